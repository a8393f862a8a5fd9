import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { MissionCard, RecentPackage } from '#shared/ipc/missions.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'
import { useCommand } from '../../session/commands.ts'
import { useMissions } from '../../session/missions.ts'
import { useOpenPackage } from './useOpenPackage.ts'
import { useReturn } from './useReturn.ts'
import { useWindowDrop } from './useWindowDrop.ts'

interface Listed {
  readonly missions: readonly MissionCard[]
  readonly recent: readonly RecentPackage[]
  readonly faults: readonly Fault[]
}

/** The last list from main. */
interface Told extends Omit<Listed, 'missions'> {
  readonly missions?: readonly MissionCard[]
}

interface Opening extends ReturnType<typeof useOpenPackage> {
  /** nothing until the list is known */
  readonly listed: Listed | undefined
  /** a file hangs over the window */
  readonly dragging: boolean
  readonly refresh: () => void
}

const Context = createContext<Opening | undefined>(undefined)

/** Opening works on every screen: the whole window accepts a drop, Ctrl O and a double click; the check continues while one uses other screens. */
export function OpeningProvider({ children }: { readonly children: ReactNode }) {
  const { missions, level } = useMissions()
  const [told, setTold] = useState<Told>()
  const refresh = useCallback(() => {
    void bridge.missions.list().then((answer) => {
      if (answer.ok) void level(answer.value.missions)
      setTold((before) => (answer.ok ? { ...answer.value, faults: [] } : { recent: [], ...before, faults: answer.faults }))
    })
  }, [level])
  useEffect(refresh, [refresh])
  const listed = useMemo(() => {
    if (missions === undefined && (told === undefined || told.faults.length === 0)) return undefined
    return { recent: [], faults: [], ...told, missions: missions ?? [] }
  }, [missions, told])
  const opening = useOpenPackage(refresh)
  // the way back is chosen among what main lists: the database may be behind
  useReturn(told?.missions, opening.resume)
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
