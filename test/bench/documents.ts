// Times of the printed result, warm: a full sheet, 100 pages, and a workbook of 10,000 import rows. tsx test/bench/documents.ts [--json]
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { hardResult, inputOf, rendered } from '../unit/documents/sample.ts'

const full = hardResult()
const rounds = 5

/** The same list of findings until it fills 100 pages; no file of ours may be so long, the layout does not care. */
const hundredPages: ResultRecord = {
  ...full,
  criteria: [],
  totals: { ...full.totals, dimensions: [] },
  findings: Array.from({ length: 29 }, () => full.findings.map((finding) => ({ ...finding }))).flat(),
}
const manyRows: ResultRecord = { ...full, values: Array.from({ length: 9_900 }, () => full.values[1]!) }

const base = await inputOf(full)
const lines = [
  await timed('full sheet', async () => pdf(full)),
  await timed('100 pages', async () => pdf(hundredPages)),
  await timed('10,000 rows', async () => ({ bytes: (await renderReviewWorkbook({ ...base, result: manyRows })).length })),
]
for (const line of lines) console.log(process.argv.includes('--json') ? JSON.stringify(line) : Object.entries(line).flat().join(' '))

async function pdf(result: ResultRecord) {
  const { bytes, anchors } = await rendered({ ...base, result })
  return { bytes: bytes.length, pages: (anchors[0]?.page ?? 0) + 1 }
}

/** Medians of several rounds after one that warms up, in milliseconds; `cpu` stays comparable on a busy machine. */
async function timed(name: string, work: () => Promise<{ readonly bytes: number; readonly pages?: number }>) {
  const size = await work()
  const times: number[] = []
  const cpu: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const used = process.cpuUsage()
    await work()
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
  }
  return { name, wall: median(times), cpu: median(cpu), ...size }
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number)
}
