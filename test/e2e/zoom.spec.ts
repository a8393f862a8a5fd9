import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { bringEveryState } from './bringEveryState.ts'
import { outOfReach } from './outOfReach.ts'
import { acts } from './scenes.ts'
import { SettingsPage } from './screens/SettingsPage.ts'

/** What 200 % leaves of the smallest laptop's window, in CSS pixels. */
const twice = { width: 683, height: 384 }
const whole = { width: 1366, height: 768 }

function factor(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.webContents.getZoomFactor() ?? 0)
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await page.keyboard.press(key)
}

test('Ctrl + and − draw everything larger and smaller within bounds, for the next start, too; Ctrl 0 takes it back', async ({ start }) => {
  const { electron, page } = await start()
  expect(await factor(electron)).toBe(1)
  await press(page, 'Control+=', 2)
  await expect.poll(() => factor(electron)).toBe(1.25)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(whole.width / 1.25))
  await press(page, 'Control+=', 6)
  await expect.poll(() => factor(electron)).toBe(2)
  await press(page, 'Control+-', 1)
  await expect.poll(() => factor(electron)).toBe(1.75)
  await electron.close()
  const again = await start()
  await expect.poll(() => factor(again.electron)).toBe(1.75)
  await press(again.page, 'Control+0', 1)
  await expect.poll(() => factor(again.electron)).toBe(1)
  await press(again.page, 'Control+-', 2)
  await expect.poll(() => factor(again.electron)).toBe(1)
})

test('at 200 % every control of every screen can be scrolled to', async ({ start, profile }) => {
  test.setTimeout(300_000)
  const files = await bringEveryState(profile)
  const { electron, page } = await start()
  const stage = { electron, page, locale: 'zh-CN' as const, files }
  for (const act of acts) {
    await act.begin(stage)
    for (const scene of act.scenes) {
      await scene.show(stage)
      await page.setViewportSize(twice)
      expect(await outOfReach(page), scene.name).toEqual([])
      await page.setViewportSize(whole)
      if (scene.leave) await page.getByRole('dialog').last().focus()
      await scene.leave?.(stage)
    }
  }
})

test('nothing moves by itself, and least where the computer asks for less motion', async ({ start }) => {
  const { page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const settings = new SettingsPage(page)
  await settings.go()
  await settings.button('backup.now').click()
  await settings.over.waitFor()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
        const lasts = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.05)
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
      })
      .map((element) => `${element.tagName} ${element.className}`),
  )
  expect(moving).toEqual([])
})
