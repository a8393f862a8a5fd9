import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import { enter, launch } from '../../e2e/app.ts'
import { bringReview } from '../../e2e/bringReview.ts'
import { ScoringPage } from '../../e2e/screens/ScoringPage.ts'
import { TasksPage } from '../../e2e/screens/TasksPage.ts'
import { TopBar } from '../../e2e/screens/TopBar.ts'
import { fullDrafts, fullPackage } from './fullPackage.ts'
import { emptyApp, measureStarts, type Starts } from './starts.ts'
import { watch } from './watch.ts'

/** Milliseconds of each key, in their order. */
export interface Keys {
  /** from a mark's key to 已保存: journal and database on disk */
  readonly saved: readonly number[]
  /** from a key to the frame that shows it, while a mark is entered */
  readonly entered: readonly number[]
  /** Enter to the next criterion painted */
  readonly moved: readonly number[]
  /** a letter in a bare text field of the same host, to the frame that shows it */
  readonly bare: readonly number[]
}

/** Runs the app as a person would, on a sheet with 60 criteria and 2,000 citations, and returns every figure. */
export async function measureApp({ starts, edits }: { readonly starts: number; readonly edits: number }): Promise<Starts & Keys> {
  const profile = mkdtempSync(join(tmpdir(), 'tic-bench-'))
  try {
    const file = await fullPackage(profile)
    await bringReview(profile, file, await fullDrafts())
    await beginMission(profile, file)
    return { ...(await measureStarts(profile, starts)), ...(await measureEdits(profile, file, edits)), bare: await measureBare(4 * edits) }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Opens the package once, so that it is in the list and its database is up to date. */
async function beginMission(profile: string, file: string): Promise<void> {
  const { electron, page: first } = await launch(profile, [file])
  const page = await enter(electron, first)
  await new TasksPage(page).opened.waitFor()
  await electron.close()
}

/** Marks by key on a sheet with 60 criteria and 2,000 citations. */
async function measureEdits(profile: string, file: string, edits: number): Promise<Omit<Keys, 'bare'>> {
  process.env.TIC_CHROMIUM_ARGS = withoutBeat
  const { electron, page: first } = await launch(profile, [file])
  const page = await enter(electron, first)
  await page.getByRole('button', { name: /^继续评分/ }).click()
  const scoring = new ScoringPage(page)
  await scoring.open('S01')
  await markByKey(page, 20)
  await watch(page)
  await markByKey(page, edits)
  const measured = await page.evaluate(() => window.measured)
  await new TopBar(page).settled()
  await electron.close()
  delete process.env.TIC_CHROMIUM_ARGS
  return { saved: measured.acknowledged, entered: measured.entered, moved: measured.moved }
}

/** The least a key costs here: a page of one text field in the same host, under the same frames and the same watch. */
async function measureBare(keys: number): Promise<readonly number[]> {
  const folder = emptyApp('<header></header><input autofocus>')
  process.env.TIC_CHROMIUM_ARGS = withoutBeat
  const executablePath = fileURLToPath(new URL('../../host/electron', import.meta.url))
  const electron = await _electron.launch({ executablePath, args: [folder, `--user-data-dir=${join(folder, 'data')}`] })
  try {
    const page = await electron.firstWindow()
    await page.locator('input').focus()
    await watch(page)
    for (let n = 0; n < keys; n++) {
      await page.waitForTimeout(pace)
      await page.keyboard.press('1')
    }
    return await page.evaluate(() => window.measured.entered)
  } finally {
    await electron.close()
    delete process.env.TIC_CHROMIUM_ARGS
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Frames as soon as they are ready: what is measured is our work, not the wait for the screen's next beat. */
const withoutBeat = '--disable-frame-rate-limit --disable-gpu-vsync'

/** The time between two keys of a quick person. The page is not asked during it, since that would be measured with it. */
const pace = 90

/** A mark by key, on to the next, one step up, on again; from the top of the paper each time its end is near. */
async function markByKey(page: Page, edits: number): Promise<void> {
  const scoring = new ScoringPage(page)
  for (let n = 0; n < edits; n++) {
    if (n % 25 === 0) await scoring.open('S01')
    for (const key of [Math.floor(n / 25) % 2 === 0 ? '1' : '0', 'Enter', 'ArrowUp', 'Enter']) {
      await page.waitForTimeout(pace)
      await page.keyboard.press(key)
    }
  }
}
