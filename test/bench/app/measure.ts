import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { enter, launch } from '../../e2e/app.ts'
import { bringReview } from '../../e2e/bringReview.ts'
import { ScoringPage } from '../../e2e/screens/ScoringPage.ts'
import { TasksPage } from '../../e2e/screens/TasksPage.ts'
import { TopBar } from '../../e2e/screens/TopBar.ts'
import { fullDrafts, fullPackage } from './fullPackage.ts'
import { measureStarts } from './starts.ts'
import { watch } from './watch.ts'

export interface Row {
  readonly what: string
  /** milliseconds, as measured, in their order */
  readonly raw: readonly number[]
  /** milliseconds; the row is judged by `by` */
  readonly target?: number
  readonly by: 'p50' | 'p95'
}

/** Runs the app as a person would and returns every figure with its raw numbers. */
export async function measureApp({ starts, edits }: { readonly starts: number; readonly edits: number }): Promise<readonly Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'tic-bench-'))
  try {
    const file = await fullPackage(profile)
    await bringReview(profile, file, await fullDrafts())
    await beginMission(profile, file)
    const rows = await measureStarts(profile, starts)
    return [...rows, ...(await measureEdits(profile, file, edits))]
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
async function measureEdits(profile: string, file: string, edits: number): Promise<readonly Row[]> {
  // frames as soon as they are ready: what is measured is our work, not the wait for the screen's next beat
  process.env.TIC_CHROMIUM_ARGS = '--disable-frame-rate-limit --disable-gpu-vsync'
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
  return [
    { what: 'edit to 已保存 (journal and database on disk)', raw: measured.acknowledged, target: 150, by: 'p95' },
    { what: 'key to paint while a mark is entered, 60 criteria and 2,000 citations', raw: measured.entered, target: 16, by: 'p95' },
    { what: 'Enter to the next criterion painted, 33 citations on each', raw: measured.moved, by: 'p95' },
  ]
}

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
