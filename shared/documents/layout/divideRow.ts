import type { Layout, SizeName } from '../../layout/layout.ts'
import { type Cell, lowerSize, type Row, rowHeight, upperHeight } from './table.ts'

/** Divides a row that is taller than a page after as many lines as fit `height`; `continued` marks the repeated cells. */
export function divideRow(layout: Layout, row: Row, height: number, continued: string): readonly [Row, Row] | undefined {
  if (fitting(layout, lowerSize, height) < 2) return undefined
  const divided = row.cells.map((cell) => divideCell(layout, cell, height, continued))
  const first = divided.map(([part]) => part)
  const rest = divided.map(([, part]) => part)
  return [
    { ...row, cells: first, height: rowHeight(layout, first) },
    { ...row, amounts: undefined, cells: rest, height: rowHeight(layout, rest) },
  ]
}

function divideCell(layout: Layout, cell: Cell, height: number, continued: string): readonly [Cell, Cell] {
  const { lines, lower, size } = cell
  if (cell.repeat) return [cell, { ...cell, lines: [...lines.filter((line) => line !== continued), continued] }]
  const count = fitting(layout, size, height)
  const first = { ...cell, lines: lines.slice(0, count) }
  const rest = { ...cell, lines: lines.slice(count) }
  if (lower === undefined) return [first, rest]
  const below = count < lines.length ? 0 : Math.max(0, fitting(layout, lowerSize, height - upperHeight(layout, first)))
  return [below === 0 ? { ...first, lower: undefined } : { ...first, lower: lower.slice(0, below) }, { ...rest, lower: lower.slice(below) }]
}

/** Lines of a size that fit a part of this height. */
function fitting({ sizes, cellPadding }: Layout, size: SizeName, height: number): number {
  return Math.floor((height - 2 * cellPadding.y) / sizes[size].leading)
}
