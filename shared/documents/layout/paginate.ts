import { body } from '../style.ts'
import type { Block, FlowItem } from './block.ts'
import type { Primitive } from './primitive.ts'
import { divideRow, drawRows, type Row, type Table } from './table.ts'

/**
 * Puts measured blocks and tables on pages: headings stay with what follows, a table's header and subtotal are
 * repeated on every page, a row is divided only when it is taller than a page, and the last two rows of a table
 * stay with the signing block below them. Laying out here instead of in react-pdf keeps the time linear.
 */
export function paginate(items: readonly FlowItem[], continued: string): Primitive[][] {
  const pages: Primitive[][] = [[]]
  let y: number = body.top
  const turn = () => {
    pages.push([])
    y = body.top
  }
  const put = (drawn: readonly Primitive[]) => {
    pages.at(-1)?.push(...drawn)
  }
  items.forEach((item, index) => {
    if (item.kind === 'block') {
      if (y > body.top && y + needed(items, index) > body.bottom) turn()
      put(item.draw(y))
      y += item.height
      return
    }
    y = placeTable(item, tailHeight(items, index + 1), y, continued, turn, put, () => y)
  })
  return pages
}

/** Height a block needs before a page may end: its own and, where it keeps with the next, the next one's. */
function needed(items: readonly FlowItem[], index: number): number {
  const item = items[index]
  if (item === undefined) return 0
  if (item.kind === 'table') return firstRows(item)
  return item.height + (item.keepWithNext || nextKeeps(items, index) ? needed(items, index + 1) : 0)
}

function nextKeeps(items: readonly FlowItem[], index: number): boolean {
  const next = items[index + 1]
  return next?.kind === 'block' && next.keepWithPrevious === true
}

function firstRows(item: Table): number {
  return Math.min(body.bottom - body.top, headHeight(item) + (item.rows[0]?.height ?? 0) + subtotalHeight(item))
}

/** Height of the blocks after a table that must not stand alone. */
function tailHeight(items: readonly FlowItem[], from: number): number {
  let height = 0
  for (const item of items.slice(from)) {
    if (item.kind !== 'block' || !item.keepWithPrevious) break
    height += (item as Block).height
  }
  return height
}

function headHeight(item: Table): number {
  return item.head?.height ?? 0
}

function subtotalHeight(item: Table): number {
  return item.subtotal?.([]).height ?? 0
}

function placeTable(
  item: Table,
  tail: number,
  start: number,
  continued: string,
  turn: () => void,
  put: (drawn: readonly Primitive[]) => void,
  top: () => number,
): number {
  const rows: Row[] = [...item.rows]
  let y = start
  const extra = headHeight(item) + subtotalHeight(item)
  const full = body.bottom - body.top
  do {
    const here: Row[] = []
    let used = extra
    while (rows[0] !== undefined && y + used + reserve(rows, tail, extra, full) <= body.bottom) {
      used += rows[0].height
      here.push(rows.shift() as Row)
    }
    if (rows[0] !== undefined && rows[0].height + extra > full) {
      const divided = divideRow(rows[0], item.size, body.bottom - y - used, continued)
      if (divided !== undefined) {
        here.push(divided[0])
        used += divided[0].height
        rows[0] = divided[1]
      }
    }
    if (here.length > 0 || item.rows.length === 0) {
      const all = [...(item.head ? [item.head] : []), ...here, ...(item.subtotal ? [item.subtotal(here)] : [])]
      put(drawRows(item, all, y))
      y += used
    }
    if (rows.length > 0) {
      turn()
      y = top()
    }
  } while (rows.length > 0)
  return y
}

/** Height the next row needs: near the table's end with the rows and signing block that follow it. */
function reserve(rows: readonly Row[], tail: number, extra: number, full: number): number {
  const own = rows[0]?.height ?? 0
  if (rows.length > 2 || tail === 0) return own
  const together = rows.reduce((sum, row) => sum + row.height, 0) + tail
  return together + extra <= full ? together : own
}
