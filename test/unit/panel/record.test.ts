import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import { buildPanelRecord, mergedPanel, type PanelContext } from '#shared/panel/build.ts'
import { type PanelEdit, type PanelState, panelRecord } from '#shared/panel/record.ts'
import { candidate, digest, experts, panelOf, sheetOf } from './sheets.ts'

const input = panelOf('rare-earth')
const context: PanelContext = {
  ...input,
  package: { id: input.task.package.id, revision: 1, sha256: digest('package') },
  standardSha256: input.task.standard!.sha256,
}
const taken: PanelAct = {
  kind: 'files.taken',
  files: experts.map((expert) => {
    const { file, kind, soundness, record, sha256 } = candidate(sheetOf('rare-earth', expert))
    return { file, fileSha256: digest(file), kind, soundness, record: record!, sha256: sha256! }
  }),
}
const concluded: readonly PanelAct[] = [
  taken,
  { kind: 'opinion.set', part: 'overall', text: '运行情况较好' },
  { kind: 'opinion.set', part: 'conclusion', text: '良好' },
  { kind: 'vote.counted', agree: 4, disagree: 1 },
  { kind: 'dissent.noted', expert: 'W03', reason: '成果转化不足' },
  { kind: 'paper.preparedBy', name: '秘书甲' },
  { kind: 'paper.checkedBy', name: '专家戊' },
]

function edits(acts: readonly PanelAct[]): readonly PanelEdit[] {
  return acts.map((act, seq) => ({ seq, id: `e${seq}`, at: '2026-09-17T17:00:00+08:00', by: 'W01', prev: digest(String(seq)), act }))
}
const stateOf = (acts: readonly PanelAct[]) => panelRecord.stateOf(edits(acts))
const codes = (state: PanelState) => panelBlockers(state, mergedPanel(state, context), input.task).map(({ code }) => code)
const closing = {
  softwareVersion: '0.1.0',
  journal: { head: digest('journal'), entries: 7 },
  closedAt: '2026-09-17T17:30:00+08:00',
  fingerprints: new Map([...experts, 'W90'].map((id) => [id, digest(id)])),
}

describe('a panel’s record as a kind of record', () => {
  test('from empty to closed: what is missing is named, one thing after the other', () => {
    expect(codes(stateOf([]))).toEqual(['panel.noSheet', 'panel.opinion', 'panel.conclusion', 'panel.vote', 'panel.preparedBy'])
    expect(codes(stateOf(concluded.slice(0, 3)))).toEqual(['panel.vote', 'panel.preparedBy'])
    expect(codes(stateOf(concluded.slice(0, 4)))).toEqual(['panel.dissent', 'panel.preparedBy'])
    expect(codes(stateOf(concluded))).toEqual([])
  })

  test.each<[string, PanelAct, string]>([
    ['votes that do not add up', { kind: 'vote.counted', agree: 4, disagree: 0 }, 'panel.voters'],
    ['less than two thirds', { kind: 'vote.counted', agree: 3, disagree: 2 }, 'panel.majority'],
    ['a refusal to sign without a dissent', { kind: 'signature.refused', expert: 'W05' }, 'panel.refusal'],
    ['a leader who refuses to sign', { kind: 'signature.refused', expert: 'W01' }, 'panel.leaderRefuses'],
    ['one person in both places of the form', { kind: 'paper.checkedBy', name: '秘书甲' }, 'panel.samePerson'],
  ])('%s', (_, act, code) => {
    expect(codes(stateOf([...concluded, act]))).toEqual([code])
  })

  test('a task that asks for three quarters needs four of five', () => {
    const task = { ...input.task, settings: { ...input.task.settings, voteShare: '3/4' as const } }
    const blockers = (act: PanelAct) => {
      const state = stateOf([...concluded, act])
      return panelBlockers(state, mergedPanel(state, context), task).map(({ code, want }) => [code, want])
    }
    expect(blockers({ kind: 'vote.counted', agree: 4, disagree: 1 })).toEqual([])
    expect(blockers({ kind: 'vote.counted', agree: 3, disagree: 2 })).toEqual([['panel.majority', '3/4']])
  })

  test('the record closed is one of the format, with the totals of the merge', () => {
    const record = buildPanelRecord(stateOf(concluded), context, closing)
    expect(record.totals).toEqual({ formula: 4936, expertMean: '3350', bonus: 100, deduction: 0, total: 8386 })
    expect([record.grade, record.vote, record.dissent]).toEqual([
      '良好',
      { agree: 4, disagree: 1 },
      [{ expert: 'W03', reason: '成果转化不足' }],
    ])
    expect(record.signers.map(({ expert, role }) => [expert, role])).toEqual([
      ['W01', '组长'],
      ...experts.slice(1).map((expert) => [expert, '组员']),
      ['W90', '秘书'],
    ])
  })

  test('every act is taken back by undo and put back by redo, to the same record', () => {
    const full = stateOf(concluded)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: concluded.length }), (count) => {
        let state = full
        let seq = concluded.length
        const step = (kind: 'undone' | 'redone', target: number) => {
          state = panelRecord.apply(state, edits([{ kind, target }]).map((edit) => ({ ...edit, seq: seq++ }))[0]!)
        }
        for (let back = 0; back < count; back++) step('undone', state.done.at(-1)!.seq)
        expect(state.sheet).toEqual(stateOf(concluded.slice(0, concluded.length - count)).sheet)
        for (let forth = 0; forth < count; forth++) step('redone', state.undone.at(-1)!.seq)
        expect(canonicalBytes(state.sheet)).toEqual(canonicalBytes(full.sheet))
      }),
    )
  })

  test('no act changes a mark: the marks of the matrix are those of the sheets, whatever a leader does', () => {
    const marks = (state: PanelState) => mergedPanel(state, context).parts.matrix
    const before = marks(stateOf([taken]))
    const acts: readonly PanelAct[] = [
      ...concluded.slice(1),
      { kind: 'values.confirmed', values: [] },
      { kind: 'adjustment.ruled', item: 'B02', entries: [], reason: '证书不符' },
      { kind: 'decision.noted', entry: 'N1', subject: 'E12', decision: '维持', reason: '各自理由成立', at: '2026-09-17T16:40:00+08:00' },
    ]
    for (const act of acts) expect(marks(stateOf([taken, act]))).toEqual(before)
    const changed = candidate(sheetOf('rare-earth', 'W01')).record!
    const parsed = panelRecord.edit.safeParse({
      ...edits([taken])[0]!,
      act: { kind: 'score.set', criterion: 'E05', mark: 1200, record: changed },
    })
    expect(parsed.success).toBe(false)
  })

  test('a closed record takes no further act until it is reopened', () => {
    const record = buildPanelRecord(stateOf(concluded), context, closing)
    const lock: PanelAct = { kind: 'sheet.locked', revision: 1, resultSha256: digest(JSON.stringify(record)) }
    const closed = stateOf([...concluded, lock])
    expect(panelRecord.permits(closed, concluded[3]!)).toMatchObject({ ok: false })
    expect(codes(closed)).toEqual(['panel.locked'])
    const reopen: PanelAct = { kind: 'sheet.reopened', reason: '专家乙改评', replaces: lock.resultSha256 }
    const reopened = stateOf([...concluded, lock, reopen])
    expect(buildPanelRecord(reopened, context, closing)).toMatchObject({ revision: 2, replaces: lock.resultSha256 })
  })
})
