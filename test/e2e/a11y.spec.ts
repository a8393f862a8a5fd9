import type { Page } from '@playwright/test'
import { expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { bringEveryState } from './bringEveryState.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { overlaysOver } from './overlays.ts'
import { samplePackage } from './packages.ts'
import { acts } from './scenes.ts'
import { documentDrawn } from './screens/documentDrawn.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { type Look, SettingsPage } from './screens/SettingsPage.ts'
import { SignInPage } from './screens/SignInPage.ts'

const looks: Readonly<Record<string, Look>> = {
  light: { locale: 'zh-CN', colour: 'light', size: 'normal' },
  'dark and big': { locale: 'zh-CN', colour: 'dark', size: 'big' },
  'high contrast in English': { locale: 'en-US', colour: 'light', size: 'normal', contrast: 'more' },
}

for (const [name, look] of Object.entries(looks))
  test(`axe finds nothing on any screen, ${name}`, async ({ knock, profile }) => {
    test.setTimeout(300_000)
    const files = await bringEveryState(profile)
    const { electron, page: door } = await knock()
    const found: string[] = []
    const look1 = async (page: Page, where: string) => found.push(...(await barriers(page)).map((what) => `${where}: ${what}`))
    const entrance = new SignInPage(door)
    await entrance.passphrase.waitFor()
    await look1(door, 'door')
    await entrance.beginNew()
    await look1(door, 'profile')
    await entrance.choose(person.name)
    const page = await entrance.enter(electron, person.passphrase)
    await page.setViewportSize({ width: 1366, height: 690 })
    const settings = new SettingsPage(page)
    await settings.go()
    await settings.choose(look)
    const stage = { electron, page, locale: look.locale, files }
    for (const [at, { begin, scenes }] of acts.entries()) {
      await begin(stage)
      for (const scene of [...scenes, ...overlaysOver(at)]) {
        await scene.show(stage)
        await look1(page, scene.name)
        await scene.leave?.(stage)
      }
    }
    expect(found).toEqual([])
  })

/** Where the focus is: which part of the window, and what it is called there. */
async function focused(page: Page): Promise<{ readonly part: string; readonly name: string; readonly ring: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const parts = ['banner', 'rail', 'outline', 'document', 'form', 'foot'] as const
    const selectors = ['.top', '.rail', '.outline', '.document-side', '.score-form', '.foot'] as const
    const part = parts[selectors.findIndex((selector) => element.closest(selector))] ?? element.tagName.toLowerCase()
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element)
    const around = element.closest('.ant-input-affix-wrapper, .ant-select, .ant-radio-wrapper, .ant-checkbox-wrapper')
    const ring =
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none' || (around !== null && borderColor !== '')
    return { part, name: element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 20) ?? '', ring }
  })
}

test('on 评分 Tab goes in the order of the paper, and the focus is always to be seen', async ({ start, profile }) => {
  await bringReview(profile, samplePackage('rare-earth', 'visit'), (await sampleDrafts('rare-earth', 'visit')).slice(0, 30))
  const { page } = await start(samplePackage('rare-earth', 'visit'))
  const scoring = new ScoringPage(page)
  await scoring.go()
  await scoring.open('S06')
  await documentDrawn(page)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  const seen: Awaited<ReturnType<typeof focused>>[] = []
  do {
    await page.keyboard.press('Tab')
    seen.push(await focused(page))
  } while (seen.at(-1)?.part !== 'body' && seen.length < 90)
  const order = ['button', 'banner', 'rail', 'div', 'outline', 'document', 'form', 'foot', 'body']
  const places = seen.map(({ part }) => order.indexOf(part)).filter((at) => at !== 3)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(seen.filter(({ ring, part }) => !ring && part !== 'body')).toEqual([])
  const form = seen.filter(({ part }) => part === 'form').map(({ name }) => name)
  const fields = ['得分', '评分内容', '属实', '良 5.0 分', '评分理由', /^上一项 S05$/, /^下一项|^下一未评/]
  const at = fields.map((field) => form.findIndex((name) => (typeof field === 'string' ? name === field : field.test(name))))
  expect(
    at.every((place) => place >= 0),
    `${form.join(' → ')}`,
  ).toBe(true)
  expect(at).toEqual(at.toSorted((a, b) => a - b))
})
