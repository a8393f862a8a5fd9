import { expect, test } from 'vitest'
import { comparedTable } from '#shared/panel/comparedTable.ts'

const value = (figure: string, declared: string, verified: string, year?: number) => {
  return { figure, ...(year !== undefined && { year }), declared, verified, reason: '见附注', citations: [] }
}

test('every figure of either hand stands once, in order; what the table leaves out is as declared', () => {
  const own = { a: value('tech_income', '479.35', '470.00', 2023), b: value('total_staff', '128', '120') }
  const table = [value('rd_expense_by_year', '900.07', '876.57', 2024), value('total_staff', '128', '120.0')]
  expect(comparedTable(own, table)).toEqual([
    { figure: 'rd_expense_by_year', year: 2024, declared: '900.07', table: '876.57', changes: true },
    { figure: 'tech_income', year: 2023, declared: '479.35', own: '470.00', changes: true },
    { figure: 'total_staff', declared: '128', own: '120', table: '120.0', changes: true },
  ])
})

test('a table with the values in use changes nothing', () => {
  const same = value('total_staff', '128', '120')
  expect(comparedTable({ a: same }, [same]).map(({ changes }) => changes)).toEqual([false])
  expect(comparedTable({}, [value('total_staff', '128', '128')]).map(({ changes }) => changes)).toEqual([false])
})
