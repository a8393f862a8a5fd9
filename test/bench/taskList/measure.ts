import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { manyMissions, passphrase } from './manyMissions.ts'

/** Milliseconds, as measured, in their order. */
export interface TaskListTimes {
  /** 任务 clicked on another screen, to the first rows painted */
  readonly shown: number[]
  /** the same, to every row in the page */
  readonly whole: number[]
  /** the person's window begins to load, to the first rows painted */
  readonly entered: number[]
}

/** Runs the built app of the checkout `root` on a profile of its own with many reviews; 100 edits a review. */
export async function measureTaskList(
  root: string,
  { rounds, missions }: { readonly rounds: number; readonly missions: number },
): Promise<TaskListTimes> {
  const profile = mkdtempSync(join(tmpdir(), 'tic-bench-list-'))
  const times: TaskListTimes = { shown: [], whole: [], entered: [] }
  try {
    await manyMissions(root, profile, missions, 100)
    for (let round = 0; round < rounds; round++) {
      const electron = await launch(root, profile)
      const page = await enter(electron)
      const painted = await rowPainted(page)
      // the first start fills what later ones find
      if (round > 0) times.entered.push(painted)
      await page.waitForFunction((count) => document.querySelectorAll('.mission').length === count, missions)
      await page.waitForTimeout(1500)
      for (let n = 0; n < 4; n++) {
        await page.locator('a[href="#/settings"]').first().click()
        await page.locator('.mission').first().waitFor({ state: 'detached' })
        await page.waitForTimeout(700)
        const { first, last } = await page.evaluate(openList, missions)
        if (round > 0 || n > 0) {
          times.shown.push(first)
          times.whole.push(last)
        }
        await page.waitForTimeout(1000)
      }
      await electron.close()
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  return times
}

async function launch(root: string, profile: string): Promise<ElectronApplication> {
  const args = ['.', `--user-data-dir=${profile}`]
  return _electron.launch({ args, cwd: root, locale: 'zh-CN', executablePath: join(root, 'test/host/electron') })
}

async function enter(electron: ElectronApplication): Promise<Page> {
  const first = await electron.firstWindow()
  const opened = electron.waitForEvent('window')
  await first.locator('input[type=password]').fill(passphrase)
  await first.locator('input[type=password]').press('Enter')
  const page = await opened
  await page.setViewportSize({ width: 1366, height: 768 })
  return page
}

/** When the first row was painted, counted from the beginning of the page; the page itself looks at every frame. */
async function rowPainted(page: Page): Promise<number> {
  const painted = await page.waitForFunction(async () => {
    while (document.querySelector('.mission') === null) await new Promise((next) => requestAnimationFrame(next))
    await new Promise((done) => setTimeout(done, 0))
    return performance.now()
  })
  return painted.jsonValue()
}

/** In the page: clicks 任务 and looks at every frame. */
async function openList(missions: number): Promise<{ first: number; last: number }> {
  const begun = performance.now()
  document.querySelector<HTMLElement>('a[href="#/tasks"]')?.click()
  const after = async (count: number) => {
    do await new Promise((next) => requestAnimationFrame(next))
    while (document.querySelectorAll('.mission').length < count)
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done()
      port2.postMessage(undefined)
    })
    return performance.now() - begun
  }
  return { first: await after(1), last: await after(missions) }
}
