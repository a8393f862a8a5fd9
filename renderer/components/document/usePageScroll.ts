import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { layoutPages, type PageHeads, type PageSize, pageAt, pageGap } from './pageLayout.ts'
import { useBox } from './useBox.ts'
import type { Zoom } from './viewer.ts'

interface Wanted {
  readonly sizes: readonly PageSize[]
  readonly zoom: Zoom
  readonly heads: PageHeads
  readonly page: number
  readonly onPage: (page: number) => void
}

/** ms in which a reported page can still return as `page` */
const echo = 1000

/** The reader's position: a page and how far down it; kept when pages change their size. */
interface Anchor {
  readonly page: number
  readonly share: number
}

/** Scrolling of a long column of pages: which are visible, which is current, and scrolling to a page. */
export function usePageScroll({ sizes, zoom, heads, page, onPage }: Wanted) {
  const element = useRef<HTMLElement>(null)
  const box = useBox(element)
  const layout = useMemo(() => layoutPages(sizes, box, zoom, heads), [sizes, box, zoom, heads])
  const [top, setTop] = useState(0)
  const anchor = useRef<Anchor>({ page, share: 0 })
  const told = useRef(page)
  /** when each page was reported; it returns as `page` after the reader may have scrolled on, and then must not cause scrolling */
  const passed = useRef(new Map<number, number>())
  /** where a jump of ours left the scroll; arriving there is not the reader's own scrolling */
  const landed = useRef(-1)
  const sighted = useRef<unknown>(undefined)

  function jump(to: Anchor): void {
    const one = layout.boxes[to.page - 1]
    if (!one || element.current === null) return
    anchor.current = to
    const wanted = to.share === 0 ? one.top - pageGap - (heads.get(to.page) ?? 0) : one.top + to.share * one.height
    // setting it again would stop a scroll in progress
    if (Math.abs(element.current.scrollTop - wanted) >= 1) element.current.scrollTop = wanted
    landed.current = element.current.scrollTop
    setTop(element.current.scrollTop)
  }

  const stay = useEffectEvent(() => jump(anchor.current))
  useLayoutEffect(() => {
    if (layout.boxes.length > 0 && box.width > 0) stay()
  }, [layout, box.width])
  const follow = useEffectEvent((to: number) => {
    const isEcho = performance.now() - (passed.current.get(to) ?? Number.NEGATIVE_INFINITY) < echo
    if (to === told.current || isEcho) return
    told.current = to
    jump({ page: to, share: 0 })
  })
  useEffect(() => follow(page), [page])

  function onScroll(): void {
    const node = element.current
    if (node === null) return
    setTop(node.scrollTop)
    if (Math.abs(node.scrollTop - landed.current) < 2) return
    landed.current = -1
    const first = pageAt(layout, node.scrollTop)
    const one = layout.boxes[first]
    if (one) anchor.current = { page: first + 1, share: Math.max(0, (node.scrollTop - one.top) / one.height) }
    tell(pageAt(layout, node.scrollTop + node.clientHeight * 0.4) + 1)
  }

  function tell(next: number): void {
    if (next === told.current) return
    told.current = next
    passed.current.set(next, performance.now())
    onPage(next)
  }

  /** Scrolls to a page unless it is the current one already. */
  function toPage(to: number): void {
    const one = layout.boxes[to - 1]
    const inSight = one && one.top < top + box.height * 0.8 && one.top + one.height > top + box.height * 0.2
    if (!inSight) jump({ page: to, share: 0 })
    tell(to)
  }

  /** Home and End: the beginning of the document, or its last page, at once. */
  function toEnd(end: 'first' | 'last'): void {
    const to = end === 'first' ? 1 : sizes.length
    jump({ page: to, share: 0 })
    tell(to)
  }

  /** Scrolls a place of a page into view, once per search. */
  function bringIntoView(to: number, percent: number, what: unknown): void {
    const one = layout.boxes[to - 1]
    if (!one || sighted.current === what || element.current === null) return
    sighted.current = what
    const y = one.top + (percent / 100) * one.height
    if (y > top + 40 && y < top + box.height - 80) return
    jump({ page: to, share: Math.max(0, (y - one.top - box.height / 3) / one.height) })
    tell(to)
  }

  const first = Math.max(0, pageAt(layout, top) - 1)
  const last = Math.min(sizes.length - 1, pageAt(layout, top + box.height) + 1)
  const visible = useMemo(() => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index + 1), [first, last])
  const drawn = layout.boxes[page - 1]?.scale ?? 1
  return { element, layout, visible, onScroll, toPage, toEnd, bringIntoView, drawn }
}
