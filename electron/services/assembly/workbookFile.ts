import type { Worksheet } from 'exceljs'
import type { Grid } from '#shared/assembly/grid.ts'
import type { WrittenColumn, WrittenSheet } from '#shared/assembly/write.ts'
import { workbookParts } from '#shared/documents/workbook/parts.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { settledZip } from '../files/settledZip.ts'
import { calendarOf, openFilled, sheetTwice } from '../standards/filledWorkbook.ts'
import { gridOf, mostRows } from '../standards/sheetCells.ts'

const thin = { style: 'thin', color: { argb: 'FFB0B7C3' } } as const
const box = { top: thin, left: thin, bottom: thin, right: thin }
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF5' } } as const
const keyFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF3F4F6' } } as const
const grey = { color: { argb: 'FF8A93A0' }, size: 9 } as const
/** when every workbook says it was made: the same content gives the same bytes */
const made = new Date('2026-01-01T00:00:00Z')
/** rows below the last entry that still offer the lists of choices */
const spareRows = 30

/** The workbook that people fill in, after a sheet of instructions. All cells are text, so that no program rewrites a number. */
export async function workbookOf(
  sheets: readonly WrittenSheet[],
  guide: { readonly name: string; readonly lines: readonly string[] },
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  workbook.creator = 'tic-review'
  workbook.created = workbook.modified = made
  const first = workbook.addWorksheet(guide.name)
  first.getColumn(1).width = 110
  for (const line of guide.lines) first.addRow([line]).getCell(1).alignment = { wrapText: true, vertical: 'top' }
  for (const sheet of sheets) fill(workbook.addWorksheet(sheet.name), sheet)
  return settledZip(await workbookParts(workbook))
}

function fill(sheet: Worksheet, { kind, columns, rows, fields }: WrittenSheet): void {
  const heading = sheet.addRow(columns.map(({ heading: text, required }) => (required ? `${text} *` : text)))
  heading.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = headFill
    cell.border = box
    cell.alignment = { wrapText: true, vertical: 'middle' }
  })
  if (kind === 'table') {
    const keys = sheet.addRow(columns.map(({ key }) => key))
    keys.eachCell((cell) => {
      cell.font = grey
      cell.fill = keyFill
    })
  }
  const spare = kind === 'table' ? spareRows : 0
  for (let at = 0; at < rows.length + spare; at++) {
    const row = sheet.addRow([])
    for (const [place, column] of columns.entries()) {
      const cell = row.getCell(place + 1)
      const value = rows[at]?.[place]
      cell.value = value ?? null
      cell.numFmt = '@'
      cell.border = box
      cell.alignment = { wrapText: true, vertical: 'top' }
      if (kind === 'form' && place !== 1) cell.font = place === 3 ? grey : {}
      offer(cell, kind === 'form' ? (place === 1 ? fields?.[at]?.choices : undefined) : column.choices)
    }
  }
  for (const [place, { width }] of columns.entries()) sheet.getColumn(place + 1).width = width
  sheet.views = [{ state: 'frozen', xSplit: kind === 'form' ? 1 : 2, ySplit: kind === 'form' ? 1 : 2 }]
  sheet.pageSetup = { orientation: 'landscape', paperSize: 9 as never, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

/** A list of choices in the cell; Excel holds no more than 255 characters of them. */
function offer(cell: { dataValidation?: unknown }, choices: WrittenColumn['choices']): void {
  const list = choices?.join(',') ?? ''
  if (list !== '' && list.length <= 250)
    cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [`"${list}"`] }
}

export interface ReadWorkbook {
  readonly grids: readonly Grid[]
  dayOf(serial: number): string | undefined
}

/** The sheets of a workbook of any make; refused with `assembly.workbook` where it cannot be opened, `assembly.sheet-twice`. */
export function readWorkbook(bytes: Uint8Array, name: string): Result<ReadWorkbook> {
  const workbook = openFilled(bytes)
  if (workbook === undefined) return refuse({ code: 'assembly.workbook', name })
  const twice = sheetTwice(workbook)
  if (twice !== undefined) return refuse({ code: 'assembly.sheet-twice', name, got: twice })
  const grids = workbook.SheetNames.map((sheet) => ({ ...gridOf(workbook.Sheets[sheet]!), name: sheet }))
  const long = grids.find(({ tooLarge }) => tooLarge)
  if (long) return refuse({ code: 'assembly.too-long', name, at: long.name, want: String(mostRows) })
  return ok({ grids, dayOf: calendarOf(workbook).dayOf })
}
