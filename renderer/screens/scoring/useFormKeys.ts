import { useEffect, useEffectEvent } from 'react'
import { isField } from '../../components/keys.ts'
import { isComposing } from '../../session/composing.ts'

interface FormKeys {
  /** a digit or point typed outside any field */
  readonly digit?: (key: string) => void
  /** Alt 1–4, counted from 0 */
  readonly finding?: (nth: number) => void
  /** Alt R, wherever the focus is */
  readonly reason?: () => void
  readonly nextOpen: () => void
  /** Enter where no other control handles it */
  readonly next: () => void
  readonly previous: () => void
}

/** Keys of the form wherever the focus is; none runs while an input method composes or a dialog asks. */
export function useFormKeys({ digit, finding, reason, nextOpen, next, previous }: FormKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented || document.querySelector('[aria-modal="true"]:not([hidden])')) return
    const command = event.ctrlKey || event.metaKey
    const nth = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]
    if (event.altKey && !command && nth !== undefined) run(event, () => finding?.(Number(nth) - 1))
    else if (reason && event.altKey && !command && event.code === 'KeyR') run(event, reason)
    else if (command && event.key === 'Enter') run(event, nextOpen)
    else if (event.key === 'Enter' && !event.altKey && takesNothing(event.target)) run(event, event.shiftKey ? previous : next)
    else if (digit && !command && !event.altKey && /^[0-9.０-９．]$/.test(event.key) && !isField(event.target))
      run(event, () => digit(event.key))
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}

function run(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  act()
}

/** The page itself, a region that only scrolls, or an already chosen mark: there Enter continues, and Space chooses. */
function takesNothing(target: EventTarget | null): boolean {
  return (
    target === document.body ||
    (target instanceof HTMLElement && target.matches('.score-body, .content, .bands button[aria-pressed="true"]'))
  )
}
