import { useEffect, useEffectEvent, useRef } from 'react'
import type { CheckedFault } from '#shared/ipc/assembly.ts'
import { isComposing } from '../../session/composing.ts'
import { comboOf } from '../../session/keys.ts'

interface Acts {
  readonly undo: () => void
  readonly redo: () => void
  readonly faults: readonly CheckedFault[]
  readonly jump: (fault: CheckedFault) => void
}

/** Undo and redo act on the draft wherever the focus is; F8 goes from fault to fault, Shift+F8 back. */
export function useAssemblyKeys({ undo, redo, faults, jump }: Acts): void {
  const last = useRef(-1)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined
    if (isComposing(event) || target?.closest('[role=dialog], [type=password], [type=search]')) return
    const combo = comboOf(event)
    if (combo === 'ctrl+z') undo()
    else if (combo === 'ctrl+shift+z' || combo === 'ctrl+y') redo()
    else if ((combo === 'f8' || combo === 'shift+f8') && faults.length > 0) {
      const from = last.current < 0 && combo !== 'f8' ? 0 : last.current
      last.current = (from + (combo === 'f8' ? 1 : -1) + faults.length) % faults.length
      const fault = faults[last.current]
      if (fault) jump(fault)
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
