import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { cellNumber, figuresRead } from '../../../renderer/components/document/figuresRead.ts'
import { layoutPages, nextZoom, pageAt } from '../../../renderer/components/document/pageLayout.ts'
import { columnWidths, figureColumns, headingRow, isFigure, rowsInSight } from '../../../renderer/components/document/sheetLayout.ts'

const rows = [
  ['服务合同台账', '', ''],
  ['序号', '合同编号', '合同额（万元）'],
  ['1', 'MJ-2025-027', '13.40'],
  ['2', 'MJ-2025-028', '1,301.30'],
]

test('the heading row is the first full one without figures', () => {
  expect(headingRow(rows)).toBe(1)
  expect(headingRow(rows.slice(2))).toBeUndefined()
  expect(headingRow([['申报说明']])).toBeUndefined()
})

test('columns of figures are known, so that their headings stand at the right', () => {
  expect([...figureColumns(rows, 1)]).toEqual([0, 2])
  expect(['13.40', '1,301.30', '-5', '35%', '¥20', '(3.5)'].every(isFigure)).toBe(true)
  expect(['2025年', 'MJ-027', '', '—', '3人'].some(isFigure)).toBe(false)
})

test('a column is as wide as its texts, a title does not count, and a citation gets room', () => {
  const [first, second] = columnWidths(rows, 3)
  expect(first).toBeLessThan(second ?? 0)
  expect((columnWidths(rows, 3, new Map([[2, 1]]))[2] ?? 0) - (columnWidths(rows, 3)[2] ?? 0)).toBe(40)
  expect(columnWidths([], 2)).toEqual([48, 48])
})

test('rows in sight begin below the letters, and below the headings once they stay', () => {
  const grid = { height: 27, heading: 1, rows: 414 }
  expect(rowsInSight(0, 540, grid)).toEqual([1, 19])
  expect(rowsInSight(177 * 27, 540, grid)).toEqual([179, 196])
  expect(rowsInSight(0, 540, { ...grid, rows: 8 })).toEqual([1, 8])
})

test('pages are placed one below another, each fitted to the width', () => {
  const sizes = [
    { width: 600, height: 800 },
    { width: 800, height: 600 },
    { width: 600, height: 800 },
  ]
  const layout = layoutPages(sizes, { width: 628, height: 400 }, 'width')
  expect(layout.boxes.map(({ top, width, height }) => [top, width, height])).toEqual([
    [14, 600, 800],
    [828, 600, 450],
    [1292, 600, 800],
  ])
  expect([0, 813, 815, 1278, 1293, 99_999].map((y) => pageAt(layout, y))).toEqual([0, 0, 1, 1, 2, 2])
  expect(layoutPages(sizes, { width: 628, height: 400 }, 2).width).toBe(1628)
})

test('zoom goes by fixed steps from whatever is drawn', () => {
  expect([nextZoom(0.8, 1), nextZoom(0.8, -1), nextZoom(4, 1), nextZoom(0.25, -1), nextZoom(1, 1)]).toEqual([1, 0.75, 4, 0.25, 1.25])
})

test('figures that rules read are known by value on the worksheet they were declared from', () => {
  const plan = JSON.parse(readFileSync(new URL('../../../resources/samples/rare-earth/plan.json', import.meta.url), 'utf8'))
  const finding = { rule: 'X01', outcome: 'pass', reads: ['figures.total_income'], documents: ['D018'] }
  const opened = { plan, findings: [finding] } as unknown as OpenedPackage
  const { document, page } = plan.figures.total_income.source
  const values = Object.values(plan.figures.total_income.declared).map(Number)
  const found = figuresRead({ ...opened, findings: [{ ...opened.findings[0], documents: [document] }] } as OpenedPackage, document, page)
  expect([...found.keys()]).toEqual(values)
  expect(found.get(values[0] ?? 0)).toEqual(['X01'])
  expect(figuresRead(opened, 'D001', 1).size).toBe(0)
  expect([cellNumber('1,363.90'), cellNumber('-5'), cellNumber('2025年'), cellNumber('')]).toEqual([1363.9, -5, undefined, undefined])
})
