import type { CellObject, DenseWorkSheet } from 'xlsx'
import type { SheetCell } from '#shared/sheet/cell.ts'
import { type CellFormat, cellFormat } from '#shared/sheet/cellFormat.ts'
import type { Rows } from './delimited.ts'
import { sheetLimits, TooLarge } from './limits.ts'

/** Rows or columns from … to …, from 0, both counted. */
export type Stretch = readonly [from: number, to: number]

/** A worksheet with the rows and columns that hold something: a file may claim a million empty ones. */
export interface OpenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  readonly hiddenRows: readonly Stretch[]
  readonly hiddenColumns: readonly Stretch[]
  /** address of the table that is filtered, A1:F20 */
  readonly filter?: string
  readonly facts: SheetFacts
  /** how many cells hold something */
  readonly filled: number
  /** places of the cells that hold something, row by row, from 0 */
  places(): Iterable<{ readonly row: number; readonly column: number }>
  /** columns of a row up to its last cell */
  width(row: number): number
  /** what a cell shows; row and column from 0 */
  cell(row: number, column: number): SheetCell
  /** the number format of a cell, where it has one */
  format(row: number, column: number): string | undefined
}

/** The facts about a worksheet's cells that its notices state. */
export interface SheetFacts {
  /** formulas without a saved result */
  readonly noResult: number
  /** cells whose format is not understood for certain */
  readonly uncertain: number
  /** cells whose format hides their value */
  readonly blank: number
  readonly firstUncertain?: string
}

export interface Book {
  /** no formula of the file has a result: an empty text is none, either */
  readonly unsaved: boolean
  readonly date1904: boolean
  readonly hidden: boolean
  readonly formats: Map<string, CellFormat>
}

/** Throws `TooLarge` where a cell is outside a worksheet's size. */
export function openSheet(name: string, sheet: DenseWorkSheet, book: Book): OpenSheet {
  const data: Rows = sheet['!data'] ?? []
  const { filled, ...size } = used(data)
  const at = (row: number, column: number) => data[row]?.[column]
  const show = (cell: CellObject | undefined) => cellOf(cell, book)
  let facts: SheetFacts | undefined
  return {
    name,
    hidden: book.hidden,
    ...size,
    filled,
    hiddenRows: stretches(sheet['!rows'], size.rows),
    hiddenColumns: stretches(sheet['!cols'], size.columns),
    ...(sheet['!autofilter'] && { filter: sheet['!autofilter'].ref }),
    get facts() {
      facts ??= factsOf(data, book)
      return facts
    },
    *places() {
      for (const { cell, row, column } of cellsIn(data)) if (holds(cell)) yield { row, column }
    },
    width: (row) => Math.min(data[row]?.length ?? 0, size.columns),
    cell: (row, column) => show(at(row, column)),
    format: (row, column) => codeOf(at(row, column)),
  }
}

/** The existing cells, row by row: a file may have one a million rows away. */
export function* cellsIn(data: Rows): Iterable<{ readonly cell: CellObject; readonly row: number; readonly column: number }> {
  for (const row of placesIn(data))
    for (const column of placesIn(data[row] ?? [])) {
      const cell = data[row]?.[column]
      if (cell) yield { cell, row, column }
    }
}

/** The places of a list that may be mostly empty; in a long list only the places that are set are visited. */
function placesIn(list: readonly unknown[]): Iterable<number> {
  return list.length <= 256 ? list.keys() : Object.keys(list).map(Number)
}

/** A cell with only a style is empty; a formula is not, even without a saved result. */
function holds(cell: CellObject | undefined): boolean {
  if (cell === undefined) return false
  return cell.t === 'z' ? cell.f !== undefined : cell.f !== undefined || String(cell.v ?? '').trim() !== '' || cell.t === 'e'
}

function used(data: Rows): { readonly rows: number; readonly columns: number; readonly filled: number } {
  let [rows, columns, filled] = [1, 1, 0]
  for (const { cell, row, column } of cellsIn(data)) {
    if (!holds(cell)) continue
    filled += 1
    rows = row + 1
    columns = Math.max(columns, column + 1)
  }
  if (rows > sheetLimits.rows || columns > sheetLimits.columns || filled > sheetLimits.cells) throw new TooLarge()
  return { rows, columns, filled }
}

function stretches(infos: readonly ({ readonly hidden?: boolean } | null | undefined)[] | undefined, count: number): readonly Stretch[] {
  const found: [number, number][] = []
  for (const [key, info] of Object.entries(infos ?? [])) {
    const index = Number(key)
    if (!info?.hidden || index >= count) continue
    const last = found.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else found.push([index, index])
  }
  return found
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

function cellOf(cell: CellObject | undefined, book: Book): SheetCell {
  if (cell === undefined) return ''
  const { t: type, v: value, f: formula } = cell
  if (type === 'z' || value === undefined || (book.unsaved && value === '')) {
    if (type === 'e') return cell.w ?? '#ERROR!'
    return formula === undefined ? '' : { text: `=${formula}`, state: 'noResult' }
  }
  switch (type) {
    case 'n':
      return typeof value === 'number' ? numberCell(value, codeOf(cell), book) : String(value)
    case 'b':
      return value ? 'TRUE' : 'FALSE'
    case 'e':
      return errors[Number(value)] ?? cell.w ?? '#ERROR!'
    default: {
      const code = codeOf(cell)
      const plain = String(value)
      return code === undefined ? plain : formatOf(code, book).text(plain)
    }
  }
}

function numberCell(value: number, code: string | undefined, book: Book): SheetCell {
  if (!Number.isFinite(value)) return String(value)
  const stored = String(value)
  const { text, certain, moment } = formatOf(code ?? 'General', book).number(value)
  if (!certain) return { text, stored, ...(moment && { moment }), state: 'uncertain' }
  if (text.trim() === '') return { text: '', stored, state: 'blank' }
  return text === stored ? text : { text, stored, ...(moment && { moment }) }
}

/** SheetJS gives a code; `xlml` maps some names of Excel 2003. */
function codeOf(cell: CellObject | undefined): string | undefined {
  return cell?.z === undefined || cell.z === 'General' ? undefined : String(cell.z)
}

function formatOf(code: string, book: Book): CellFormat {
  const known = book.formats.get(code)
  if (known) return known
  const made = cellFormat(code, { date1904: book.date1904 })
  book.formats.set(code, made)
  return made
}

/** True when the cell certainly shows its value; true for most cells, so that their text need not be computed. */
function tellsAll(cell: CellObject, book: Book): boolean {
  if (cell.t === 's') return cell.f === undefined || cell.v !== ''
  if (cell.t === 'b') return true
  if (cell.t !== 'n' || typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return false
  const code = codeOf(cell)
  return code === undefined || formatOf(code, book).sure(cell.v)
}

function factsOf(data: Rows, book: Book): SheetFacts {
  const count = { noResult: 0, uncertain: 0, blank: 0 }
  for (const { cell } of cellsIn(data)) {
    if (tellsAll(cell, book)) continue
    const shown = cellOf(cell, book)
    if (typeof shown !== 'string' && shown.state) count[shown.state] += 1
  }
  return count
}
