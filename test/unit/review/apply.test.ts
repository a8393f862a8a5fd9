import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldHistory } from '#shared/record/history.ts'
import { redoAct, undoAct } from '#shared/record/undo.ts'
import type { Act } from '#shared/review/act.ts'
import { apply, emptyReview, permits, stateOf } from '#shared/review/apply.ts'
import type { Edit } from '#shared/review/edit.ts'
import { historyOf, restoreAct } from '#shared/review/history.ts'
import type { ReviewState } from '#shared/review/state.ts'

const at = '2026-09-17T16:00:00+08:00'
const edit = (seq: number, act: Act): Edit => ({ seq, id: `e${seq}`, at, by: 'W01', prev: '0'.repeat(64), act })
const edits = (...acts: readonly Act[]): Edit[] => acts.map((act, seq) => edit(seq, act))
const next = (state: ReviewState, act: Act) => apply(state, edit(state.length, act))
const pledged: readonly Act[] = [
  { kind: 'pledge.accepted', textSha256: 'a'.repeat(64) },
  { kind: 'recusal.declared', declared: false, relations: [] },
]

const criterion = fc.constantFrom('E05', 'E06', 'E12')
const reason = fc.constantFrom('理由甲', '理由乙')
const citation = fc.record({ document: fc.constantFrom('D001', 'D002'), page: fc.integer({ min: 1, max: 9 }) })
const sheetAct = fc
  .oneof(
    fc.record({ kind: fc.constant('score.set' as const), criterion, mark: fc.option(fc.constantFrom(0, 50, 500), { nil: undefined }) }),
    fc.record({ kind: fc.constant('reason.set' as const), criterion, reason: fc.option(reason, { nil: undefined }) }),
    fc.record({ kind: fc.constant('verification.set' as const), criterion, finding: fc.constantFrom('属实' as const, '不属实' as const) }),
    fc.record({ kind: fc.constant('evidence.cited' as const), criterion, citation }),
    fc.record({ kind: fc.constant('evidence.removed' as const), criterion, index: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ kind: fc.constant('opinion.set' as const), part: fc.constantFrom('overall' as const, 'problems' as const), text: reason }),
    fc.record({
      kind: fc.constant('note.added' as const),
      entry: fc.constantFrom('N001', 'N002'),
      note: fc.constant('核查' as const),
      text: reason,
    }),
    fc.record({ kind: fc.constant('note.removed' as const), entry: fc.constantFrom('N001', 'N002') }),
    fc.record({
      kind: fc.constant('value.verified' as const),
      figure: fc.constantFrom('doctor', 'rd_area'),
      declared: fc.constant('9'),
      verified: fc.constantFrom('7', '8'),
      reason,
      citations: fc.array(citation, { maxLength: 2 }),
    }),
  )
  .map((act): Act => act)

test('an edit and then its undo leave the same marks and texts, all the way down; redo puts them back', () => {
  fc.assert(
    fc.property(fc.array(sheetAct, { maxLength: 40 }), (acts) => {
      const states = [stateOf(edits(...pledged))]
      for (const act of acts) states.push(next(states.at(-1) as ReviewState, act))
      let state = states.at(-1) as ReviewState
      for (const before of states.toReversed().slice(1)) {
        state = next(state, undoAct(state) as Act)
        expect(state.sheet).toEqual(before.sheet)
      }
      for (const after of states.slice(1)) {
        state = next(state, redoAct(state) as Act)
        expect(state.sheet).toEqual(after.sheet)
      }
      expect([undoAct(states[0] as ReviewState), redoAct(state), state.ignored]).toEqual([undefined, undefined, []])
    }),
  )
})

test('edits of different criteria may come in any order', () => {
  const own = (id: string) =>
    fc
      .array(sheetAct, { maxLength: 10 })
      .map((acts) => acts.flatMap((act) => ('criterion' in act && 'index' in act === false ? [{ ...act, criterion: id } as Act] : [])))
  fc.assert(
    fc.property(own('E05'), own('E06'), fc.array(fc.boolean()), (left, right, turns) => {
      const notes = (acts: readonly Act[]) => acts.filter(({ kind }) => kind !== 'note.added')
      const [a, b] = [notes(left), notes(right)]
      const mixed: Act[] = []
      const [restA, restB] = [[...a], [...b]]
      for (const turn of turns) mixed.push(...(turn ? restA : restB).splice(0, 1))
      expect(stateOf(edits(...mixed, ...restA, ...restB)).sheet).toEqual(stateOf(edits(...a, ...b)).sheet)
    }),
  )
})

test('replay of the edits, through JSON, is the state', () => {
  fc.assert(
    fc.property(fc.array(sheetAct, { maxLength: 30 }), (acts) => {
      let state = emptyReview
      const all = edits(...pledged, ...acts)
      for (const each of all) state = apply(state, each)
      expect(stateOf(JSON.parse(JSON.stringify(all)) as Edit[])).toEqual(JSON.parse(JSON.stringify(state)))
    }),
  )
})

test('an edit touches its own place and shares the rest', () => {
  const before = stateOf(
    edits(...pledged, { kind: 'score.set', criterion: 'E05', mark: 500 }, { kind: 'score.set', criterion: 'E06', mark: 50 }),
  )
  const after = next(before, { kind: 'score.set', criterion: 'E06', mark: 100 })
  expect(after.sheet.marks.E05).toBe(before.sheet.marks.E05)
  expect(after.sheet.opinion).toBe(before.sheet.opinion)
  expect(after.sheet.marks.E06).toEqual({ mark: 100 })
})

test('undo names what it takes back, and a new edit ends redo', () => {
  const state = stateOf(edits(...pledged, { kind: 'reason.set', criterion: 'E05', reason: '甲' }, { kind: 'undone', target: 2 }))
  expect(state.undone.map(({ kind, seq }) => [kind, seq])).toEqual([['reason.set', 2]])
  expect(next(state, { kind: 'score.set', criterion: 'E05', mark: 50 }).undone).toEqual([])
  expect(undoAct(state)).toBeUndefined()
  expect(next(state, { kind: 'undone', target: 0 }).ignored).toEqual([4])
})

test('history says who, when, old and new, also of what was undone, and restores', () => {
  const history = historyOf(
    edits(
      ...pledged,
      { kind: 'score.set', criterion: 'E05', mark: 500 },
      { kind: 'score.set', criterion: 'E05', mark: 700 },
      { kind: 'undone', target: 3 },
      { kind: 'reason.set', criterion: 'E06', reason: '乙' },
    ),
  )
  expect(fieldHistory(history, ['marks', 'E05']).map(({ seq, kind, before, after }) => ({ seq, kind, before, after }))).toEqual([
    { seq: 2, kind: 'score.set', before: undefined, after: 500 },
    { seq: 3, kind: 'score.set', before: 500, after: 700 },
    { seq: 4, kind: 'undone', before: 700, after: 500 },
  ])
  expect(restoreAct(history[2] as (typeof history)[number])).toEqual({ kind: 'score.set', criterion: 'E05', mark: 700 })
})

test('locked: nothing changes until it is reopened as the next revision, which names the digest it replaces', () => {
  const digest = 'b'.repeat(64)
  const locked = stateOf(
    edits(...pledged, { kind: 'score.set', criterion: 'E05', mark: 500 }, { kind: 'sheet.locked', revision: 1, resultSha256: digest }),
  )
  const score: Act = { kind: 'score.set', criterion: 'E05', mark: 550 }
  expect(permits(locked, score)).toEqual({ ok: false, faults: [{ code: 'review.locked' }] })
  expect(next(locked, score).sheet).toBe(locked.sheet)
  expect(permits(locked, { kind: 'sheet.reopened', reason: '合议后修改', replaces: 'c'.repeat(64) }).ok).toBe(false)
  const open = next(locked, { kind: 'sheet.reopened', reason: '合议后修改', replaces: digest })
  expect([open.revision, open.locked, open.reopened.at(-1)?.replaces, undoAct(open)]).toEqual([2, false, digest, undefined])
  expect(permits(open, score).ok).toBe(true)
})

test('scoring stays shut without pledge and recusal, and for one who recused', () => {
  const score: Act = { kind: 'score.set', criterion: 'E05', mark: 50 }
  const code = (...acts: readonly Act[]) => {
    const answer = permits(stateOf(edits(...acts)), score)
    return answer.ok ? 'open' : answer.faults[0]?.code
  }
  expect([
    code(),
    code(pledged[0] as Act),
    code(...pledged),
    code(pledged[0] as Act, { kind: 'recusal.declared', declared: true, relations: ['本单位'] }),
  ]).toEqual(['review.pledge', 'review.recusal', 'open', 'review.recused'])
})

test('500 criteria and 2,000 citations: an edit touches its own criterion and shares all others', () => {
  const id = (n: number) => `${String.fromCharCode(65 + Math.floor(n / 100))}${String(n % 100).padStart(2, '0')}`
  const acts: Act[] = [...pledged]
  for (let n = 0; n < 500; n++) acts.push({ kind: 'score.set', criterion: id(n), mark: 50 })
  for (let n = 0; n < 2000; n++) acts.push({ kind: 'evidence.cited', criterion: id(n % 500), citation: { document: 'D001', page: n + 1 } })
  const all = edits(...acts)
  const last = all.at(-1)
  if (last === undefined) throw new Error('there are edits')
  const before = stateOf(all.slice(0, -1)).sheet.marks
  const after = apply(stateOf(all.slice(0, -1)), last).sheet.marks
  expect(Object.keys(after)).toHaveLength(500)
  expect(Object.keys(after).filter((criterion) => JSON.stringify(after[criterion]) !== JSON.stringify(before[criterion]))).toEqual([
    id(1999 % 500),
  ])
  const state = stateOf(all)
  const next = apply(state, { ...last, seq: all.length, act: { kind: 'score.set', criterion: id(0), mark: 100 } })
  expect(Object.keys(next.sheet.marks).filter((criterion) => next.sheet.marks[criterion] !== state.sheet.marks[criterion])).toEqual([id(0)])
})
