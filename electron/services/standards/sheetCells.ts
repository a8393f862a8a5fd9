import { type CellAddress, type CellObject, type Range, SSF, utils, type WorkSheet } from 'xlsx'
import type { Cell } from '#shared/standard/template/cells.ts'

/** More rows and columns than any template has; what lies beyond is not looked at, and a sheet that goes on is refused. */
export const mostRows = 20_000
export const mostColumns = 200

/** The cells in use, with what a value alone does not say. Rows and columns count from the first cell in use. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[]
  readonly tooLarge: boolean
  addressOf(row: number, column: number): string
  rowName(row: number): string
  /** a computed cell: its value depends on the program that saved it */
  isFormula(row: number, column: number): boolean
  /** a number shown in percent: 60 % is stored as 0.6 */
  isPercent(row: number, column: number): boolean
  /** a number shown as a day */
  isDate(row: number, column: number): boolean
  isHidden(row: number): boolean
  /** the merged ranges that reach into rows `from` to `end` (not included), with their first cell */
  merged(from: number, end: number): readonly { readonly rows: number; readonly column: number; readonly at: string }[]
}

export function gridOf(sheet: WorkSheet): Grid {
  const used = utils.decode_range(sheet['!ref'] ?? 'A1')
  const origin: CellAddress = used.s
  const end = { r: Math.min(used.e.r, origin.r + mostRows - 1), c: Math.min(used.e.c, origin.c + mostColumns - 1) }
  const addressOf = (row: number, column: number) => utils.encode_cell({ r: origin.r + row, c: origin.c + column })
  const cellAt = (row: number, column: number) => sheet[addressOf(row, column)] as CellObject | undefined
  const rows = Array.from({ length: end.r - origin.r + 1 }, (_, row) =>
    Array.from({ length: end.c - origin.c + 1 }, (_, column) => contentOf(cellAt(row, column))),
  )
  const merges: readonly Range[] = sheet['!merges'] ?? []
  return {
    rows,
    tooLarge: end.r < used.e.r,
    addressOf,
    rowName: (row) => utils.encode_row(origin.r + row),
    isFormula: (row, column) => cellAt(row, column)?.f !== undefined,
    isPercent: (row, column) => {
      const cell = cellAt(row, column)
      return cell?.t === 'n' && /[%％]\s*$/.test(cell.w ?? '')
    },
    isDate: (row, column) => {
      const cell = cellAt(row, column)
      return cell?.t === 'n' && isDayFormat(cell)
    },
    isHidden: (row) => sheet['!rows']?.[origin.r + row]?.hidden === true,
    merged: (from, until) =>
      merges
        .filter(({ s, e }) => e.r >= origin.r + from && s.r < origin.r + until)
        .map(({ s, e }) => ({ rows: e.r - s.r + 1, column: s.c - origin.c, at: utils.encode_cell(s) })),
  }
}

/** What a cell holds, dates as their number; an error (`#REF!`) is the text that stands there. */
function contentOf(cell: CellObject | undefined): Cell {
  if (cell?.t === 'e') return cell.w ?? '#'
  return cell?.v as Cell
}

/** Whether the cell's number format shows a day; where the file names none, what it shows decides. */
function isDayFormat({ z, w }: CellObject): boolean {
  if (z !== undefined) return SSF.is_date(String(z))
  return /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(w ?? '')
}
