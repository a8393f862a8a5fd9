import type { Zoom } from './viewer.ts'

/** px of a point at 100 %: CSS has 96 to the inch, PDF 72 */
export const pixelsPerPoint = 96 / 72

/** px of a page at its own size */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface PageBox {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

export interface PageLayout {
  readonly boxes: readonly PageBox[]
  readonly width: number
  readonly height: number
}

export const pageGap = 14

/** px above a page, by its number, for its notices */
export type PageHeads = ReadonlyMap<number, number>

/** Pages one below another, each fitted to the pane or at the zoom; `pane` in px. */
export function layoutPages(sizes: readonly PageSize[], pane: PageSize, zoom: Zoom, heads: PageHeads = new Map()): PageLayout {
  const { width } = pane
  const room = { width: Math.max(120, width - 2 * pageGap), height: Math.max(120, pane.height - 2 * pageGap) }
  const boxes: PageBox[] = []
  let top = pageGap
  let widest = 0
  for (const size of sizes) {
    const scale = typeof zoom === 'number' ? zoom : fitting(size, room, zoom)
    const drawn = { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }
    top += heads.get(boxes.length + 1) ?? 0
    boxes.push({ ...drawn, scale, top, left: Math.max(pageGap, Math.floor((width - drawn.width) / 2)) })
    top += drawn.height + pageGap
    widest = Math.max(widest, drawn.width)
  }
  return { boxes, width: Math.max(width, widest + 2 * pageGap), height: top }
}

function fitting(size: PageSize, room: PageSize, zoom: 'width' | 'page'): number {
  const wide = room.width / size.width
  return zoom === 'width' ? wide : Math.min(wide, room.height / size.height)
}

/** The first box that reaches below `y`; the last one when none does. */
export function pageAt({ boxes }: PageLayout, y: number): number {
  let low = 0
  let high = boxes.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const box = boxes[middle]
    if (box && box.top + box.height < y) low = middle + 1
    else high = middle
  }
  return low
}

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** The next zoom up or down from what is drawn now. */
export function nextZoom(drawn: number, direction: 1 | -1): number {
  const ordered = direction === 1 ? steps : steps.toReversed()
  return ordered.find((step) => (direction === 1 ? step > drawn + 0.02 : step < drawn - 0.02)) ?? (direction === 1 ? 4 : 0.25)
}
