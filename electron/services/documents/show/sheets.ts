import type { SheetCell } from '#shared/sheet/cell.ts'
import { address, columnLetters } from '#shared/sheet/cellAddress.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { OpenSheet, Stretch } from '../workbook/openSheet.ts'
import { openWorkbook } from '../workbook/openWorkbook.ts'
import { sheetNotices } from '../workbook/sheetNotices.ts'
import type { ShownCell, ShownSheet, ShownSheets, Wanted } from './shown.ts'

interface Workbook {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: string
}

/** Every worksheet with its cells, or only the requested one with cells. */
export async function showSheets({ name, bytes, kind }: Workbook, { sheet: asked }: Wanted): Promise<Result<ShownSheets>> {
  const book = await openWorkbook(bytes, kind, name)
  if (!book.ok) return book
  const { sheets } = book.value
  const one = asked === undefined ? undefined : numberOf(asked, sheets)
  if (asked !== undefined && one === undefined) return refuse({ code: 'document.sheet', name, got: asked })
  const shown = sheets.map((sheet, index) => shownSheet(sheet, index + 1, one === undefined || one === index + 1))
  return ok({ viewer: 'sheet', notices: book.value.notices, sheets: shown })
}

/** A worksheet by its name, else by its number from 1. */
function numberOf(asked: string, sheets: readonly OpenSheet[]): number | undefined {
  const named = sheets.findIndex(({ name }) => name === asked)
  if (named >= 0) return named + 1
  const number = /^[1-9][0-9]{0,4}$/.test(asked) ? Number(asked) : 0
  return number >= 1 && number <= sheets.length ? number : undefined
}

function shownSheet(sheet: OpenSheet, number: number, whole: boolean): ShownSheet {
  const { name, hidden, rows, columns, hiddenRows, hiddenColumns, filter } = sheet
  return {
    number,
    name,
    hidden,
    rows,
    columns,
    ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.map(counted(String)) }),
    ...(hiddenColumns.length > 0 && { hiddenColumns: hiddenColumns.map(counted((from1) => columnLetters(from1 - 1))) }),
    ...(filter !== undefined && { filter }),
    notices: sheetNotices(sheet),
    ...(whole && { cells: cellsOf(sheet) }),
  }
}

function counted(name: (from1: number) => string): (stretch: Stretch) => readonly [string, string] {
  return ([from, to]) => [name(from + 1), name(to + 1)]
}

function cellsOf(sheet: OpenSheet): readonly ShownCell[] {
  const cells: ShownCell[] = []
  for (const { row, column } of sheet.places()) {
    const cell = sheet.cell(row, column)
    if (cell !== '') cells.push(shownCell(address({ row, column }), cell, sheet.format(row, column)))
  }
  return cells
}

function shownCell(at: string, cell: SheetCell, format: string | undefined): ShownCell {
  return { at, ...(typeof cell === 'string' ? { text: cell } : cell), ...(format !== undefined && { format }) }
}
