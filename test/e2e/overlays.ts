import { acts, closeTop, type Scene, type Stage } from './scenes.ts'
import { ChecksPage } from './screens/ChecksPage.ts'
import { documentDrawn } from './screens/documentDrawn.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { wordsIn } from './screens/words.ts'

async function scoring({ page, locale }: Stage, id: string): Promise<ScoringPage> {
  const screen = new ScoringPage(page, locale)
  await screen.go()
  await screen.open(id)
  await documentDrawn(page)
  return screen
}

async function setting({ page, locale }: Stage, key: (typeof asks)[number]): Promise<void> {
  const screen = new SettingsPage(page, locale)
  await screen.go()
  await page
    .getByRole('button', { name: wordsIn(locale)('settings', key), exact: true })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

const asks = ['about.licences', 'about.diagnostics', 'person.change', 'wipe.button', 'backup.now'] as const

/** What opens over the screens or reports on them that something is not accepted: dialogs, menus, lists, messages. For an open review. */
const overlays: readonly Scene[] = [
  {
    name: 'cap asked',
    show: async (stage) => {
      const screen = await scoring(stage, 'S01')
      await screen.mark.fill('6')
      await stage.page.keyboard.press('Enter')
      await screen.open('S01')
      await stage.page.keyboard.press('Alt+3')
      await stage.page.getByRole('dialog').waitFor()
    },
    leave: closeTop,
  },
  {
    name: 'mark refused',
    show: async (stage) => {
      const screen = await scoring(stage, 'S02')
      await screen.mark.fill('99')
      await screen.reason.focus()
      await stage.page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'mark left behind',
    show: async (stage) => {
      await scoring(stage, 'S03')
      await stage.page.getByRole('status').filter({ hasText: '99' }).waitFor()
    },
    leave: async ({ page, locale }) => page.getByRole('button', { name: wordsIn(locale)('app', 'notTaken.letGo') }).click(),
  },
  {
    name: 'clause',
    show: async (stage) => {
      await scoring(stage, 'S06')
      await stage.page.locator('.score-head .clause-link').click()
      await stage.page.locator('.clause-text blockquote').first().waitFor()
    },
    leave: closeTop,
  },
  {
    name: 'document menu',
    show: async (stage) => {
      await scoring(stage, 'S06')
      await stage.page
        .getByRole('button', { name: wordsIn(stage.locale)('materials', 'pane.more') })
        .first()
        .click()
      await stage.page.getByRole('menu').waitFor()
    },
    leave: closeTop,
  },
  {
    name: 'person menu',
    show: async ({ page }) => {
      await page.getByRole('banner').locator('[aria-haspopup="menu"]').click()
      await page.getByRole('menu').waitFor()
    },
    leave: closeTop,
  },
  {
    name: 'question, its criterion and date',
    show: async ({ page, locale }) => {
      const screen = new ChecksPage(page, locale)
      await screen.go()
      await screen.tab('questions')
      await screen.questionForm.getByRole('checkbox').check()
      await screen.questionForm.getByRole('combobox').click()
      await page.locator('.ant-select-dropdown').waitFor()
    },
    leave: async (stage) => {
      await closeTop(stage)
      await stage.page.getByRole('form').getByRole('checkbox').uncheck()
    },
  },
  {
    name: 'what is signed',
    show: async ({ page, locale }) => {
      const screen = new SigningPage(page, locale)
      await screen.show()
      await page.getByRole('button', { name: screen.words('signing', 'file.pages') }).click({ timeout: 60_000 })
      await page.getByRole('dialog').waitFor()
    },
    leave: closeTop,
  },
  ...asks.map(
    (key): Scene => ({
      name: key,
      show: (stage) => setting(stage, key),
      leave: closeTop,
    }),
  ),
  {
    name: 'standard',
    show: async ({ page, locale }) => {
      await new SettingsPage(page, locale).go()
      await page.getByRole('table').getByRole('button').first().click()
      await page.getByRole('dialog').waitFor()
    },
    leave: closeTop,
  },
]

/** For a signed sheet. */
const overlaysWhenLocked: readonly Scene[] = [
  {
    name: 'reopening',
    show: async ({ page, locale }) => {
      const screen = new ScoringPage(page, locale)
      await screen.go()
      await page.getByRole('button', { name: screen.words('app', 'locked.reopen') }).click()
      await page.getByRole('dialog').waitFor()
    },
    leave: closeTop,
  },
]

/** Those that go over the scenes of an act: the one with everything open, and the last, where the sheet is signed. */
export function overlaysOver(act: number): readonly Scene[] {
  if (act === acts.length - 1) return overlaysWhenLocked
  return act === 2 ? overlays : []
}
