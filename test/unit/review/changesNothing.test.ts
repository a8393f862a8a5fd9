import { expect, test } from 'vitest'
import { putAt } from '#shared/record/place.ts'
import type { Act } from '#shared/review/act.ts'
import { changesNothing } from '#shared/review/apply.ts'
import { stepsOf } from '#shared/review/change.ts'
import { emptySheet, type Sheet } from '#shared/review/sheet.ts'

const page = { document: 'D001', page: 2 }
const acts: readonly Act[] = [
  { kind: 'score.set', criterion: 'S01', mark: 500 },
  { kind: 'verification.set', criterion: 'S01', finding: '属实' },
  { kind: 'reason.set', criterion: 'S01', reason: '材料齐全' },
  { kind: 'evidence.cited', criterion: 'S01', citation: page },
  { kind: 'finding.viewed', rule: 'R16', view: '认可', note: '', citations: [page] },
  { kind: 'value.verified', figure: 'tech_income', year: 2025, declared: '10', verified: '9', reason: '核减', citations: [] },
  { kind: 'adjustment.set', entry: 'J01', item: 'B01', amount: 100, reason: '获奖', citations: [] },
  { kind: 'redLine.noted', entry: 'L01', item: 'a', clue: '线索', citations: [] },
  { kind: 'note.added', entry: 'N01', note: '质询', text: '问' },
  { kind: 'photo.added', photo: 'A001', caption: '车间', file: 'a.jpg', type: 'jpg', sha256: 'a'.repeat(64), bytes: 3 },
  { kind: 'opinion.set', part: 'overall', text: '好' },
  { kind: 'consultation.topicSet', topic: '定位', view: '可行' },
  { kind: 'consultation.demandSet', entry: 'G01', problem: '缺', demand: '补' },
  { kind: 'consultation.concluded', conclusion: '完善后再申请' },
]

function after(sheet: Sheet, act: Act): Sheet {
  return stepsOf(sheet, act).reduce((now, { place, after: value }) => putAt(now, place, value), sheet)
}

test.each(acts)('$kind: the first time an edit, the same again none', (act) => {
  expect(changesNothing(emptySheet, act)).toBe(false)
  expect(changesNothing(after(emptySheet, act), act)).toBe(true)
})

test('taking away what is not there is no edit; taking away what is, is one', () => {
  const gone: Act = { kind: 'adjustment.removed', entry: 'J01' }
  expect(changesNothing(emptySheet, gone)).toBe(true)
  expect(changesNothing(after(emptySheet, acts[6] as Act), gone)).toBe(false)
})

test('the order of keys makes no other value; another value, another page or an emptied field does', () => {
  const sheet = after(after(emptySheet, acts[0] as Act), acts[3] as Act)
  expect(
    changesNothing(after(emptySheet, acts[12] as Act), { demand: '补', problem: '缺', entry: 'G01', kind: 'consultation.demandSet' }),
  ).toBe(true)
  expect(changesNothing(sheet, { kind: 'score.set', criterion: 'S01', mark: 550 })).toBe(false)
  expect(changesNothing(sheet, { kind: 'score.set', criterion: 'S01' })).toBe(false)
  expect(changesNothing(sheet, { kind: 'evidence.cited', criterion: 'S01', citation: { ...page, page: 3 } })).toBe(false)
  expect(changesNothing(sheet, { kind: 'evidence.cited', criterion: 'S02', citation: page })).toBe(false)
})

test('a statement is always an edit', () => {
  expect(changesNothing(emptySheet, { kind: 'pledge.accepted', textSha256: 'a'.repeat(64) })).toBe(false)
  const from = { packageSha256: 'a'.repeat(64), revision: 1, journalHead: 'b'.repeat(64) }
  expect(changesNothing(emptySheet, { kind: 'marks.carriedOver', from, marks: [] })).toBe(false)
})
