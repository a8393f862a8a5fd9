// `tsx test/bench/panel/edit.ts`: what one edited cell of 汇总 costs before anything is drawn, with 15 sheets of 30 criteria: the act
// applied, the merge under the decision, what keeps the record open. An edit that leaves the merge as it is stands beside it.
import type { PanelAct } from '#shared/panel/act.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import { mergedPanel, type PanelContext } from '#shared/panel/build.ts'
import { type PanelEdit, panelRecord } from '#shared/panel/record.ts'
import { candidate, digest, panelOf, sheetOf } from '../../unit/panel/sheets.ts'

const experts = 15
const criteria = 30
const edits = 300

const input = panelOf('rare-earth')
const sample = sheetOf('rare-earth', 'W01')
const [first] = input.standard.criteria.filter(({ method }) => method !== 'formula')
const ids = Array.from({ length: criteria }, (_, at) => `S${String(at + 1).padStart(2, '0')}`)
const standard = {
  ...input.standard,
  criteria: [...input.standard.criteria.filter(({ method }) => method === 'formula'), ...ids.map((id) => ({ ...first!, id }))],
}
const context: PanelContext = { ...input, standard, package: { id: 'big', revision: 1, sha256: digest('package') } }

const files = Array.from({ length: experts }, (_, at) => {
  const id = `W${String(at + 1).padStart(3, '0')}`
  const marks = ids.map((criterion, place) => ({
    ...sample.criteria[0]!,
    id: criterion,
    mark: ((at * 7919 + place * 31) % (first!.max / 50)) * 50,
  }))
  const { file, kind, soundness, record, sha256 } = candidate({
    ...sample,
    criteria: marks,
    expert: { ...sample.expert, id },
    adjustments: [{ item: 'B02', amount: 100 + (at % 2) * 50, reason: '理由', citations: [] }],
  })
  return { file, fileSha256: digest(file), kind, soundness, record: record!, sha256: sha256! }
})

let seq = 0
const edit = (act: PanelAct): PanelEdit => ({
  seq: seq++,
  id: `e${seq}`,
  at: '2026-09-17T17:00:00+08:00',
  by: 'W01',
  prev: digest('prev'),
  act,
})
let state = panelRecord.apply(panelRecord.empty, edit({ kind: 'files.taken', files }))

function measured(actAt: (at: number) => PanelAct, isMerged: boolean): readonly number[] {
  let merged = mergedPanel(state, context)
  return Array.from({ length: edits }, (_, at) => {
    const started = processorMs()
    state = panelRecord.apply(state, edit(actAt(at)))
    if (isMerged) merged = mergedPanel(state, context)
    panelBlockers(state, merged, input.task)
    return processorMs() - started
  })
    .slice(20)
    .sort((a, b) => a - b)
}

/** The processor's time, in ms, so that other programs on the computer do not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function line(name: string, times: readonly number[]): string {
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(2)
  return `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`
}

const ruling = (at: number): PanelAct => ({
  kind: 'adjustment.ruled',
  item: 'B02',
  entries: [{ item: 'B02', amount: 100 + (at % 4) * 50, reason: '合议决定', citations: [] }],
  reason: '合议决定',
})
const text = (at: number): PanelAct => ({ kind: 'opinion.set', part: 'overall', text: `运行情况较好 ${at}` })
console.log(`${experts} sheets of ${criteria} criteria, ${edits - 20} edits each`)
console.log(line('a decision, merged again', measured(ruling, true)))
console.log(line('a text, the merge kept', measured(text, false)))
