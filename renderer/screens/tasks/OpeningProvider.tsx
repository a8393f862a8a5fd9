import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { MissionCard, RecentPackage } from '#shared/ipc/reviews.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'
import { useCommand } from '../../session/commands.ts'
import { useOpenPackage } from './useOpenPackage.ts'
import { useReturn } from './useReturn.ts'
import { useWindowDrop } from './useWindowDrop.ts'

interface Listed {
  readonly missions: readonly MissionCard[]
  readonly recent: readonly RecentPackage[]
  readonly faults: readonly Fault[]
}

interface Opening extends ReturnType<typeof useOpenPackage> {
  /** nothing until main has answered once */
  readonly listed: Listed | undefined
  /** a file hangs over the window */
  readonly dragging: boolean
  readonly refresh: () => void
}

const Context = createContext<Opening | undefined>(undefined)

/** Opening works on every screen: the whole window takes a drop, Ctrl O and a double click; checking goes on while one looks elsewhere. */
export function OpeningProvider({ children }: { readonly children: ReactNode }) {
  const [listed, setListed] = useState<Listed>()
  const refresh = useCallback(() => {
    void bridge.reviews.list().then((answer) => {
      setListed((before) => (answer.ok ? { ...answer.value, faults: [] } : { missions: [], recent: [], ...before, faults: answer.faults }))
    })
  }, [])
  useEffect(refresh, [refresh])
  const opening = useOpenPackage(refresh)
  useReturn(listed?.missions, opening.resume)
  const dragging = useWindowDrop((files) => void opening.drop(files))
  useCommand('open', () => void opening.choose())
  const value = useMemo(() => ({ ...opening, listed, dragging, refresh }), [opening, listed, dragging, refresh])
  return <Context value={value}>{children}</Context>
}

export function useOpening(): Opening {
  const opening = use(Context)
  if (opening === undefined) throw new Error('useOpening outside OpeningProvider')
  return opening
}
