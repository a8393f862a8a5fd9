import { expect, test } from 'vitest'
import type { Act } from '#shared/review/act.ts'
import { apply, permits, stateOf } from '#shared/review/apply.ts'
import { citationsOf } from '#shared/review/citations.ts'
import type { Edit } from '#shared/review/edit.ts'

const photo = { document: 'A001', page: 1 }
const paper = { document: 'D001', page: 2 }
const at = '2026-11-24T09:00:00+08:00'
const row = { register: 'equipment', row: 'SB001', title: '真空炉' } as const
const acts: readonly Act[] = [
  { kind: 'photo.added', photo: 'A001', of: row, file: 'a.jpg', type: 'jpg', sha256: 'a'.repeat(64), bytes: 3 },
  { kind: 'evidence.cited', criterion: 'S01', citation: photo },
  { kind: 'evidence.cited', criterion: 'S01', citation: paper },
  { kind: 'evidence.cited', criterion: 'S01', citation: { ...photo, note: '铭牌' } },
  { kind: 'evidence.cited', criterion: 'S02', citation: photo },
  { kind: 'finding.viewed', rule: 'R16', view: '不认可', note: '设备不符', citations: [photo, paper] },
  { kind: 'finding.viewed', rule: 'R17', view: '认可', note: '', citations: [photo] },
  { kind: 'value.verified', figure: 'tech_income', declared: '10', verified: '9', reason: '核减', citations: [photo] },
  { kind: 'adjustment.set', entry: 'J01', item: 'B01', amount: 100, reason: '获奖', citations: [paper, photo] },
  { kind: 'redLine.noted', entry: 'L01', item: 'a', clue: '线索', citations: [photo] },
  { kind: 'note.added', entry: 'N01', note: '抽查', text: '属实', citations: [photo] },
  { kind: 'note.added', entry: 'N02', note: '质询', text: '问', citations: [paper] },
  { kind: 'objection.raised', entry: 'N03', at, criterion: 'E05', reason: '含代理销售', citations: [photo, paper] },
  { kind: 'spot.checked', entry: 'N04', at, ...row, seed: 'T', place: 1, verdict: 'true' },
]
const edit = (act: Act, seq: number): Edit => ({ seq, id: `e${seq}`, at, by: 'W01', prev: 'a'.repeat(64), act })

test('removing a photo removes every citation of it in one act, and no other citation; undo restores all', () => {
  const before = stateOf(acts.map(edit))
  const after = apply(before, edit({ kind: 'photo.removed', photo: 'A001' }, acts.length))
  expect(citationsOf(before.sheet).filter(({ citation }) => citation.document === 'A001')).toHaveLength(10)
  expect(citationsOf(after.sheet).map(({ at: place, citation }) => [place, citation])).toEqual([
    ['/marks/S01/citations/0', paper],
    ['/ruleViews/R16/citations/0', paper],
    ['/adjustments/J01/citations/0', paper],
    ['/notes/N02/citations/0', paper],
    ['/notes/N03/citations/0', paper],
  ])
  expect(after.sheet.attachments).toEqual({})
  expect(after.sheet.ruleViews.R17).toEqual({ view: '认可', note: '' })
  expect(after.sheet.notes.N01).toEqual({ kind: 'free', note: '抽查', text: '属实' })
  expect(after.ignored).toEqual([])
  const undone = apply(after, edit({ kind: 'undone', target: acts.length }, acts.length + 1))
  expect(undone.sheet).toEqual(before.sheet)
})

test('a photo that is not there is neither removed nor captioned', () => {
  const state = stateOf(acts.map(edit))
  for (const act of [
    { kind: 'photo.removed', photo: 'A002' },
    { kind: 'photo.captioned', photo: 'A002', caption: '铭牌' },
  ] as const) {
    expect(permits(state, act)).toEqual({ ok: false, faults: [{ code: 'review.gone', name: 'A002' }] })
    expect(apply(state, edit(act, acts.length)).sheet).toEqual(state.sheet)
  }
})
