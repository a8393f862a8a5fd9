import { expect, test } from 'vitest'
import type { Answers } from '#shared/review/answers.ts'
import { noteFaults, notingActs } from '#shared/review/answersNotes.ts'
import type { SpotRow } from '#shared/review/spotRow.ts'

const clock = '2026-11-24T09:00:00+08:00'
const row = {
  register: 'equipment',
  row: 'SB017',
  title: '离子溅射仪17',
  seed: 'T',
  place: 3,
  columns: [{ column: 'location', listed: '1号楼' }],
} as const satisfies Omit<SpotRow, 'drawn'>
const drawn = [row as unknown as SpotRow]
const answers = (typed: Partial<Answers>) => ({ clock, ...typed }) as Answers

test('what answers give as data becomes typed acts, numbered behind the free notes', () => {
  const acts = notingActs(
    answers({
      notes: [{ kind: '现场', text: '看过车间。' }],
      questions: [{ question: '送修单在哪里？', awaits: '设备送修单' }],
      supplements: [{ title: '设备送修单', received: clock }],
      spotChecks: [{ register: 'equipment', row: 'SB017', verdict: 'differs', found: [{ column: 'location', found: '2号楼' }] }],
      objections: [{ criterion: 'E05', reason: '含代理销售', citations: [] }],
    }),
    drawn,
  )
  const { columns: _columns, ...drawnRow } = row
  expect(acts).toEqual([
    { kind: 'question.asked', entry: 'N002', at: clock, question: '送修单在哪里？' },
    { kind: 'supplement.promised', entry: 'N003', at: clock, title: '设备送修单', question: 'N002' },
    { kind: 'supplement.received', entry: 'N003', received: clock },
    {
      kind: 'spot.checked',
      entry: 'N004',
      at: clock,
      ...drawnRow,
      verdict: 'differs',
      found: [{ column: 'location', listed: '1号楼', found: '2号楼' }],
    },
    { kind: 'objection.raised', entry: 'N005', at: clock, criterion: 'E05', reason: '含代理销售', citations: [] },
  ])
})

test('a document on no list, a row that was not drawn or is checked twice are refused by their places', () => {
  const check = { register: 'equipment', row: 'SB017', verdict: 'true' } as const
  const given = answers({
    questions: [{ question: '？', awaits: '送修单' }],
    spotChecks: [check, check, { ...check, row: 'SB018' }],
  })
  expect(noteFaults(given, { plan: {}, task: {}, drawn } as never).map(({ code, at }) => `${code} ${at}`)).toEqual([
    'answers.awaits /questions/0/awaits',
    'answers.spot /spotChecks/1/row',
    'answers.spot /spotChecks/2/row',
  ])
})
