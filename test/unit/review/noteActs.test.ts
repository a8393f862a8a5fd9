import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redoAct, undoAct } from '#shared/record/undo.ts'
import { type Act, actSchema } from '#shared/review/act.ts'
import { apply, emptyReview, permits, stateOf } from '#shared/review/apply.ts'
import type { Edit } from '#shared/review/edit.ts'
import { historyOf } from '#shared/review/history.ts'
import { longestQuestion } from '#shared/review/note.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { noteAct } from './noteAct.ts'

const at = '2026-11-24T13:18:00+08:00'
const edit = (seq: number, act: Act): Edit => ({ seq, id: `e${seq}`, at, by: 'W01', prev: '0'.repeat(64), act })
const after = (...acts: readonly Act[]): ReviewState => acts.reduce((state, act) => apply(state, edit(state.length, act)), emptyReview)
const next = (state: ReviewState, act: Act) => apply(state, edit(state.length, act))

const pledged: readonly Act[] = [
  { kind: 'pledge.accepted', textSha256: 'a'.repeat(64) },
  { kind: 'recusal.declared', declared: false, relations: [] },
]
const asked: Act = {
  kind: 'question.asked',
  entry: 'N001',
  at,
  asker: '甲',
  question: '送修单在哪里？',
  promised: { entry: 'N002', title: '设备送修单', due: '2026-11-24 17:00' },
}

test('a question and the document promised for it are one act, undone as one', () => {
  const state = after(asked)
  expect(state.sheet.notes).toEqual({
    N001: { kind: 'question', at, asker: '甲', question: '送修单在哪里？', awaits: 'N002' },
    N002: { kind: 'supplement', at, title: '设备送修单', due: '2026-11-24 17:00' },
  })
  expect(next(state, undoAct(state) as Act).sheet.notes).toEqual({})
  expect(historyOf([edit(0, asked)]).map(({ place }) => place)).toEqual([
    ['notes', 'N001'],
    ['notes', 'N002'],
  ])
})

test('a document promised no longer goes off the list, unless it has come or another question awaits it', () => {
  const { promised: _promised, ...alone } = asked
  expect(Object.keys(after(asked, alone).sheet.notes)).toEqual(['N001'])
  const come = after(asked, { kind: 'supplement.received', entry: 'N002', received: at }, alone).sheet.notes
  expect(come).toMatchObject({ N001: { question: '送修单在哪里？' }, N002: { received: at } })
  expect('awaits' in (come.N001 ?? {})).toBe(false)
  const other: Act = { ...asked, entry: 'N003', question: '何时修好？' }
  expect(Object.keys(after(asked, other, alone).sheet.notes)).toEqual(['N001', 'N002', 'N003'])
})

test('a document removed from the list is no longer awaited by a question; a question removed leaves its document', () => {
  expect(after(asked, { kind: 'supplement.removed', entry: 'N002' }).sheet.notes).toEqual({
    N001: { kind: 'question', at, asker: '甲', question: '送修单在哪里？' },
  })
  expect(Object.keys(after(asked, { kind: 'question.removed', entry: 'N001' }).sheet.notes)).toEqual(['N002'])
})

test('an answer keeps the question, a renamed document its arrival and its questions', () => {
  const state = after(
    asked,
    { kind: 'question.answered', entry: 'N001', answerer: '白音', answer: '在设备处。' },
    { kind: 'supplement.received', entry: 'N002', received: at },
    { kind: 'supplement.promised', entry: 'N002', at, title: '送修单原件', question: 'N001' },
  )
  expect(state.sheet.notes).toEqual({
    N001: { kind: 'question', at, asker: '甲', question: '送修单在哪里？', answerer: '白音', answer: '在设备处。', awaits: 'N002' },
    N002: { kind: 'supplement', at, title: '送修单原件', received: at },
  })
})

test('a note of one kind is never made another, and what is gone is not written on', () => {
  const state = after(asked)
  const refused: readonly Act[] = [
    { kind: 'spot.checked', entry: 'N001', at, register: 'people', row: 'R1', title: '甲', seed: 'T', place: 1, verdict: 'true' },
    { kind: 'objection.raised', entry: 'N002', at, criterion: 'E05', reason: '含代理销售', citations: [] },
    { kind: 'question.answered', entry: 'N009', answer: '在设备处。' },
    { kind: 'supplement.received', entry: 'N001', received: at },
    { kind: 'supplement.promised', entry: 'N005', at, title: '送修单', question: 'N002' },
    { ...asked, promised: { entry: 'N001', title: '自身' } },
  ]
  for (const act of refused) {
    expect(permits(state, act)).toMatchObject({ ok: false, faults: [{ code: 'review.gone' }] })
    expect(next(state, act).sheet).toEqual(state.sheet)
  }
})

test('a free note may be given the fields of its own kind', () => {
  const state = after({ kind: 'note.added', entry: 'N001', note: '质询', text: '另问了两件小事。' })
  expect(permits(state, asked).ok).toBe(true)
  expect(permits(state, { kind: 'supplement.promised', entry: 'N001', at, title: '送修单' }).ok).toBe(false)
})

test('question and answer may be as long as the printed record holds, and no longer', () => {
  const long = (length: number): Act => ({ ...asked, question: '问'.repeat(length) })
  expect(permits(emptyReview, long(longestQuestion)).ok).toBe(true)
  expect(permits(emptyReview, long(longestQuestion + 1))).toMatchObject({ ok: false, faults: [{ code: 'review.long' }] })
  const state = after(long(longestQuestion - 3))
  expect(permits(state, { kind: 'question.answered', entry: 'N001', answer: '一\n二' }).ok).toBe(false)
  expect(permits(state, { kind: 'question.answered', entry: 'N001', answer: '一二三' }).ok).toBe(true)
})

test('a finding and the lower mark it asks for are one act', () => {
  const state = after(
    { kind: 'score.set', criterion: 'S01', mark: 900 },
    { kind: 'verification.set', criterion: 'S01', finding: '不属实', mark: 300 },
  )
  expect(state.sheet.marks.S01).toEqual({ finding: '不属实', mark: 300 })
  expect(next(state, undoAct(state) as Act).sheet.marks.S01).toEqual({ mark: 900 })
})

test('any run of acts on notes and photos keeps the references whole, can be undone all the way, redone and replayed', () => {
  fc.assert(
    fc.property(fc.array(noteAct, { maxLength: 40 }), (acts) => {
      const taken: Act[] = [...pledged]
      let state = after(...pledged)
      const states = [state]
      for (const act of acts) {
        if (act.kind === 'objection.raised' && act.citations.some(({ document }) => state.sheet.attachments[document] === undefined))
          continue
        expect(actSchema.safeParse(act).success).toBe(true)
        if (!permits(state, act).ok) {
          expect(next(state, act).sheet).toEqual(state.sheet)
          continue
        }
        taken.push(act)
        state = next(state, act)
        states.push(state)
        expect(broken(state)).toEqual([])
      }
      const last = state
      for (const before of states.toReversed().slice(1)) {
        state = next(state, undoAct(state) as Act)
        expect(state.sheet).toEqual(before.sheet)
      }
      for (const each of states.slice(1)) {
        state = next(state, redoAct(state) as Act)
        expect(state.sheet).toEqual(each.sheet)
      }
      const replayed = stateOf(JSON.parse(JSON.stringify(taken.map((act, seq) => edit(seq, act)))) as Edit[])
      expect(replayed.sheet).toEqual(JSON.parse(JSON.stringify(last.sheet)))
    }),
    { numRuns: 300 },
  )
})

/** Questions that await what is on no list, and citations of photos that are gone. */
function broken({ sheet: { notes, attachments, marks } }: ReviewState): readonly string[] {
  const cited = [...Object.values(notes), ...Object.values(marks)].flatMap((entry) =>
    entry && 'citations' in entry ? (entry.citations ?? []) : [],
  )
  return [
    ...Object.entries(notes).flatMap(([entry, note]) =>
      note?.kind === 'question' && note.awaits !== undefined && notes[note.awaits]?.kind !== 'supplement'
        ? [`${entry} ${note.awaits}`]
        : [],
    ),
    ...cited.flatMap(({ document }) => (document.startsWith('A') && attachments[document] === undefined ? [document] : [])),
  ]
}
