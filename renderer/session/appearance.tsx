import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Appearance } from '#shared/ipc/app.ts'
import { bridge } from './bridge.ts'
import { changeLanguage } from './text.ts'
import type { Look } from './tokens.ts'

interface AppearanceState {
  readonly appearance: Appearance
  /** what the appearance amounts to on this computer now */
  readonly look: Look
  readonly change: (next: Partial<Appearance>) => void
}

const Context = createContext<AppearanceState | undefined>(undefined)

/** Colour, text size, contrast and language: kept by main, in force at once. */
export function AppearanceProvider({ first, children }: { readonly first: Appearance; readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState(first)
  const system = useSystemColours()
  const state = useMemo<AppearanceState>(() => {
    const change = (next: Partial<Appearance>) => {
      const whole = { ...appearance, ...next }
      setAppearance(whole)
      if (whole.locale !== appearance.locale) void changeLanguage(whole.locale)
      void bridge.app.setAppearance(whole)
    }
    const look: Look = {
      dark: appearance.colour === 'system' ? system.dark : appearance.colour === 'dark',
      moreContrast: appearance.contrast === 'more' || system.moreContrast,
      scale: appearance.bigText ? 1.25 : 1,
    }
    return { appearance, look, change }
  }, [appearance, system])
  return <Context value={state}>{children}</Context>
}

export function useAppearance(): AppearanceState {
  const state = use(Context)
  if (state === undefined) throw new Error('useAppearance outside AppearanceProvider')
  return state
}

function useSystemColours() {
  const [dark, moreContrast] = [useMedia('(prefers-color-scheme: dark)'), useMedia('(prefers-contrast: more)')]
  return useMemo(() => ({ dark, moreContrast }), [dark, moreContrast])
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const hear = () => setMatches(list.matches)
    list.addEventListener('change', hear)
    return () => list.removeEventListener('change', hear)
  }, [query])
  return matches
}
