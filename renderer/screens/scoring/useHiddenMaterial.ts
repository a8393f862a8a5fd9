import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isComposing } from '../../session/composing.ts'

/** F6 moves from pane to pane (handled by the frame); where it would skip the hidden document pane, it shows it instead. */
export function useHiddenMaterial(whole: RefObject<HTMLElement | null>, hidden: boolean, show: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!hidden || event.key !== 'F6' || isComposing(event)) return
    const before = whole.current?.querySelector(event.shiftKey ? '.score-form' : '.outline')
    if (!before?.contains(document.activeElement)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    show()
    setTimeout(() => whole.current?.querySelector<HTMLElement>('.document-side :is(button, [tabindex="0"])')?.focus(), 60)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [])
}
