import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useCommand } from '../../app/commands.ts'
import { isComposing } from './composing.ts'

const panes = ['.outline-line[aria-current]', '.document-side', '.score-form'] as const

/** F6 and Shift F6 go from pane to pane; a hidden document is brought first. */
export function usePaneKeys(whole: RefObject<HTMLElement | null>, documentShown: boolean, showDocument: (shown: boolean) => void): void {
  const walk = useEffectEvent((by: 1 | -1) => {
    const parts = ['#outline', '#document', '#form'] as const
    const here = parts.findIndex((part) => whole.current?.querySelector(part)?.contains(document.activeElement))
    const to = here < 0 ? (by === 1 ? 0 : 2) : (here + by + 3) % 3
    if (to === 1 && !documentShown) {
      showDocument(true)
      return void setTimeout(() => enter(whole.current, 1), 60)
    }
    enter(whole.current, to)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || isComposing(event)) return
      event.preventDefault()
      walk(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  useCommand('document', () => walk(1))
}

/** Enters a pane where a reader would: the current criterion, the material, the mark. */
function enter(whole: HTMLElement | null, to: number): void {
  const pane = whole?.querySelector<HTMLElement>(panes[to] ?? '')
  const first = pane?.matches('a, [tabindex]') ? pane : pane?.querySelector<HTMLElement>('.mark-field input, [tabindex="0"]')
  first?.focus()
}
