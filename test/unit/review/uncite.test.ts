import { expect, test } from 'vitest'
import type { Act } from '#shared/review/act.ts'
import { apply, stateOf } from '#shared/review/apply.ts'
import { citationsOf } from '#shared/review/citations.ts'
import type { Edit } from '#shared/review/edit.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { uncite } from '#shared/review/uncite.ts'

const photo = { document: 'A001', page: 1 }
const paper = { document: 'D001', page: 2 }
const acts: readonly Act[] = [
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
]
const edit = (act: Act, seq: number): Edit => ({
  seq,
  id: `e${seq}`,
  at: '2026-11-24T09:00:00+08:00',
  by: 'W01',
  prev: 'a'.repeat(64),
  act,
})

test('a photo that goes takes every citation of it along, wherever it stands, and no other', () => {
  const before = stateOf(acts.map(edit))
  const after = uncite(before.sheet, 'A001').reduce<ReviewState>((state, act) => apply(state, edit(act, state.length)), before)
  expect(citationsOf(before.sheet).filter(({ citation }) => citation.document === 'A001')).toHaveLength(9)
  expect(citationsOf(after.sheet).map(({ at, citation }) => [at, citation])).toEqual([
    ['/marks/S01/citations/0', paper],
    ['/ruleViews/R16/citations/0', paper],
    ['/adjustments/J01/citations/0', paper],
    ['/notes/N02/citations/0', paper],
  ])
  expect(after.sheet.ruleViews.R17).toEqual({ view: '认可', note: '' })
  expect(after.sheet.notes.N01).toEqual({ note: '抽查', text: '属实' })
  expect(after.ignored).toEqual([])
  expect(uncite(after.sheet, 'A001')).toEqual([])
})
