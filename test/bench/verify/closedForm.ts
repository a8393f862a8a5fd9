// Judges one signed result again and again by both judges, in one run; target: the closed form at most 0.3 of printing again.
// tsx test/bench/verify/closedForm.ts [--json]. The table of glyphs and the fonts are read before it begins.
import { exportPdf } from '#services/export/exportResult.ts'
import { closed } from '#services/verify/closed.ts'
import { sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { equalBytes } from '#shared/signature/bytes.ts'
import { pdfBudget } from '#shared/signature/pdf/budget.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'
import { exampleResult, print, standardOf } from '../../corpus/clean.ts'

const rounds = 12
const result = exampleResult('0'.repeat(64))
const standard = standardOf(result)
const { pdf, resultBytes } = await print(result, standard)
const sha256 = await sha256Hex(resultBytes)
const first = readRevisions(pdf).revisions[0]!
const read = { kind: 'result', record: result, sha256 } as const
const input = { layout: currentLayout, read, recordBytes: resultBytes, photos: new Map(), standard }

async function byClosedForm(): Promise<void> {
  if (!(await closed.pdf(pdf, first, input, pdfBudget(pdf.length)))) throw new Error('rejected by the closed form')
}

async function byPrinting(): Promise<void> {
  const again = await exportPdf({ resultBytes, standard, attachments: new Map() })
  if (!again.ok || !equalBytes(again.value.pdf, pdf)) throw new Error('not printed again')
}

/** ms of the processor, so that other programs do not count */
async function costOf(run: () => Promise<void>): Promise<number> {
  const { user, system } = process.cpuUsage()
  await run()
  const since = process.cpuUsage({ user, system })
  return (since.user + since.system) / 1000
}

await byPrinting()
await byClosedForm()
const times = { printedMs: [] as number[], closedMs: [] as number[] }
for (let round = 0; round < rounds; round++) {
  times.printedMs.push(await costOf(byPrinting))
  times.closedMs.push(await costOf(byClosedForm))
}
const median = (list: readonly number[]) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)]!
const [printed, form] = [median(times.printedMs), median(times.closedMs)]
const line = {
  objects: first.objects.size,
  printedMs: Math.round(printed),
  closedMs: Math.round(form),
  ratio: Number((form / printed).toFixed(2)),
  target: 0.3,
}
console.log(process.argv.includes('--json') ? JSON.stringify(line) : Object.entries(line).flat().join(' '))
if (line.ratio > line.target) process.exitCode = 1
