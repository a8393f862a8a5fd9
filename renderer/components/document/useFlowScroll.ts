import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { FlowText } from './flowItems.ts'

interface Wanted {
  readonly text: FlowText
  readonly virtual: Virtualizer<HTMLElement, Element>
  readonly element: RefObject<HTMLElement | null>
  readonly page: number
  readonly onPage: (page: number) => void
}

/** ms in which a reported page can still return as `page` */
const echo = 1000

/** Scrolling of a list of blocks: which page is current, and scrolling to a block or page. */
export function useFlowScroll({ text, virtual, element, page, onPage }: Wanted) {
  const told = useRef(1)
  const toldAt = useRef(0)

  function tell(next: number): void {
    if (next === told.current) return
    told.current = next
    toldAt.current = performance.now()
    onPage(next)
  }

  const follow = useEffectEvent((to: number) => {
    if (to === told.current || performance.now() - toldAt.current < echo) return
    told.current = to
    virtual.scrollToIndex(text.startOf[to] ?? 0, { align: 'start' })
  })
  useEffect(() => follow(page), [page])

  function onScroll(): void {
    const node = element.current
    if (node === null) return
    const line = node.scrollTop + node.clientHeight * 0.4
    const atEnd = node.scrollTop + node.clientHeight >= node.scrollHeight - 2
    const items = virtual.getVirtualItems()
    const under = atEnd ? items.at(-1) : (items.find(({ end }) => end > line) ?? items.at(-1))
    const next = under && text.items[under.index]?.page
    if (next !== undefined) tell(next)
  }

  function toItem(item: number): void {
    virtual.scrollToIndex(item, { align: 'center' })
  }

  function toEnd(end: 'first' | 'last'): void {
    virtual.scrollToIndex(end === 'first' ? 0 : text.items.length - 1, { align: end === 'first' ? 'start' : 'end' })
  }

  return { onScroll, toItem, toEnd }
}
