import ExcelJS from 'exceljs'
import { currentLayout } from '../layout/index.ts'
import { writeMark, writeText } from './workbook/cells.ts'
import { packageWorkbook } from './workbook/package.ts'
import { workbookParts } from './workbook/parts.ts'

/** A cell of a report: a text, hundredths of a mark, a count, or nothing. */
export type ReportCell = string | number | null

export interface ReportColumn {
  readonly heading: string
  readonly kind: 'text' | 'mark' | 'count'
}

/** One table of a report, as a worksheet and as a CSV file. */
export interface ReportSheet {
  /** at most 31 characters, none of []:*?/\ */
  readonly name: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
}

const widths = { text: 22, mark: 9, count: 9 } as const

/** A report's tables as a workbook, one sheet each, headings frozen and filtered; nothing in it is a formula. The same tables give the same bytes. */
export async function renderReportWorkbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // exceljs would write the computer's clock
  workbook.created = workbook.modified = new Date(Date.UTC(1980, 0, 1))
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    columns.forEach(({ heading, kind }, at) => {
      sheet.getColumn(at + 1).width = widths[kind]
      writeText(currentLayout, sheet.getCell(1, at + 1), heading, { bold: true, shaded: true })
    })
    rows.forEach((row, line) => {
      row.forEach((value, at) => {
        const cell = sheet.getCell(line + 2, at + 1)
        if (typeof value === 'string') writeText(currentLayout, cell, value, { wrap: false })
        else if (value !== null && columns[at]?.kind === 'mark') writeMark(currentLayout, cell, value)
        else if (value !== null) cell.value = value
      })
    })
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  }
  return packageWorkbook(await workbookParts(workbook))
}
