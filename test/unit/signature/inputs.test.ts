import { expect, test } from 'vitest'
import { readAlike, readsAs } from '#shared/signature/agreement/inputs.ts'

const staff = { figure: 'total_staff', value: '90', basis: 'declared', source: { document: 'D017', page: 6 } } as const
const goal = { id: 'G1', target: '3', actual: '2' }
const rows = { rows: '技术合同', of: 9, count: 4 }

test('computations that read one figure, goal or list alike stand together', () => {
  expect(readAlike([{ inputs: [staff], goals: [goal] }, undefined, { inputs: [{ ...staff }], goals: [{ ...goal }], counts: [rows] }])).toBe(
    true,
  )
  expect(readAlike([{ inputs: [{ ...staff, year: 2024 }] }, { inputs: [{ ...staff, year: 2025, value: '91' }] }])).toBe(true)
})

test.each([
  ['value', { inputs: [{ ...staff, value: '91' }] }],
  ['sign', { inputs: [{ ...staff, negative: true as const }] }],
  ['basis', { inputs: [{ ...staff, basis: 'verified' as const }] }],
  ['source', { inputs: [{ ...staff, source: { document: 'D018', page: 6 } }] }],
  ['source left out', { inputs: [{ figure: staff.figure, value: staff.value, basis: staff.basis }] }],
  ['goal', { goals: [{ ...goal, actual: '3' }] }],
  ['count of rows', { counts: [{ ...rows, count: 9 }] }],
])('another %s in a second computation contradicts the first', (_, other) => {
  expect(readAlike([{ inputs: [staff], goals: [goal], counts: [rows] }, other])).toBe(false)
})

test('a computation lists exactly the goals and rows that it reads', () => {
  expect(readsAs({ goals: [goal] }, { goals: [{ ...goal }] })).toBe(true)
  expect(readsAs({ goals: [goal] }, {})).toBe(false)
  expect(readsAs({}, { counts: [rows] })).toBe(false)
})
