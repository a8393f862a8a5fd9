import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'

export type Overlay = 'find' | 'history' | 'shortcuts' | 'help' | 'manual'

interface Overlays {
  readonly shown: Overlay | undefined
  readonly open: (overlay: Overlay) => void
  /** closes the topmost, and gives the focus back to where it was */
  readonly close: () => void
}

const Context = createContext<Overlays | undefined>(undefined)

/** The layer over the screen: at most one. Screens open the history with `useOverlays().open('history')`. */
export function OverlayProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Overlay>()
  const before = useRef<Element>(null)
  const open = useCallback((overlay: Overlay) => {
    before.current ??= document.activeElement
    setShown(overlay)
  }, [])
  const close = useCallback(() => {
    setShown(undefined)
    const back = before.current
    before.current = null
    if (back instanceof HTMLElement && back.isConnected) requestAnimationFrame(() => back.focus())
  }, [])
  const value = useMemo(() => ({ shown, open, close }), [shown, open, close])
  return <Context value={value}>{children}</Context>
}

export function useOverlays(): Overlays {
  const overlays = use(Context)
  if (overlays === undefined) throw new Error('useOverlays outside OverlayProvider')
  return overlays
}
