import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Locale } from '#shared/text/say.ts'
import { launch, person } from '../../test/e2e/app.ts'
import { bringEveryState } from '../../test/e2e/bringEveryState.ts'
import { acts, type Scene, type Stage } from '../../test/e2e/scenes.ts'
import { SettingsPage } from '../../test/e2e/screens/SettingsPage.ts'
import { SignInPage } from '../../test/e2e/screens/SignInPage.ts'
import { looks, type PicturedLook } from './looks.ts'

interface Wanted {
  /** a screen is pictured when its name holds one of these; all when there are none */
  readonly scenes: readonly string[]
  readonly looks: readonly string[]
}

/** Pictures every screen in every look into `folder`, in one start of the app; answers how many. */
export async function pictureScreens(folder: string, wanted: Wanted): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const profile = mkdtempSync(join(tmpdir(), 'tic-screens-'))
  const chosen = looks.filter(({ name }) => wanted.looks.length === 0 || wanted.looks.some((part) => name.includes(part)))
  const isWanted = ({ name }: Pick<Scene, 'name'>) => wanted.scenes.length === 0 || wanted.scenes.some((part) => name.includes(part))
  let count = 0
  try {
    const files = await bringEveryState(profile)
    const { electron, page: door } = await launch(profile, [])
    await new SignInPage(door).passphrase.waitFor()
    if (isWanted({ name: '16-profile' })) count += await pictureDoor(electron, door, folder, chosen)
    const page = await new SignInPage(door, await languageOf(door)).enter(electron, person.passphrase)
    await page.getByRole('navigation').waitFor()
    for (const { begin, scenes } of acts) {
      await begin({ electron, page, locale: await languageOf(page), files })
      if (!scenes.some(isWanted)) continue
      for (const look of chosen) {
        await choose(page, look)
        const stage: Stage = { electron, page, locale: look.look.locale, files }
        for (const scene of scenes.filter(isWanted)) {
          await scene.show(stage)
          await shoot(page, folder, scene.name, look)
          await scene.leave?.(stage)
          count += 1
        }
      }
    }
    await electron.close()
    return count
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The sign-in screen has no settings: it opens as the app was left, so the look is stored and the screen opened again. */
async function pictureDoor(electron: ElectronApplication, door: Page, folder: string, chosen: readonly PicturedLook[]): Promise<number> {
  for (const look of chosen) {
    const { locale, colour, size } = look.look
    await door.evaluate((next) => window.tic.app.setAppearance(next), {
      locale,
      colour,
      bigText: size === 'big',
      contrast: 'system',
    } as const)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
    const screen = new SignInPage(door, locale)
    await screen.passphrase.waitFor()
    await shoot(door, folder, '16-door', look)
    await screen.beginNew()
    await shoot(door, folder, '16-profile', look)
    await screen.choose(person.name)
  }
  return chosen.length * 2
}

async function choose(page: Page, { look, window }: PicturedLook): Promise<void> {
  await page.setViewportSize(window)
  const settings = new SettingsPage(page, await languageOf(page))
  await settings.go()
  await settings.choose(look)
}

async function shoot(page: Page, folder: string, name: string, look: PicturedLook): Promise<void> {
  await page.setViewportSize(look.window)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestIdleCallback(done, { timeout: 1500 }))
  })
  await page.screenshot({ path: join(folder, `${name}-${look.name}.png`) })
}

async function languageOf(page: Page): Promise<Locale> {
  return (await page.locator('html').getAttribute('lang')) === 'en-US' ? 'en-US' : 'zh-CN'
}
