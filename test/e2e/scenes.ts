import type { ElectronApplication, Page } from '@playwright/test'
import type { Locale } from '#shared/text/say.ts'
import { answerOpenDialog, dropFile, person } from './app.ts'
import { ChecksPage } from './screens/ChecksPage.ts'
import { documentDrawn } from './screens/documentDrawn.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'
import { OpeningNotice } from './screens/OpeningNotice.ts'
import { OpinionPage } from './screens/OpinionPage.ts'
import { PledgePage } from './screens/PledgePage.ts'
import { PrintingPage } from './screens/PrintingPage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TasksPage } from './screens/TasksPage.ts'

export interface Stage {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly locale: Locale
  /** sample packages by what they are for, the altered one, and a folder to sign into */
  readonly files: Readonly<Record<'begun' | 'drawn' | 'finished' | 'unpledged' | 'consultation' | 'altered' | 'signed', string>>
}

export interface Scene {
  readonly name: string
  /** brings the screen up as a person does; what it leaves open `leave` closes */
  readonly show: (stage: Stage) => Promise<void>
  readonly leave?: (stage: Stage) => Promise<void>
}

/** What is done once, and then pictured in every look. */
export interface Act {
  readonly begin: (stage: Stage) => Promise<void>
  readonly scenes: readonly Scene[]
}

/** Esc closes the topmost thing only. */
export const closeTop = async ({ page }: Stage): Promise<void> => page.keyboard.press('Escape')

async function open(stage: Stage, file: string): Promise<void> {
  const { electron, page, locale } = stage
  const tasks = new TasksPage(page, locale)
  const notice = new OpeningNotice(page, locale)
  const before = await notice.comparisons()
  await answerOpenDialog(electron, file)
  await tasks.go()
  await tasks.choose()
  await tasks.opened.waitFor()
  // a review brought by the app's services has no database yet at its first opening; any other notice would be a false alarm
  await notice.compared(before + 1)
  if (await notice.banner.isVisible()) {
    await page.getByText(new RegExp(notice.words('app', 'agreement.missing', { count: '\\d+' }))).waitFor()
    await notice.close()
  }
}

async function scoring(stage: Stage, id: string): Promise<void> {
  const screen = new ScoringPage(stage.page, stage.locale)
  await screen.go()
  await screen.open(id)
  await documentDrawn(stage.page)
}

async function materials(stage: Stage, title: string): Promise<void> {
  const screen = new MaterialsPage(stage.page, stage.locale)
  await screen.go()
  await screen.open(title)
  await documentDrawn(stage.page)
}

async function checks(stage: Stage, tab: 'rules' | 'spot' | 'questions' | 'supplements'): Promise<ChecksPage> {
  const screen = new ChecksPage(stage.page, stage.locale)
  await screen.go()
  await screen.tab(tab)
  return screen
}

async function signing(stage: Stage): Promise<SigningPage> {
  const screen = new SigningPage(stage.page, stage.locale)
  await screen.show()
  await stage.page.getByRole('button', { name: screen.words('signing', 'file.pages') }).waitFor({ timeout: 60_000 })
  return screen
}

/** One of the files to be signed, opened to be looked at. */
async function looked(stage: Stage, file: 'file.pdf' | 'file.xlsx'): Promise<void> {
  const screen = await signing(stage)
  await screen.look(file).click()
  const inside =
    file === 'file.xlsx' ? stage.page.getByRole('dialog').getByRole('table') : stage.page.getByRole('dialog').locator('canvas').first()
  await inside.waitFor({ timeout: 60_000 })
}

/** The scenes of the visit in order; `begin` prepares what the later ones need. */
export const acts: readonly Act[] = [
  {
    begin: async () => {},
    scenes: [
      { name: '01-tasks-empty', show: ({ page, locale }) => new TasksPage(page, locale).go() },
      {
        name: '08-refused',
        show: async ({ page, locale, files }) => {
          await new TasksPage(page, locale).go()
          await dropFile(page, files.altered)
          await new TasksPage(page, locale).refusalCodes()
        },
        leave: closeTop,
      },
    ],
  },
  {
    begin: (stage) => open(stage, stage.files.unpledged),
    scenes: [
      {
        name: '17-pledge',
        show: async ({ page, locale }) => {
          await new ScoringPage(page, locale).ask()
          await new PledgePage(page, locale).paper.waitFor()
        },
      },
    ],
  },
  {
    begin: async (stage) => {
      await open(stage, stage.files.drawn)
      await open(stage, stage.files.finished)
      await open(stage, stage.files.begun)
    },
    scenes: [
      { name: '01-tasks', show: ({ page, locale }) => new TasksPage(page, locale).go() },
      { name: '03-scoring', show: (stage) => scoring(stage, 'S06') },
      { name: '03-scoring-expert', show: (stage) => scoring(stage, 'S09') },
      { name: '05-sign', show: async (stage) => void (await signing(stage)) },
      { name: '05-sign-pages', show: (stage) => looked(stage, 'file.pdf'), leave: closeTop },
      { name: '05-sign-workbook', show: (stage) => looked(stage, 'file.xlsx'), leave: closeTop },
      { name: '13-documents', show: (stage) => materials(stage, '仪器设备台账') },
      { name: '13-documents-pdf', show: (stage) => materials(stage, '管理章程') },
      { name: '13-documents-picture', show: (stage) => materials(stage, '研发与中试现场照片') },
      { name: '14-opinion', show: ({ page, locale }) => new OpinionPage(page, locale).go() },
      { name: '07-print', show: printed },
      { name: '18-settings', show: ({ page, locale }) => new SettingsPage(page, locale).go() },
      {
        name: '19-history',
        show: async (stage) => {
          await scoring(stage, 'S06')
          await stage.page.keyboard.press('Control+h')
          await stage.page.getByRole('dialog').waitFor()
        },
        leave: closeTop,
      },
      {
        name: '22-palette',
        show: async (stage) => {
          await scoring(stage, 'S06')
          await stage.page.keyboard.press('Control+k')
          await stage.page.getByRole('combobox').fill('技')
        },
        leave: closeTop,
      },
      {
        name: '23-shortcuts',
        show: async (stage) => {
          await scoring(stage, 'S06')
          await stage.page.keyboard.press('Control+/')
          await stage.page.getByRole('dialog').waitFor()
        },
        leave: closeTop,
      },
      {
        name: '24-guide',
        show: async (stage) => {
          await stage.page.keyboard.press('F1')
          await stage.page.getByRole('dialog').waitFor()
        },
        leave: closeTop,
      },
      {
        name: '25-manual',
        show: async (stage) => {
          await stage.page.keyboard.press('F1')
          await stage.page.getByRole('dialog').locator('.guide-foot button').first().click()
          await stage.page.locator('.manual-body h3').first().waitFor()
        },
        leave: closeTop,
      },
    ],
  },
  {
    begin: (stage) => open(stage, stage.files.drawn),
    scenes: [
      { name: '02-checks', show: async (stage) => (await checks(stage, 'rules')).open('R16') },
      { name: '20-spotcheck', show: async (stage) => void (await checks(stage, 'spot')) },
      { name: '24-questions', show: async (stage) => void (await checks(stage, 'questions')) },
      { name: '24-supplements', show: async (stage) => void (await checks(stage, 'supplements')) },
    ],
  },
  {
    begin: (stage) => open(stage, stage.files.consultation),
    scenes: [{ name: '15-consult', show: ({ page, locale }) => new OpinionPage(page, locale).go() }],
  },
  {
    begin: (stage) => open(stage, stage.files.finished),
    scenes: [
      { name: '04-formula', show: (stage) => scoring(stage, 'E07') },
      {
        name: '04-entries',
        show: async ({ page, locale }) => {
          const screen = new ScoringPage(page, locale)
          await screen.go()
          await screen.openEntries()
          await documentDrawn(page)
        },
      },
      { name: '05-sign-ready', show: async (stage) => void (await signing(stage)) },
    ],
  },
  {
    begin: async (stage) => {
      const screen = await signing(stage)
      await answerOpenDialog(stage.electron, stage.files.signed)
      await stage.page.getByRole('button', { name: screen.words('signing', 'folder.change') }).click()
      await screen.sign(person.passphrase)
      await screen.checkCode.waitFor({ timeout: 60_000 })
    },
    scenes: [
      { name: '05-signed', show: async (stage) => void (await signing(stage)) },
      { name: '11-locked', show: (stage) => scoring(stage, 'E05') },
      { name: '11-locked-formula', show: (stage) => scoring(stage, 'E07') },
      { name: '07-print-signed', show: printed },
    ],
  },
]

async function printed({ page, locale }: Stage): Promise<void> {
  const screen = new PrintingPage(page, locale)
  await screen.go()
  await screen.pages.first().getByText(/./).first().waitFor({ timeout: 60_000 })
  await page.locator('.thumb canvas').first().waitFor()
}
