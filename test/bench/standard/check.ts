// Milliseconds that the check of a large standard takes: 300 items in three levels and 40 branches, half computed; `draftMs` is
// the same with the shape of the format before it, as the editor checks while a person types.
// node test/bench/standard/check.ts [--items 300] [--branches 40] [--json]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportOnStandard } from '#shared/standard/check.ts'
import type { Standard } from '#shared/standard/format.ts'
import { checkDraft } from '../../../renderer/screens/settings/editor/checkDraft.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '300' },
    branches: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
  },
})
const [items, branches] = [Number(values.items), Number(values.branches)]
const sample = JSON.parse(
  readFileSync(new URL('../../../resources/standards/2026.2/performance-comprehensive.json', import.meta.url), 'utf8'),
) as Standard
const standard = large(items, branches)
reportOnStandard(standard)
const times = timed(() => reportOnStandard(standard))
const draft = { standard: JSON.parse(JSON.stringify(standard)) as Record<string, unknown>, texts: {} }
const draftTimes = timed(() => checkDraft(draft, 'zh-CN'))
const { faults, warnings } = reportOnStandard(standard)
const result = {
  items,
  branches,
  medianMs: Number(times[10]!.toFixed(1)),
  slowestMs: Number(times.at(-1)!.toFixed(1)),
  draftMs: Number(draftTimes[10]!.toFixed(1)),
  slowestDraftMs: Number(draftTimes.at(-1)!.toFixed(1)),
  faults: faults.length,
  warnings: warnings.length,
}
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
else for (const [name, value] of Object.entries(result)) process.stdout.write(`${name.padEnd(12)}${value}\n`)
process.exitCode = Math.max(result.slowestMs, result.slowestDraftMs) <= 200 && result.faults === 0 ? 0 : 1

/** Milliseconds of twenty runs, the fastest first. */
function timed(run: () => unknown): readonly number[] {
  run()
  return Array.from({ length: 20 }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  }).sort((a, b) => a - b)
}

/** As many items as asked, of which every centre has the same number: those for all, and one for each branch of a kind. */
function large(count: number, kinds: number): Standard {
  const kind = Array.from({ length: kinds }, (_, at) => `kind${at}`)
  const shared = count - kinds
  const each = Math.floor(10000 / (shared + 1))
  const last = 10000 - each * shared
  const figures = Array.from({ length: shared }, (_, at) => ({
    key: `figure${at}`,
    name: `数据${at}`,
    unit: '项',
    yearly: false,
    whole: true,
  }))
  const criteria = Array.from({ length: count }, (_, at) => {
    const own = at >= shared
    const max = own ? last : each
    return {
      id: `T${at}`,
      dimension: 'K1',
      group: `G${String(at % 60).padStart(2, '0')}`,
      name: `指标${at}`,
      max,
      method: at % 2 === 0 ? 'formula' : 'expert',
      rule: '按附表',
      evidence: '附件',
      clauses: ['附表'],
      markStep: 1,
      ...(own && { when: [{ kind: 'attribute', attribute: 'kind', in: [kind[at - shared]!] }] }),
      ...(at % 2 === 0 && { markStep: undefined, formula: branched(own ? 'figure0' : `figure${at}`, kind, own) }),
      ...(at % 2 === 1 &&
        !own && { when: [{ kind: 'value', value: { kind: 'figure', figure: `figure${at}`, over: 'value' }, atLeast: '0' }] }),
    }
  })
  return {
    ...sample,
    id: 'large',
    centreType: '不限',
    figures,
    attributes: [{ key: 'kind', name: '类别', values: kind }],
    dimensions: [{ id: 'K1', name: '全部', max: 10000 }],
    groups: Array.from({ length: 60 }, (_, at) => ({ id: `G${String(at).padStart(2, '0')}`, dimension: 'K1', name: `组${at}` })),
    criteria,
  } as unknown as Standard
}

function branched(figure: string, kinds: readonly string[], plain: boolean) {
  const scaled = (target: number) => ({
    kind: 'scaled',
    value: { kind: 'figure', figure, over: 'value' },
    scale: {
      kind: 'rows',
      rows: [
        { atLeast: String(target), percent: 100 },
        { atLeast: '1', percent: 50 },
      ],
    },
    unit: '项',
  })
  if (plain) return scaled(5)
  const branches = kinds.map((one, at) => ({ when: [{ kind: 'attribute', attribute: 'kind', in: [one] }], formula: scaled(at + 2) }))
  return { kind: 'branches', branches, otherwise: scaled(50) }
}
