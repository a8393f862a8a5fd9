// `tsx test/bench/panel/print.ts [--json]`: the PDF of a panel's record of 15 experts beside the PDF of one expert's sheet, warm, in one
// run: processor time, since it stays comparable on a busy machine. The ratio is to stay at 2 or below.
import { renderPanelPdf } from '#shared/documents/panelPdf.ts'
import { closedRecord, panelInput } from '../../unit/documents/panelSample.ts'
import { inputOf, plainResult, rendered } from '../../unit/documents/sample.ts'

const rounds = 9
const sheet = await inputOf(plainResult())
const panel = await panelInput(await closedRecord(15))

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const times = { sheet: [] as number[], panel: [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const [own, whole] = [await milliseconds(() => rendered(sheet)), await milliseconds(() => renderPanelPdf(panel))]
  if (round === 0) continue
  times.sheet.push(own)
  times.panel.push(whole)
}
const [one, all] = [median(times.sheet), median(times.panel)]
if (process.argv.includes('--json')) console.log(JSON.stringify({ sheetMs: times.sheet, panelMs: times.panel }))
else console.log(`one sheet ${one.toFixed(0)} ms, panel of 15 ${all.toFixed(0)} ms: ${(all / one).toFixed(2)} times`)
