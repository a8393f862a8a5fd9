import { isComposing } from '../session/composing.ts'

interface Key {
  readonly isComposing?: boolean
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly target: EventTarget | null
}

/** True when a bare key is a shortcut: no input method at work, no modifier, and not typed into a field. */
export function isBareKey(event: Key): boolean {
  return !isComposing(event) && !event.ctrlKey && !event.altKey && !event.metaKey && !isField(event.target)
}

/** True where typing belongs to the focused field or dialog itself. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null
}
