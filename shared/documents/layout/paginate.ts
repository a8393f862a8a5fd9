import { body } from '../style.ts'
import type { Block, FlowItem } from './block.ts'
import type { Primitive } from './primitive.ts'
import { divideRow, drawRows, type Row, type Table } from './table.ts'

/**
 * Puts measured blocks and tables on pages: headings stay with what follows, small tables stay whole, a table's header and subtotal are
 * repeated on every page, a row is divided only when it is taller than a page, and the last few rows of a table
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
      if (item.optional && y + item.height > body.bottom) return
      if (y > body.top && y + needed(items, index) > body.bottom) turn()
      put(item.draw(y))
      y += item.height
      return
    }
    if (isSmall(item) && y > body.top && y + needed(items, index) > body.bottom) turn()
    y = placeTable(item, tailHeight(items, index + 1), y, continued, turn, put, () => y)
  })
  return pages
}

/** Height a block needs before a page may end: its own and, where it keeps with the next, the next one's. */
function needed(items: readonly FlowItem[], index: number): number {
  const item = items[index]
  if (item === undefined) return 0
  if (item.kind === 'table') return isSmall(item) ? tableHeight(item) + tailHeight(items, index + 1) : firstRows(item)
  return item.height + (item.keepWithNext || nextKeeps(items, index) ? needed(items, index + 1) : 0)
}

function nextKeeps(items: readonly FlowItem[], index: number): boolean {
  const next = items[index + 1]
  return next?.kind === 'block' && next.keepWithPrevious === true && !next.optional
}

/** A table of this part of a page or less stays whole. */
const wholeShare = 0.3

function isSmall(item: Table): boolean {
  return tableHeight(item) <= (body.bottom - body.top) * wholeShare
}

function tableHeight(item: Table): number {
  return item.rows.reduce((sum, row) => sum + row.height, headHeight(item) + subtotalHeight(item))
}

function firstRows(item: Table): number {
  return Math.min(body.bottom - body.top, headHeight(item) + (item.rows[0]?.height ?? 0) + subtotalHeight(item))
}

/** Height of the blocks after a table that must not stand alone. */
function tailHeight(items: readonly FlowItem[], from: number): number {
  let height = 0
  for (const item of items.slice(from)) {
    if (item.kind !== 'block' || !item.keepWithPrevious || item.optional) break
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

/** Rows kept with the signing block below them, as long as they take no more than this part of a page. */
const lastRows = 6
const lastShare = 0.4

/** Height the next row needs: near the table's end with the rows and signing block that follow it. */
function reserve(rows: readonly Row[], tail: number, extra: number, full: number): number {
  const own = rows[0]?.height ?? 0
  if (rows.length > lastRows || tail === 0) return own
  const together = rows.reduce((sum, row) => sum + row.height, 0)
  if (rows.length > 2 && together > full * lastShare) return own
  return together + tail + extra <= full ? together + tail : own
}
