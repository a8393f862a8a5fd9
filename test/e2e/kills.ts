import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stateOf } from '#shared/review/apply.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import { enter, launch } from './app.ts'
import { bringReview, journalOf, sampleDrafts } from './bringReview.ts'
import { crash } from './crash.ts'
import { samplePackage } from './packages.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { TopBar } from './screens/TopBar.ts'

export interface AppKills {
  readonly kills: number
  /** how many things were shown as saved */
  readonly acknowledged: number
  /** what was shown as saved and was missing afterwards */
  readonly lost: readonly string[]
  /** starts at which the screen differed from the journal */
  readonly differing: readonly string[]
}

const criteria = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08'] as const

/** One thing the person did: the field, and what it then held. `said` once 已保存 was shown after it. */
interface Deed {
  readonly field: string
  readonly value: string
  said: boolean
}

/**
 * Scores in the app with random keys and kills the whole process tree at a random moment, again and again on one profile.
 * After each kill the journal and then the screen are compared with what was shown as saved. `random(n)` is 0 … n−1.
 */
export async function killApps(kills: number, random: (below: number) => number, onKill: (done: number) => void): Promise<AppKills> {
  const profile = mkdtempSync(join(tmpdir(), 'tic-kills-'))
  const file = samplePackage('rare-earth', 'visit')
  const lost: string[] = []
  const differing: string[] = []
  let acknowledged = 0
  try {
    await bringReview(profile, file, (await sampleDrafts('rare-earth', 'visit')).slice(0, 2))
    for (let kill = 1; kill <= kills; kill++) {
      const { electron, page: door } = await launch(profile, [file])
      const page = await enter(electron, door)
      const scoring = new ScoringPage(page)
      await scoring.go()
      const shown = await marksShown(scoring)
      const before = await held(profile)
      if (criteria.some((id) => shown.get(id) !== markOf(before.get(id)))) differing.push(`kill ${kill - 1}`)
      const deeds = await work(page, scoring, random)
      await page.waitForTimeout(random(120))
      await crash({ electron })
      acknowledged += deeds.filter(({ said }) => said).length
      lost.push(...lostOf(deeds, await held(profile)).map((what) => `kill ${kill}: ${what}`))
      onKill(kill)
    }
    return { kills, acknowledged, lost, differing }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** A few marks, findings and reasons in random order; sometimes the person looks whether they are saved, sometimes not. */
async function work(page: Page, scoring: ScoringPage, random: (below: number) => number): Promise<Deed[]> {
  const deeds: Deed[] = []
  const top = new TopBar(page)
  for (let n = 3 + random(6); n > 0; n--) {
    const id = criteria[random(criteria.length)] ?? 'S01'
    await scoring.open(id)
    if (random(3) === 0) {
      const text = `第 ${random(10_000)} 次核对，材料与现场一致。`
      await scoring.reason.fill(text)
      deeds.push({ field: `${id} reason`, value: text, said: false })
    } else {
      const mark = (random(8) * 0.5 + 1).toFixed(1)
      await scoring.mark.fill(mark)
      await scoring.mark.press('Enter')
      deeds.push({ field: `${id} mark`, value: mark, said: false })
    }
    if (random(2) === 0) {
      await top.settled()
      for (const deed of deeds) deed.said = true
    }
  }
  return deeds
}

/** What the journal holds of each field. */
async function held(profile: string): Promise<ReadonlyMap<string, CriterionEntry>> {
  const { sheet } = stateOf(await journalOf(profile, 'T2026-rare-earth-visit'))
  return new Map(criteria.map((id) => [id, sheet.marks[id] ?? {}]))
}

/** A field must hold what was last shown as saved, or something entered after that. */
function lostOf(deeds: readonly Deed[], now: ReadonlyMap<string, CriterionEntry>): readonly string[] {
  return [...new Set(deeds.map(({ field }) => field))].flatMap((field) => {
    const own = deeds.filter((deed) => deed.field === field)
    const last = own.findLastIndex(({ said }) => said)
    if (last < 0) return []
    const [id = '', part] = field.split(' ')
    const entry = now.get(id)
    const value = (part === 'mark' ? markOf(entry) : entry?.reason) ?? ''
    return own.slice(last).some((deed) => deed.value === value) ? [] : [`${field} was ${own[last]?.value}, is ${value}`]
  })
}

/** What the outline shows, by criterion. */
async function marksShown(scoring: ScoringPage): Promise<ReadonlyMap<string, string>> {
  const lines = await scoring.lines()
  return new Map(criteria.map((id) => [id, /(\d+\.\d)$/.exec(lines.find((line) => line.includes(id)) ?? '')?.[1] ?? '']))
}

function markOf(entry: CriterionEntry | undefined): string {
  return entry?.mark === undefined ? '' : (entry.mark / 100).toFixed(1)
}
