import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { enter, launch, person } from '../../e2e/app.ts'
import { bringReview } from '../../e2e/bringReview.ts'
import { DoorPage } from '../../e2e/screens/DoorPage.ts'
import { ScoringPage } from '../../e2e/screens/ScoringPage.ts'
import { TopBar } from '../../e2e/screens/TopBar.ts'
import { fullDrafts, fullPackage } from './fullPackage.ts'
import { watch } from './watch.ts'

export interface Row {
  readonly what: string
  /** milliseconds, as measured, in their order */
  readonly raw: readonly number[]
  /** milliseconds; the row is judged by `by` */
  readonly target?: number
  readonly by: 'p50' | 'p95'
}

/** Runs the app as a person would and answers every figure with its raw numbers. */
export async function measureApp({ starts, edits }: { readonly starts: number; readonly edits: number }): Promise<readonly Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'tic-bench-'))
  try {
    const file = await fullPackage(profile)
    await bringReview(profile, file, await fullDrafts())
    const rows = await measureStarts(profile, file, starts)
    return [...rows, ...(await measureEdits(profile, file, edits))]
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** From the start of the process to the form of the first criterion; what a person needs in between is left out. */
async function measureStarts(profile: string, file: string, starts: number): Promise<readonly Row[]> {
  const door: number[] = []
  const own: number[] = []
  const scoring: number[] = []
  for (let n = 0; n < starts; n++) {
    const started = performance.now()
    const { electron, page: first } = await launch(profile, [file])
    const entrance = new DoorPage(first)
    await entrance.passphrase.waitFor()
    door.push(performance.now() - started)
    await entrance.passphrase.fill(person.passphrase)
    const given = performance.now()
    const opened = electron.waitForEvent('window')
    await entrance.passphrase.press('Enter')
    const page = await opened
    await page.getByRole('button', { name: /^继续评分/ }).waitFor()
    own.push(performance.now() - given)
    const clicked = performance.now()
    await page.getByRole('button', { name: /^继续评分/ }).click()
    await new ScoringPage(page).mark.waitFor()
    scoring.push(performance.now() - clicked)
    await electron.close()
  }
  const whole = door.map((ms, n) => ms + (scoring[n] ?? 0))
  return [
    { what: 'start to the door', raw: door, by: 'p50' },
    { what: 'passphrase to the list (key stretched on purpose, package checked)', raw: own, by: 'p50' },
    { what: 'the list to the scoring form', raw: scoring, by: 'p50' },
    { what: 'start to the scoring form, without the passphrase', raw: whole, target: 1500, by: 'p50' },
  ]
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
  await markByKey(page, 6)
  await watch(page)
  await markByKey(page, edits)
  const measured = await page.evaluate(() => window.measured)
  await new TopBar(page).settled()
  await electron.close()
  delete process.env.TIC_CHROMIUM_ARGS
  return [
    { what: 'edit to 已保存 (journal and database on disk)', raw: measured.acknowledged, target: 150, by: 'p95' },
    { what: 'key to paint, 60 criteria and 2,000 citations', raw: measured.painted, target: 16, by: 'p95' },
  ]
}

async function markByKey(page: Page, edits: number): Promise<void> {
  const top = new TopBar(page)
  for (let n = 0; n < edits; n++) {
    for (const key of ['1', 'Enter']) {
      await page.keyboard.press(key)
      await top.settled()
    }
    await page.keyboard.press('ArrowUp')
    await top.settled()
    await page.keyboard.press('Enter')
  }
}
