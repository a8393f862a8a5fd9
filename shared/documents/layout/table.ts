import type { FontBook } from '../fontBook.ts'
import { cellPadding, page, type SizeName, sizes } from '../style.ts'
import { breakEvenly, breakLines } from './breakLines.ts'
import type { Align, Primitive } from './primitive.ts'

export interface Column {
  /** points */
  readonly width: number
  readonly align?: Align
  readonly bold?: boolean
}

export interface CellContent {
  readonly text: string
  readonly align?: Align
  readonly bold?: boolean
  /** number of columns it takes, 1 when not given */
  readonly span?: number
  /** grey like a header cell */
  readonly shaded?: boolean
  /** printed again, with the continuation word, where a row must be divided */
  readonly repeat?: boolean
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
  readonly size: SizeName
  readonly head?: Row
  readonly rows: readonly Row[]
  /** the row under the rows of one page; its height never depends on the sums */
  readonly subtotal?: (rows: readonly Row[]) => Row
}

export interface TableContent {
  readonly columns: readonly Column[]
  readonly size?: SizeName
  readonly head?: readonly string[]
  readonly rows: readonly RowContent[]
  readonly subtotal?: (amounts: readonly (readonly (number | undefined)[])[]) => RowContent
}

/** Measures a table. Widths add up to at most the content width. */
export function table(fonts: FontBook, content: TableContent): Table {
  const size = content.size ?? 'table'
  const measure = (row: RowContent) => measureRow(fonts, content.columns, size, row)
  const head = content.head?.map((text): CellContent => ({ text, align: 'center', bold: true, shaded: true }))
  const subtotal = content.subtotal
  return {
    kind: 'table',
    columns: content.columns,
    size,
    head: head === undefined ? undefined : measure({ cells: head }),
    rows: content.rows.map(measure),
    subtotal: subtotal === undefined ? undefined : (rows) => measure(subtotal(rows.map((row) => row.amounts ?? []))),
  }
}

function measureRow(fonts: FontBook, columns: readonly Column[], size: SizeName, row: RowContent): Row {
  const { leading, size: points } = sizes[size]
  let at = 0
  let x: number = page.left
  const cells = row.cells.map((content): Cell => {
    const spanned = columns.slice(at, at + (content.span ?? 1))
    const column = columns[at]
    const width = spanned.reduce((sum, each) => sum + each.width, 0)
    const bold = content.bold ?? column?.bold ?? false
    const align = content.align ?? column?.align ?? 'left'
    const breaker = align === 'center' ? breakEvenly : breakLines
    const lines = breaker(content.text, width - 2 * cellPadding.x, (part) => fonts.width(part, points, bold))
    const cell = { ...content, align, bold, lines, x, width }
    at += content.span ?? 1
    x += width
    return cell
  })
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  return { cells, group: row.group, amounts: row.amounts, height: Math.max(row.minHeight ?? 0, lines * leading + 2 * cellPadding.y) }
}

/** Divides a row that is taller than a page after as many lines as fit `height`; `continued` marks the repeated cells. */
export function divideRow(row: Row, size: SizeName, height: number, continued: string): readonly [Row, Row] | undefined {
  const { leading } = sizes[size]
  const count = Math.floor((height - 2 * cellPadding.y) / leading)
  if (count < 2) return undefined
  const rest = row.cells.map((cell) =>
    cell.repeat ? [...cell.lines.filter((line) => line !== continued), continued] : cell.lines.slice(count),
  )
  const first = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, count) }))
  const restLines = Math.max(1, ...rest.map((lines) => lines.length))
  return [
    { ...row, cells: first, height: count * leading + 2 * cellPadding.y },
    {
      ...row,
      amounts: undefined,
      cells: row.cells.map((cell, index) => ({ ...cell, lines: rest[index] ?? [] })),
      height: restLines * leading + 2 * cellPadding.y,
    },
  ]
}

/** The primitives of the part of a table that stands on one page. */
export function drawRows(table: Table, rows: readonly Row[], top: number): Primitive[] {
  const drawn: Primitive[] = []
  let y = top
  rows.forEach((row, index) => {
    const joinsAbove = row.group !== undefined && rows[index - 1]?.group === row.group
    row.cells.forEach((cell, at) => {
      const merged = at === 0 && row.group !== undefined
      if (merged && joinsAbove) {
        drawn.push(vertical(cell.x, y, y + row.height))
        return
      }
      const height = merged ? groupHeight(rows, index) : row.height
      drawn.push(...drawCell(table.size, cell, y, height, row.height))
    })
    const last = row.cells.at(-1)
    if (last) drawn.push(vertical(last.x + last.width, y, y + row.height))
    y += row.height
  })
  const last = rows.at(-1)?.cells
  const right = last === undefined ? page.left : (last.at(-1)?.x ?? 0) + (last.at(-1)?.width ?? 0)
  drawn.push({ kind: 'line', x1: page.left, y1: y, x2: right, y2: y })
  return drawn
}

function drawCell(size: SizeName, cell: Cell, y: number, height: number, ownHeight: number): Primitive[] {
  const textHeight = cell.lines.length * sizes[size].leading
  const text: Primitive = {
    kind: 'text',
    x: cell.x + cellPadding.x,
    y: y + (height - textHeight) / 2,
    width: cell.width - 2 * cellPadding.x,
    lines: cell.lines,
    size,
    align: cell.align ?? 'left',
    bold: cell.bold ?? false,
  }
  return [
    ...(cell.shaded ? [{ kind: 'fill', x: cell.x, y, width: cell.width, height } as const] : []),
    { kind: 'line', x1: cell.x, y1: y, x2: cell.x + cell.width, y2: y },
    vertical(cell.x, y, y + ownHeight),
    ...(cell.lines.some((line) => line !== '') ? [text] : []),
  ]
}

function vertical(x: number, y1: number, y2: number): Primitive {
  return { kind: 'line', x1: x, y1, x2: x, y2 }
}

function groupHeight(rows: readonly Row[], from: number): number {
  const group = rows[from]?.group
  let height = 0
  for (const row of rows.slice(from)) {
    if (row.group !== group) break
    height += row.height
  }
  return height
}
