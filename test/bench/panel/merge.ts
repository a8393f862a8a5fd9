// `tsx test/bench/panel/merge.ts [--json]`: 450 verified sheets of 30 panels merged, beside a plain exact merge in Python in the
// same run; and how the time grows from 15 to 1,500 sheets. Both come to the same means.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Candidate } from '#shared/panel/candidate.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { candidate, panelOf, sheetOf } from '../../unit/panel/sheets.ts'

const input = panelOf('rare-earth')
const sheet = sheetOf('rare-earth', 'W01')

/** A panel of so many experts whose marks differ. */
function panel(experts: number, seed: number): readonly Candidate[] {
  return Array.from({ length: experts }, (_, at) => {
    const id = `W${String(at + 1).padStart(3, '0')}`
    const criteria = sheet.criteria.map((criterion, place) => ({
      ...criterion,
      mark: Math.min(criterion.max, ((at * 7919 + seed * 104_729 + place * 31) % (criterion.max / 50)) * 50),
    }))
    return candidate({ ...sheet, criteria, expert: { ...sheet.expert, id }, adjustments: [] })
  })
}

function seconds(work: () => void): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

const panels = Array.from({ length: 30 }, (_, seed) => panel(15, seed))
const file = join(mkdtempSync(join(tmpdir(), 'merge-')), 'sheets.json')
const marks = panels.map((files) =>
  files.map(({ record }) => ({ marks: Object.fromEntries(record!.criteria.map(({ id, mark }) => [id, mark])) })),
)
writeFileSync(file, JSON.stringify(marks))
const script = fileURLToPath(new URL('merge.py', import.meta.url))
const python = () => JSON.parse(execFileSync('python3', [script, file], { encoding: 'utf8' })) as { seconds: number; means: string[] }

let means: readonly string[] = []
const merging = () => {
  means = panels.map((files) => mergePanel({ ...input, files }).parts.totals.expertMean)
}
merging()
const [own, peer] = [Array.from({ length: 99 }, () => seconds(merging)), Array.from({ length: 5 }, python)]
if (peer[0]!.means.join() !== means.join()) throw new Error('the two merges differ')
const [ours, theirs] = [median(own), median(peer.map((one) => one.seconds))]
const asJson = process.argv.includes('--json')
if (!asJson)
  console.log(
    `450 sheets of 30 panels: ${(ours * 1000).toFixed(1)} ms, Python ${(theirs * 1000).toFixed(1)} ms, ${(theirs / ours).toFixed(1)} times as fast`,
  )

const sizes = [15, 150, 1500]
const times = sizes.map((size) => {
  const files = panel(size, 1)
  return median(Array.from({ length: 9 }, () => seconds(() => void mergePanel({ ...input, files }))))
})
if (asJson) {
  const ms = (values: readonly number[]) => values.map((value) => value * 1000)
  const growth = sizes.map((size, at) => ({ size, value: times[at]! * 1000 }))
  console.log(JSON.stringify({ ownMs: ms(own), pythonMs: ms(peer.map((one) => one.seconds)), growth }))
  process.exit()
}
const exponent = Math.log(times[2]! / times[1]!) / Math.log(10)
console.log(
  `${sizes.map((size, at) => `${size} sheets ${(times[at]! * 1000).toFixed(2)} ms`).join(', ')}; exponent from 150 to 1,500: ${exponent.toFixed(2)}`,
)
