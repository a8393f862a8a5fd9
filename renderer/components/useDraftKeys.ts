import { useEffect, useEffectEvent, useRef } from 'react'
import { isComposing } from '../session/composing.ts'
import { comboOf } from '../session/keys.ts'

interface Acts<F> {
  readonly undo: () => void
  readonly redo: () => void
  readonly faults: readonly F[]
  readonly jump: (fault: F) => void
  /** where keys are left to what has the focus */
  readonly except: string
}

/** Undo and redo act on the draft wherever the focus is, before any field and the frame; F8 goes from fault to fault, Shift+F8 back. */
export function useDraftKeys<F>({ undo, redo, faults, jump, except }: Acts<F>): void {
  const last = useRef(-1)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || (event.target instanceof HTMLElement && event.target.closest(except))) return
    const combo = comboOf(event)
    if (combo === 'ctrl+z') undo()
    else if (combo === 'ctrl+shift+z' || combo === 'ctrl+y') redo()
    else if ((combo === 'f8' || combo === 'shift+f8') && faults.length > 0) {
      const from = last.current < 0 && combo !== 'f8' ? 0 : last.current
      last.current = (from + (combo === 'f8' ? 1 : -1) + faults.length) % faults.length
      const fault = faults[last.current]
      if (fault !== undefined) jump(fault)
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [])
}
