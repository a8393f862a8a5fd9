import type { Layout, SizeName } from '../../layout/layout.ts'
import type { Primitive } from './primitive.ts'
import { type Cell, lowerHeight, lowerSize, type Row, sidePadding, upperHeight } from './table.ts'

/** The primitives of the part of a table on one page. */
export function drawRows(layout: Layout, rows: readonly Row[], top: number): Primitive[] {
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
      drawn.push(...drawCell(layout, cell, y, height, row.height))
    })
    const last = row.cells.at(-1)
    if (last) drawn.push(vertical(last.x + last.width, y, y + row.height))
    y += row.height
  })
  const last = rows.at(-1)?.cells
  const right = last === undefined ? layout.page.left : (last.at(-1)?.x ?? 0) + (last.at(-1)?.width ?? 0)
  drawn.push(horizontal(layout.page.left, right, y))
  return drawn
}

function drawCell(layout: Layout, cell: Cell, y: number, height: number, ownHeight: number): Primitive[] {
  const right = cell.x + cell.width
  const frame: Primitive[] = [
    ...(cell.shaded ? [{ kind: 'fill', x: cell.x, y, width: cell.width, height } as const] : []),
    ...(cell.shade === undefined ? [] : [{ kind: 'fill', x: cell.x, y, width: cell.width, height, shade: cell.shade } as const]),
    ...(cell.picture?.({ x: cell.x, y, width: cell.width, height }) ?? []),
    horizontal(cell.x, right, y),
    vertical(cell.x, y, y + ownHeight),
  ]
  const { lower } = cell
  if (lower === undefined) return [...frame, ...text(layout, cell, cell.lines, cell.size, y, height)]
  if (cell.lines.length === 0) return [...frame, ...text(layout, cell, lower, lowerSize, y, height, true)]
  // The height by which the row exceeds this cell is divided equally between both parts.
  const upper = upperHeight(layout, cell) + (height - upperHeight(layout, cell) - lowerHeight(layout, cell)) / 2
  return [
    ...frame,
    ...text(layout, cell, cell.lines, cell.size, y, upper),
    horizontal(cell.x, right, y + upper),
    ...text(layout, cell, lower, lowerSize, y + upper, height - upper, cell.underHeight !== undefined),
  ]
}

/** Lines in the middle of a part of a cell, or from its top. */
function text(
  layout: Layout,
  cell: Cell,
  lines: readonly string[],
  size: SizeName,
  y: number,
  height: number,
  fromTop = false,
): Primitive[] {
  if (!lines.some((line) => line !== '')) return []
  const { cellPadding, sizes } = layout
  return [
    {
      kind: 'text',
      x: cell.x + sidePadding(layout, size),
      y: fromTop ? y + cellPadding.y : y + (height - lines.length * sizes[size].leading) / 2,
      width: cell.width - 2 * sidePadding(layout, size),
      lines,
      size,
      align: cell.align ?? 'left',
      bold: cell.bold ?? false,
    },
  ]
}

function horizontal(x1: number, x2: number, y: number): Primitive {
  return { kind: 'line', x1, y1: y, x2, y2: y }
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
