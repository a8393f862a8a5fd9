import type { Layout, SizeName } from '../../layout/layout.ts'
import { printedText } from '../../text/printable.ts'
import type { Press } from '../press.ts'
import { breakEvenly, breakLines } from './breakLines.ts'
import type { Align, Primitive } from './primitive.ts'

export interface Column {
  /** points */
  readonly width: number
  readonly align?: Align
  readonly bold?: boolean
  /** `table` when not given */
  readonly size?: SizeName
}

export interface CellContent {
  readonly text: string
  readonly align?: Align
  readonly bold?: boolean
  readonly size?: SizeName
  /** number of columns it takes, 1 when not given */
  readonly span?: number
  /** grey like a header cell */
  readonly shaded?: boolean
  /** one of the layout's shades, by its place */
  readonly shade?: number
  /** draws a picture into the cell's whole height */
  readonly picture?: (place: CellPlace) => readonly Primitive[]
  /** printed again, with the continuation word, where a row must be divided */
  readonly repeat?: boolean
  /** a second text in the same cell, under a line, always of table size */
  readonly under?: string
  /** height of that lower part in points, for writing by hand */
  readonly underHeight?: number
}

/** Where a cell stands on its page, points from the page's top left corner. */
export interface CellPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface RowContent {
  readonly cells: readonly CellContent[]
  /** rows that follow each other with the same group share one tall first cell */
  readonly group?: string
  /** what the row adds to a page's subtotal, hundredths */
  readonly amounts?: readonly (number | undefined)[]
  readonly minHeight?: number
}

export interface Cell extends CellContent {
  readonly lines: readonly string[]
  /** lines of the lower part, where the cell has one */
  readonly lower?: readonly string[]
  readonly size: SizeName
  readonly x: number
  readonly width: number
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly group?: string
  readonly amounts?: readonly (number | undefined)[]
  readonly height: number
}

/** A table as the paginator takes it: rows measured, header repeated on every page, subtotal row at each page's foot. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly head?: Row
  readonly rows: readonly Row[]
  /** the row under the rows of one page; its height never depends on the sums */
  readonly subtotal?: (rows: readonly Row[]) => Row
  /** begins a page of its own where it does not fit the rest of one */
  readonly apart?: boolean
}

export interface HeadContent {
  readonly text: string
  readonly under: string
}

export interface TableContent {
  readonly columns: readonly Column[]
  readonly head?: readonly (string | HeadContent)[]
  readonly rows: readonly RowContent[]
  readonly subtotal?: (amounts: readonly (readonly (number | undefined)[])[]) => RowContent
}

/** The size of the lower part of a cell. */
export const lowerSize = 'table'

/** Columns of these widths, each with its look. */
export function columnsOf(widths: readonly number[], ...looks: readonly Omit<Column, 'width'>[]): readonly Column[] {
  return widths.map((width, at) => ({ ...looks[at], width }))
}

/** Measures a table. Widths add up to at most the content width. */
export function table(press: Press, content: TableContent): Table {
  const measure = (row: RowContent) => measureRow(press, content.columns, row)
  const head = content.head?.map((given): CellContent => {
    const words = typeof given === 'string' ? { text: given } : given
    return { ...words, align: 'center', bold: true, shaded: true, size: 'table' }
  })
  const subtotal = content.subtotal
  return {
    kind: 'table',
    columns: content.columns,
    head: head === undefined ? undefined : measure({ cells: head }),
    rows: content.rows.map(measure),
    subtotal: subtotal === undefined ? undefined : (rows) => measure(subtotal(rows.map((row) => row.amounts ?? []))),
  }
}

function measureRow(press: Press, columns: readonly Column[], row: RowContent): Row {
  let at = 0
  let x: number = press.page.left
  const cells = row.cells.map((content): Cell => {
    const spanned = columns.slice(at, at + (content.span ?? 1))
    const column = columns[at]
    const width = spanned.reduce((sum, each) => sum + each.width, 0)
    const bold = content.bold ?? column?.bold ?? false
    const align = content.align ?? column?.align ?? 'left'
    const size = content.size ?? column?.size ?? 'table'
    const breaker = align === 'center' ? breakEvenly : breakLines
    const broken = (text: string, name: SizeName) =>
      breaker(printedText(text), width - 2 * sidePadding(press, name), (part) => press.fonts.width(part, press.sizes[name].size, bold))
    const lower = content.under === undefined ? undefined : broken(content.under, lowerSize)
    at += content.span ?? 1
    const cell = { ...content, align, bold, size, lines: broken(content.text, size), ...(lower && { lower }), x, width }
    x += width
    return cell
  })
  return { cells, group: row.group, amounts: row.amounts, height: rowHeight(press, cells, row.minHeight) }
}

export function rowHeight(layout: Layout, cells: readonly Cell[], least = 0): number {
  return Math.max(least, partHeight(layout, 1, lowerSize), ...cells.map((cell) => upperHeight(layout, cell) + lowerHeight(layout, cell)))
}

/** Height that the lines of a cell's upper part need; a page break may have left none of them. */
export function upperHeight(layout: Layout, { lines, size }: Cell): number {
  return partHeight(layout, lines.length, size)
}

export function lowerHeight(layout: Layout, { lower, underHeight = 0 }: Cell): number {
  return lower === undefined ? 0 : Math.max(underHeight, partHeight(layout, lower.length, lowerSize))
}

function partHeight({ sizes, cellPadding }: Layout, lines: number, size: SizeName): number {
  return lines === 0 ? 0 : lines * sizes[size].leading + 2 * cellPadding.y
}

/** Space beside the text of a cell; a word in the place of a mark needs half of it to stand in one line. */
export function sidePadding({ cellPadding }: Layout, size: SizeName): number {
  return size === 'word' ? cellPadding.x / 2 : cellPadding.x
}

/** Width of the text in a cell over columns of these widths, points. */
export function textWidth({ cellPadding }: Layout, ...widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) - 2 * cellPadding.x
}
