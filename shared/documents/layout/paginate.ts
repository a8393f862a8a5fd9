import { word } from '../../layout/layout.ts'
import type { Press } from '../press.ts'
import type { BlockAnchor } from './anchor.ts'
import type { Block, FlowItem } from './block.ts'
import { divideRow } from './divideRow.ts'
import { drawRows } from './drawRows.ts'
import type { Primitive } from './primitive.ts'
import type { Row, Table } from './table.ts'

/** The contents of a page and their places, not yet drawn: drawing comes once, after the breaks are final. */
interface Placement {
  readonly y: number
  readonly anchors?: readonly BlockAnchor[] | undefined
  draw(y: number): readonly Primitive[]
}

/** What says where pages end, and draws rows. */
type Breaking = Omit<Press, 'fonts'>

interface Placed {
  readonly pages: readonly (readonly Placement[])[]
  /** height used on the last page, points */
  readonly last: number
}

/**
 * Puts measured blocks and tables on pages: headings stay with what follows, small tables stay whole, a table's header and subtotal are
 * repeated on every page, a row is divided only when it is taller than a page, the last few rows of a table
 * stay with the signing block below them, and the last page is no scrap. Laying out here instead of in react-pdf keeps the time linear.
 *
 * A strict press adds what the signed results of layout 1 were not held to: no page of headings alone, no last row of a table alone on
 * a page, a table may begin a page of its own (`apart`), and what cannot stay together on any page keeps nothing back.
 */
export function paginate(layout: Breaking, items: readonly FlowItem[]): readonly (readonly Primitive[])[] {
  return paginateWithAnchors(layout, items).map(({ primitives }) => primitives)
}

/** A page's primitives, and its anchors in points from the page's top left corner. */
export interface Paginated {
  readonly primitives: readonly Primitive[]
  readonly anchors: readonly BlockAnchor[]
}

/** The same, with the places the blocks name. */
export function paginateWithAnchors(layout: Breaking, items: readonly FlowItem[]): readonly Paginated[] {
  return balanced(layout, items).pages.map((page) => ({
    primitives: page.flatMap(({ y, draw }) => draw(y)),
    anchors: page.flatMap(({ y, anchors = [] }) => anchors.map((anchor) => ({ ...anchor, y: anchor.y + y }))),
  }))
}

/** A last page used less than `leastShare` is filled up by ending the pages before it a little higher, but not above `highestEnd` of their height. */
function balanced(layout: Breaking, items: readonly FlowItem[]): Placed {
  const { body } = layout
  const { leastShare, highestEnd, step } = layout.breaks
  const full = body.bottom - body.top
  const plain = place(layout, items, body.bottom)
  let best = plain
  for (let bottom = body.bottom - step; best.last < full * leastShare && plain.pages.length > 1; bottom -= step) {
    if (bottom < body.top + full * highestEnd) break
    const tried = place(layout, items, bottom)
    if (tried.pages.length > plain.pages.length) break
    if (tried.last > best.last) best = tried
  }
  return best
}

function place(layout: Breaking, items: readonly FlowItem[], bottom: number): Placed {
  const { body } = layout
  const pages: Placement[][] = [[]]
  const full = bottom - body.top
  let y: number = body.top
  // the page holds nothing but what keeps with what comes next: turning it would leave that alone
  let held = true
  const turn = () => {
    pages.push([])
    y = body.top
    held = true
  }
  const mayTurn = () => y > body.top && !(layout.strict && held)
  const put = (height: number, draw: Placement['draw'], anchors?: readonly BlockAnchor[]) => {
    pages.at(-1)?.push({ y, draw, anchors })
    y += height
  }
  items.forEach((item, index) => {
    if (item.kind === 'block') {
      if (mayTurn() && y + needed(layout, items, index, full) > bottom) turn()
      if (item.atTop && y === body.top) put(item.atTop.height, item.atTop.draw)
      put(item.height, item.draw, item.anchors)
      held &&= item.keepWithNext === true
      return
    }
    if (staysWhole(layout, item) && mayTurn() && y + needed(layout, items, index, full) > bottom) turn()
    placeTable(item, tailHeight(items, index + 1))
    held = false
  })
  return { pages, last: y - body.top }

  function placeTable(item: Table, tail: number): void {
    const rows: Row[] = [...item.rows]
    const extra = headHeight(item) + subtotalHeight(item)
    do {
      const here: Row[] = []
      let used = extra
      while (rows[0] !== undefined && y + used + roomFor(rows, here.length, tail, extra) <= bottom) {
        used += rows[0].height
        here.push(rows.shift() as Row)
      }
      if (rows[0] !== undefined && rows[0].height + extra > full) {
        const divided = divideRow(layout, rows[0], bottom - y - used, word(layout, 'continued'))
        if (divided !== undefined) {
          here.push(divided[0])
          used += divided[0].height
          rows[0] = divided[1]
        }
      }
      if (here.length > 0 || item.rows.length === 0) {
        put(used, (top) =>
          drawRows(layout, [...(item.head ? [item.head] : []), ...here, ...(item.subtotal ? [item.subtotal(here)] : [])], top),
        )
      }
      if (rows.length > 0) turn()
    } while (rows.length > 0)
  }

  /** Room that the next row must find; `before` rows of its table are on the page. */
  function roomFor(rows: readonly Row[], before: number, tail: number, extra: number): number {
    const [own = 0, next = 0] = rows.map(({ height }) => height)
    const kept = reserve(layout.breaks, rows, tail, extra, full)
    if (!layout.strict) return kept
    // below a heading at the head of a page there is no better place
    if (before === 0 && held && y > body.top && y + extra + kept > bottom) return own
    return rows.length === 2 && before > 0 && own + next <= full * layout.breaks.lastShare ? Math.max(kept, own + next) : kept
  }
}

/** Height a block needs before a page may end: its own and, where it keeps with the next, the next one's. */
function needed(layout: Breaking, items: readonly FlowItem[], index: number, full: number): number {
  const item = items[index]
  if (item === undefined) return 0
  if (item.kind === 'table') return neededByTable(layout, item, tailHeight(items, index + 1), full)
  return item.height + (item.keepWithNext || nextKeeps(items, index) ? needed(layout, items, index + 1, full) : 0)
}

function neededByTable(layout: Breaking, item: Table, tail: number, full: number): number {
  const whole = tableHeight(item)
  const first = firstRows(layout, item, full)
  if (!layout.strict) return isSmall(layout, item) ? whole + tail : first
  const kept = whole + tail <= full ? tail : 0
  if (staysWhole(layout, item)) return Math.min(full, whole + kept)
  const extra = headHeight(item) + subtotalHeight(item)
  return Math.min(full, Math.max(first, extra + reserve(layout.breaks, item.rows, kept, extra, full)))
}

function nextKeeps(items: readonly FlowItem[], index: number): boolean {
  const next = items[index + 1]
  return next?.kind === 'block' && next.keepWithPrevious === true
}

/** A table of `wholeShare` of a page or less stays whole. */
function isSmall({ body, breaks }: Breaking, item: Table): boolean {
  return tableHeight(item) <= (body.bottom - body.top) * breaks.wholeShare
}

function staysWhole(layout: Breaking, item: Table): boolean {
  return isSmall(layout, item) || (layout.strict === true && item.apart === true)
}

function tableHeight(item: Table): number {
  return item.rows.reduce((sum, row) => sum + row.height, headHeight(item) + subtotalHeight(item))
}

/** A low second row comes along: one alone under its head looks lost. */
function firstRows({ breaks }: Breaking, item: Table, full: number): number {
  const [first, second] = item.rows
  const rows = (first?.height ?? 0) + (second !== undefined && second.height <= breaks.lowRow ? second.height : 0)
  return Math.min(full, headHeight(item) + rows + subtotalHeight(item))
}

/** Height of the blocks after a table that must not be alone on a page. */
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

/**
 * Height the next row needs: near the table's end with the rows and signing block that follow it, `lastRows` at most and
 * as long as they take no more than `lastShare` of a page.
 */
function reserve({ lastRows, lastShare }: Breaking['breaks'], rows: readonly Row[], tail: number, extra: number, full: number): number {
  const own = rows[0]?.height ?? 0
  if (rows.length > lastRows || tail === 0) return own
  const together = rows.reduce((sum, row) => sum + row.height, 0)
  if (rows.length > 2 && together > full * lastShare) return own
  return together + tail + extra <= full ? together + tail : own
}
