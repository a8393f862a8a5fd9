import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences } from '#shared/format/difference.ts'
import { handedPanel } from '../../corpus/panel.ts'

describe('where two JSON values differ', () => {
  test('members of a list are paired by what names them, not by position', () => {
    const before = { criteria: [{ id: 'E05', mark: 1050 }, { id: 'E06', mark: 500 }] } // biome-ignore format: one line a side
    const after = { criteria: [{ id: 'E04', mark: 1 }, { id: 'E05', mark: 1150 }, { id: 'E06', mark: 500 }] } // biome-ignore format: one line a side
    expect(differences(before, after)).toEqual([
      { at: ['criteria', 'E05', 'mark'], before: 1050, after: 1150 },
      { at: ['criteria', 'E04'], after: { id: 'E04', mark: 1 } },
    ])
  })

  test('a yearly figure is named with its year, so two years are two members', () => {
    const row = (year: number, verified: string) => ({ figure: 'rd_expense_by_year', year, verified })
    expect(differences([row(2024, '1'), row(2025, '2')], [row(2025, '3'), row(2024, '1')])).toEqual([
      { at: ['rd_expense_by_year 2025', 'verified'], before: '2', after: '3' },
    ])
  })

  test('members with one name twice, and plain members, are compared by position', () => {
    const twice = [{ item: 'M01', amount: 100 }, { item: 'M01', amount: 200 }] // biome-ignore format: one line
    expect(differences(twice, twice.slice(1))).toEqual([
      { at: ['1', 'amount'], before: 100, after: 200 },
      { at: ['2'], before: { item: 'M01', amount: 200 } },
    ])
    expect(differences({ absent: ['W01'] }, { absent: ['W02'] })).toEqual([{ at: ['absent', '1'], before: 'W01', after: 'W02' }])
  })

  test('a key that comes or goes, and another type, are told', () => {
    expect(differences({ a: 1, b: 2 }, { a: [1], c: 3 })).toEqual([
      { at: ['a'], before: 1, after: [1] },
      { at: ['b'], before: 2 },
      { at: ['c'], after: 3 },
    ])
  })

  test('a value does not differ from itself, and a difference is seen from both sides', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(differences(one, structuredClone(one))).toEqual([])
        expect(differences(one, other).length === 0).toBe(differences(other, one).length === 0)
      }),
    )
  })
})

test('two panel records: a mark, a mean and a listed result are named by what they are of', () => {
  const before = handedPanel()
  const after = structuredClone(before)
  after.matrix[0]!.marks[0]!.mark = 1100
  after.matrix[0]!.mean = '1100'
  after.results[1]!.state = '旧版'
  after.totals.total = 8396
  expect(differences(before, after)).toEqual([
    { at: ['matrix', 'E05', 'marks', 'W01', 'mark'], before: 1050, after: 1100 },
    { at: ['matrix', 'E05', 'mean'], before: '1090', after: '1100' },
    { at: ['results', `W02 1 ${before.results[1]!.sha256}`, 'state'], before: '有效', after: '旧版' },
    { at: ['totals', 'total'], before: 8386, after: 8396 },
  ])
})
