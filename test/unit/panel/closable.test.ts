import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentLayout } from '#shared/layout/index.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import { buildPanelRecord, mergedPanel, type PanelContext } from '#shared/panel/build.ts'
import { type PanelState, panelRecord } from '#shared/panel/record.ts'
import { panelReasons } from '#shared/signature/agreement/panel/index.ts'
import { candidate, digest, experts, panelOf, sheetOf } from './sheets.ts'

const input = panelOf('rare-earth')
const standardSha256 = input.task.standard!.sha256
const context: PanelContext = {
  ...input,
  package: { id: input.task.package.id, revision: 1, sha256: digest('package') },
  standardSha256,
}

function taken(expert: string, change: Parameters<typeof sheetOf>[2] = {}): PanelAct {
  const { file, kind, soundness, record, sha256 } = candidate(sheetOf('rare-earth', expert, change))
  return { kind: 'files.taken', files: [{ file, fileSha256: digest(sha256!), kind, soundness, record: record!, sha256: sha256! }] }
}
const allTaken = experts.map((expert) => taken(expert))
const concluded: readonly PanelAct[] = [
  { kind: 'opinion.set', part: 'overall', text: '运行情况较好' },
  { kind: 'opinion.set', part: 'conclusion', text: '良好' },
  { kind: 'vote.counted', agree: 4, disagree: 1 },
  { kind: 'dissent.noted', expert: 'W03', reason: '成果转化不足' },
  { kind: 'paper.preparedBy', name: '秘书甲' },
  { kind: 'paper.checkedBy', name: '专家戊' },
]

function stateOf(acts: readonly PanelAct[]): PanelState {
  return panelRecord.stateOf(
    acts.map((act, seq) => ({ seq, id: `e${seq}`, at: '2026-09-17T17:00:00+08:00', by: 'W01', prev: digest(String(seq)), act })),
  )
}
const blockersOf = (acts: readonly PanelAct[], own?: string) => {
  const state = stateOf(acts)
  return panelBlockers(state, mergedPanel(state, context), input.task, own)
}
const codesOf = (acts: readonly PanelAct[], own?: string) => blockersOf(acts, own).map(({ code }) => code)

/** Why a receiver would refuse the record that these acts close. */
function refusalsOf(acts: readonly PanelAct[]): readonly string[] {
  const fingerprints = new Map([...experts, 'W90'].map((id) => [id, digest(id)]))
  const closing = { softwareVersion: '0.1.0', journal: { head: digest('journal'), entries: 7 }, closedAt: '2026-09-17T17:30:00+08:00' }
  const record = buildPanelRecord(stateOf(acts), context, { ...closing, fingerprints })
  const known = { ...input, packageSha256: digest('package'), digests: new Map() } as unknown as Parameters<typeof panelReasons>[1]['known']
  const standards = [{ standard: input.standard, sha256: standardSha256 }]
  return panelReasons(record, { known, standards, layouts: [currentLayout] })
}

describe('what keeps a panel’s record from being closed is said before it is signed', () => {
  test('a leader whose own sheet does not count, or who is at work with another key', () => {
    const others = [...allTaken.slice(1), ...concluded, { kind: 'vote.counted', agree: 3, disagree: 1 } as const]
    expect(blockersOf(others)).toEqual([{ code: 'panel.leaderSheet', at: '/files', name: '专家甲' }])
    const recused = [taken('W01', { recusal: { ...sheetOf('rare-earth', 'W01').recusal, declared: true } }), ...others]
    expect(codesOf(recused)).toEqual(['panel.leaderSheet'])
    expect(codesOf([...allTaken, ...concluded], digest('W01'))).toEqual([])
    expect(blockersOf([...allTaken, ...concluded], digest('new'))).toEqual([
      { code: 'panel.leaderKey', at: '/files', name: '专家甲', want: digest('W01'), got: digest('new') },
    ])
  })

  test('a dissent by somebody whose sheet does not count', () => {
    const acts: readonly PanelAct[] = [...allTaken.slice(0, 4), ...concluded, { kind: 'vote.counted', agree: 3, disagree: 1 }]
    expect(codesOf(acts)).toEqual([])
    const late: readonly PanelAct[] = [
      ...acts,
      { kind: 'dissent.removed', expert: 'W03' },
      { kind: 'dissent.noted', expert: 'W05', reason: '不同意' },
    ]
    expect(blockersOf(late)).toEqual([{ code: 'panel.dissenter', at: '/dissent', name: '专家戊' }])
  })

  test('more than the record’s lists hold; one row less closes', () => {
    const copies = (count: number): PanelAct => ({
      kind: 'files.taken',
      files: Array.from({ length: count }, (_, at) => {
        const { kind, record, sha256 } = candidate(sheetOf('rare-earth', 'W02', { task: 'another' }))
        return {
          file: `${at}.pdf`,
          fileSha256: digest(`copy ${at}`),
          kind,
          soundness: 'otherTask' as const,
          record: record!,
          sha256: sha256!,
        }
      }),
    })
    const minutes = (count: number) =>
      Array.from(
        { length: count },
        (_, at): PanelAct => ({
          kind: 'decision.noted',
          ...{ entry: `N${at}`, subject: 'E12', decision: '维持', reason: '各自理由成立', at: '2026-09-17T16:40:00+08:00' },
        }),
      )
    const demands = (count: number) =>
      Array.from(
        { length: count },
        (_, at): PanelAct => ({ kind: 'consultation.demandSet', entry: `D${at}`, problem: '不足', demand: '补充' }),
      )
    const with_ = (...more: readonly PanelAct[]) => [...allTaken, ...concluded, ...more]
    expect(codesOf(with_(copies(196)))).toEqual(['panel.manyFiles'])
    expect(codesOf(with_(...minutes(201)))).toEqual(['panel.manyMinutes'])
    expect(codesOf(with_(...demands(201)))).toEqual(['panel.manyDemands'])
    const most = with_(copies(195), ...minutes(200), ...demands(200))
    expect([codesOf(most), refusalsOf(most)]).toEqual([[], []])
  })

  test('whatever the meeting does in whatever order: a record that nothing blocks is one a receiver accepts', () => {
    const expert = fc.constantFrom(...experts)
    const reason = fc.constantFrom('理由一', '理由二')
    const act: fc.Arbitrary<PanelAct> = fc.oneof(
      expert.map((id) => taken(id)),
      fc
        .tuple(expert, fc.integer({ min: 2, max: 3 }))
        .map(([id, revision]) => taken(id, { revision, replaces: candidate(sheetOf('rare-earth', id)).sha256! })),
      expert.map((id) => taken(id, { recusal: { ...sheetOf('rare-earth', id).recusal, declared: true } })),
      expert.map((id): PanelAct => {
        const { files } = taken(id) as Extract<PanelAct, { kind: 'files.taken' }>
        return { kind: 'file.putAside', file: files[0]!.file, fileSha256: files[0]!.fileSha256! }
      }),
      fc.record({
        kind: fc.constant('vote.counted' as const),
        agree: fc.integer({ min: 3, max: 5 }),
        disagree: fc.integer({ min: 0, max: 1 }),
      }),
      fc.record({ kind: fc.constant('dissent.noted' as const), expert, reason }),
      fc.record({ kind: fc.constant('dissent.removed' as const), expert }),
      fc.record({ kind: fc.constant('signature.refused' as const), expert }),
      fc.record({ kind: fc.constant('signature.refusalRemoved' as const), expert }),
      fc.record({
        kind: fc.constant('redLine.ruled' as const),
        item: fc.constantFrom('a', 'b'),
        panelView: fc.constantFrom('确认线索' as const, '不成立' as const),
        reason,
      }),
      reason.map((why): PanelAct => ({ kind: 'adjustment.ruled', item: 'B02', entries: [], reason: why })),
      fc.record({
        kind: fc.constant('decision.noted' as const),
        entry: fc.constantFrom('N1', 'N2'),
        subject: fc.constantFrom('E12', 'W03', 'totalDivergence'),
        decision: reason,
        reason,
        at: fc.constant('2026-09-17T16:40:00+08:00'),
      }),
      fc.constantFrom<PanelAct>({ kind: 'values.reopened' }, { kind: 'values.confirmed', values: [] }),
    )
    let closed = 0
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const all = [...allTaken, ...concluded, ...acts]
        if (codesOf(all).length > 0) return
        closed++
        expect(refusalsOf(all)).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(closed).toBeGreaterThan(20)
  })
})
