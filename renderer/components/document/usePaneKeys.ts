import { useEffectEvent, useLayoutEffect } from 'react'
import { isComposing } from '../../session/composing.ts'

interface Keys {
  readonly onCite: (() => void) | undefined
  readonly onFind: () => void
}

/** Ctrl E cites the place, Ctrl F searches the document; not while an input method composes. */
export function usePaneKeys({ onCite, onFind }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const key = event.key.toLowerCase()
    if (key === 'e' && onCite) {
      event.preventDefault()
      onCite()
    }
    if (key === 'f') {
      event.preventDefault()
      onFind()
    }
  })
  // with the pane's first picture, so that a key pressed at once is heard
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
