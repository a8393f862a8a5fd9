import { useEffect, useEffectEvent, useRef } from 'react'
import type { Fault } from '#shared/text/fault.ts'
import { isComposing } from '../../../session/composing.ts'
import { comboOf } from '../../../session/keys.ts'

interface Acts {
  readonly undo: () => void
  readonly redo: () => void
  readonly faults: readonly Fault[]
  readonly jump: (at: string) => void
}

/** Undo and redo act on the draft wherever the focus is, before any field and the frame; F8 goes from fault to fault. */
export function useEditorKeys({ undo, redo, faults, jump }: Acts): void {
  const last = useRef(-1)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || (event.target instanceof HTMLElement && event.target.closest('[role=dialog]'))) return
    const combo = comboOf(event)
    if (combo === 'ctrl+z') undo()
    else if (combo === 'ctrl+shift+z' || combo === 'ctrl+y') redo()
    else if ((combo === 'f8' || combo === 'shift+f8') && faults.length > 0) {
      const from = last.current < 0 && combo !== 'f8' ? 0 : last.current
      last.current = (from + (combo === 'f8' ? 1 : -1) + faults.length) % faults.length
      jump(faults[last.current]?.at ?? '')
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
