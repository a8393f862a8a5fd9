import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'

/** One worksheet: a title, a line below it, a ruled table, and notes below the table. */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly subtitle?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly notes?: readonly string[]
}

export interface Column {
  readonly head: string
  readonly width: number
  readonly format?: string // Excel number format, e.g. 0.00
}

export type Cell = string | number | { readonly formula: string; readonly result: number }

/** The row of the first record on every sheet: title, subtitle and head are above it. */
export const firstRow = 4

const thin = { style: 'thin', color: { argb: 'FF5A6472' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const fixed = new Date('2026-08-20T01:00:00Z')

/** Writes a real .xlsx; the same sheets give the same bytes. */
export async function makeWorkbook(centre: string, title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { creator: centre, lastModifiedBy: centre, created: fixed, modified: fixed, title })
  for (const sheet of sheets) addSheet(workbook, centre, sheet)
  const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer)
  return withFixedDates(bytes)
}

function addSheet(workbook: ExcelJS.Workbook, centre: string, sheet: Sheet): void {
  const width = sheet.columns.length
  const page = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: firstRow - 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: width > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    },
    headerFooter: { oddHeader: `&L${centre}&R${sheet.title}`, oddFooter: '&C第&P页 共&N页' },
  })
  sheet.columns.forEach((column, index) => {
    page.getColumn(index + 1).width = column.width
  })
  page.mergeCells(1, 1, 1, width)
  const head = page.getCell(1, 1)
  Object.assign(head, {
    value: sheet.title,
    font: { name: '宋体', size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  })
  page.getRow(1).height = 30
  page.mergeCells(2, 1, 2, width)
  Object.assign(page.getCell(2, 1), {
    value: sheet.subtitle ?? `填报单位：${centre}`,
    font: { name: '宋体', size: 10, color: { argb: 'FF4A5462' } },
  })
  sheet.columns.forEach((column, index) => {
    Object.assign(page.getCell(3, index + 1), {
      value: column.head,
      border,
      font: { name: '宋体', size: 11, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EBF1' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    })
  })
  sheet.rows.forEach((row, at) => {
    page.getRow(firstRow + at).height = rowHeight(row, sheet.columns)
    for (const [index, value] of row.entries()) fillCell(page.getCell(firstRow + at, index + 1), value, sheet.columns[index])
  })
  const below = firstRow + sheet.rows.length + 1
  for (const [index, note] of (sheet.notes ?? []).entries()) {
    page.mergeCells(below + index, 1, below + index, width)
    Object.assign(page.getCell(below + index, 1), {
      value: note,
      font: { name: '宋体', size: 10 },
      alignment: { wrapText: true, vertical: 'middle' },
    })
  }
}

/** Chinese letters are two of Excel's width units wide, others one; longer texts take further lines. */
function rowHeight(row: readonly Cell[], columns: readonly Column[]): number {
  const units = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  const lines = row.map((value, index) => (typeof value === 'string' ? Math.ceil(units(value) / (columns[index]?.width ?? 10)) : 1))
  return Math.max(1, ...lines) * 15 + 5
}

function fillCell(cell: ExcelJS.Cell, value: Cell, column: Column | undefined): void {
  const text = typeof value === 'string'
  cell.value = typeof value === 'object' ? { formula: value.formula, result: value.result } : value
  if (!text && column?.format) cell.numFmt = column.format
  const wide = text && [...value].length > 10
  Object.assign(cell, {
    border,
    font: { name: '宋体', size: 10.5 },
    alignment: { horizontal: text ? (wide ? 'left' : 'center') : 'right', vertical: 'middle', wrapText: true },
  })
}

/** The zip's own dates would be those of the run; a local date gives the same bytes in every time zone. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(2026, 7, 20, 9, 0, 0) })
}
