import { useCallback, useEffect, useState } from 'react'
import type { Target } from '#shared/ipc/signing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from './bridge.ts'

/** The folder chosen last stays chosen for as long as the window is open. */
let chosen: Target | undefined

/** Where signed files are written: the usual folder until the person picks another. `failed` is told why none could be picked. */
export function useTarget(failed: (faults: readonly Fault[]) => void) {
  const [target, setTarget] = useState<Target | undefined>(chosen)
  useEffect(() => {
    if (chosen === undefined) void bridge.signing.usualFolder().then((answer) => answer.ok && setTarget((before) => before ?? answer.value))
  }, [])
  const chooseFolder = useCallback(async () => {
    const picked = await bridge.signing.pickFolder()
    if (!picked.ok) return failed(picked.faults)
    if (picked.value === undefined) return
    chosen = picked.value
    setTarget(picked.value)
  }, [failed])
  return { target, chooseFolder }
}
