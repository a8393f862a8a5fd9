import { expect, test } from 'vitest'
import { type Cell, type Known, readCell, Unreadable, writeCell } from '#shared/assembly/cells.ts'
import type { CellKind } from '#shared/assembly/sheets.ts'

const known: Known = {
  documentOf: (text) => ({ D003: 'D003', 章程: 'D003', '章程.pdf': 'D003' })[text],
  dayOf: (serial) => (serial === 46054 ? '2026-02-01' : undefined),
}
const read = (kind: CellKind, cell: Exclude<Cell, undefined>) => {
  const value = readCell(kind, cell, known)
  return value instanceof Unreadable ? value.want : value
}

test.each([
  ['12500', '12500'],
  [12500, '12500'],
  [0.1 + 0.2, '0.3'],
  ['12,500', 'wantPlainNumber'],
  ['１２５００', 'wantPlainNumber'],
  ['12500万元', 'wantPlainNumber'],
  ['约三百', 'wantNumber'],
  [1 / 3, 'wantSixPlaces'],
  [1e21, 'wantSixPlaces'],
  ['012', 'wantPlainNumber'],
])('the amount %s is read as %s', (cell, value) => {
  expect(read({ kind: 'decimal' }, cell)).toBe(value)
})

test.each([
  [46054, '2026-02-01'],
  ['2026/2/1', '2026-02-01'],
  ['2026年2月1日', '2026-02-01'],
  ['2026.2.1', '2026-02-01'],
  ['二月一日', 'wantDate'],
  [-3, 'wantDate'],
])('the day %s is read as %s', (cell, value) => {
  expect(read({ kind: 'date' }, cell)).toBe(value)
})

test.each([
  ['D003:12', { document: 'D003', page: 12 }],
  ['章程.pdf：3', { document: 'D003', page: 3 }],
  ['章程 第 5 页', { document: 'D003', page: 5 }],
  ['章程', 'wantPage'],
  ['别的文件:1', 'wantDocument'],
])('the source %s is read as %o', (cell, value) => {
  expect(read({ kind: 'document', page: true }, cell)).toEqual(value)
})

test('a figure within a row, a list and short entries come back as they were written', () => {
  const figure = {
    declared: { '2024': '11', '2025': '12' },
    source: { document: 'D003', page: 4 },
    period: { at: '2025-12-31' },
    filledBy: '甲',
    own: false,
  }
  const kind = { kind: 'figure', yearly: true } as const
  expect(writeCell(kind, figure)).toBe('2024=11，2025=12|D003:4|2025-12-31|上级|甲')
  expect(read(kind, writeCell(kind, figure) as string)).toEqual(figure)
  expect(read(kind, '11|D003:4|2025-12-31')).toBe('wantFigure')
  expect(read(kind, '2024=11|D003:4|去年')).toBe('wantPeriod')
  const filings: CellKind = {
    kind: 'entries',
    columns: [
      { path: ['to'], required: true, cell: { kind: 'choice', values: ['推荐部门', '科技厅'] } },
      { path: ['date'], required: true, cell: { kind: 'date' } },
      { path: ['receipt'], required: false, cell: { kind: 'document', page: false } },
    ],
  }
  const value = [
    { to: '推荐部门', date: '2025-01-02', receipt: { document: 'D003', page: 2 } },
    { to: '科技厅', date: '2025-01-03' },
  ]
  expect(writeCell(filings, value)).toBe('推荐部门|2025-01-02|D003:2；科技厅|2025-01-03')
  expect(read(filings, '推荐部门|2025-01-02|D003:2；科技厅|2025-01-03')).toEqual(value)
  expect(read(filings, '厅里|2025-01-02')).toBe('wantChoice')
  expect(read(filings, '科技厅|2025-01-02|D003|多余')).toBe('wantEntry')
})
