import type { Page } from '@playwright/test'
import { expect, person, test } from './app.ts'
import { bringEveryState } from './bringEveryState.ts'
import { overlaysOver } from './overlays.ts'
import { acts } from './scenes.ts'
import { SignInPage } from './screens/SignInPage.ts'

/** Kept by the page itself, so that what happens before a test looks is there too. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { violations?: string[] }).violations?.splice(0) ?? ['nobody listened'])
}

/** What hangs loose in the page: children of `body` nobody knows, and a page that can be scrolled away under the window. */
async function looseIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isKnown = (child: Element) =>
      child.matches('#root, #overlays, .character-note, script') || getComputedStyle(child).display === 'none'
    const strange = [...document.body.children]
      .filter((child) => !isKnown(child))
      .map((child) => `in body: ${child.outerHTML.slice(0, 120)}`)
    const { scrollHeight, scrollWidth } = document.documentElement
    const size = `${scrollWidth} × ${scrollHeight} in ${innerWidth} × ${innerHeight}`
    return scrollHeight > innerHeight || scrollWidth > innerWidth ? [...strange, `page scrolls: ${size}`] : strange
  })
}

// the script below would go on into every later page of the program
test.use({ ownProgram: true })

test('a whole visit, with every dialog, menu and list opened, breaks no content security policy and leaves nothing loose in the page', async ({
  knock,
  profile,
}) => {
  test.setTimeout(300_000)
  const files = await bringEveryState(profile)
  const { electron, page: door } = await knock()
  const said: string[] = []
  const hear = (page: Page) => page.on('console', (line) => /content security policy/i.test(line.text()) && said.push(line.text()))
  electron.context().on('page', hear)
  await electron.context().addInitScript(() => {
    const violations: string[] = []
    Object.assign(globalThis, { violations })
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    )
  })
  const page = await new SignInPage(door).enter(electron, person.passphrase)
  await page.setViewportSize({ width: 1366, height: 768 })
  const stage = { electron, page, locale: 'zh-CN', files } as const
  const found: string[] = []
  const look = async (where: string) =>
    found.push(...[...(await violationsOf(page)), ...(await looseIn(page))].map((what) => `${where}: ${what}`))
  for (const [at, { begin, scenes }] of acts.entries()) {
    await begin(stage)
    for (const scene of [...scenes, ...overlaysOver(at)]) {
      await scene.show(stage)
      await look(scene.name)
      await scene.leave?.(stage)
    }
  }
  expect(found).toEqual([])
  expect(said).toEqual([])
})
