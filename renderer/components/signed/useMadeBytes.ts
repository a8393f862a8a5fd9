import { useEffect, useState } from 'react'
import type { Fault } from '#shared/text/fault.ts'
import { documentBytes } from '../../session/documentBytes.ts'

/** Bytes main made for this window, fetched once. */
export function useMadeBytes(made: string, file: string): { readonly bytes?: Uint8Array; readonly faults: readonly Fault[] } {
  const [state, setState] = useState<{ readonly bytes?: Uint8Array; readonly faults: readonly Fault[] }>({ faults: [] })
  useEffect(() => {
    const control = new AbortController()
    void documentBytes(made, file, control.signal).then((read) => {
      if (!control.signal.aborted) setState(read.ok ? { bytes: read.value, faults: [] } : { faults: read.faults })
    })
    return () => control.abort()
  }, [made, file])
  return state
}
