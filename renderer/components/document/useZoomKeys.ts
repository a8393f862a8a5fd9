import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from 'react'
import { isComposing } from '../../session/composing.ts'
import type { DocumentView } from './memory.ts'

interface Zooming {
  readonly onZoom: (direction: 1 | -1) => void
  readonly onView: (view: DocumentView) => void
  readonly turns: number
}

/** px of wheel a step of zoom takes; a notch of a mouse has about a hundred, a touchpad many small ones */
const stepOfWheel = 80

/** The wheel with Ctrl zooms the document and not the window. */
export function useWheelZoom(element: RefObject<HTMLElement | null>, onZoom: Zooming['onZoom']): void {
  const zoom = useEffectEvent(onZoom)
  useEffect(() => {
    const node = element.current
    let gone = 0
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      gone += event.deltaY
      if (Math.abs(gone) < stepOfWheel) return
      zoom(gone < 0 ? 1 : -1)
      gone = 0
    }
    node?.addEventListener('wheel', turn, { passive: false })
    return () => node?.removeEventListener('wheel', turn)
  }, [element])
}

/** Keys of the document while it has the focus: + and − zoom, W fits the width, H the whole page, R turns it. */
export function zoomKeys({ onZoom, onView, turns }: Zooming) {
  return (event: KeyboardEvent): void => {
    const { target } = event
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof HTMLElement) || target.closest('input, textarea, button, [role=grid], [role=menu]')) return
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => onZoom(1),
      '=': () => onZoom(1),
      '-': () => onZoom(-1),
      w: () => onView({ zoom: 'width' }),
      h: () => onView({ zoom: 'page' }),
      r: () => onView({ turns: (turns + 1) % 4 }),
    }
    const act = acts[event.key.toLowerCase()]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
}
