import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useState } from 'react'
import type { MissionCard } from '#shared/ipc/missions.ts'
import { missionsOf } from '../store/missions.ts'
import { withinPatience } from '../store/patience.ts'
import { usePerson } from './person.tsx'

interface MissionsView {
  /** `undefined` until the database, or main in its place, has returned the list */
  readonly missions: readonly MissionCard[] | undefined
  /** takes the list from main, which is authoritative */
  readonly level: (told: readonly MissionCard[]) => Promise<void>
}

/**
 * The person's task list, live from the database: what one screen writes shows on all. Where the database cannot be read or written,
 * or takes too long, main's last list is used instead.
 */
export function useMissions(): MissionsView {
  const { database, sealing } = usePerson()
  const [told, setTold] = useState<readonly MissionCard[]>()
  const [levelled, setLevelled] = useState<boolean>()
  const live = useLiveQuery(
    () =>
      missionsOf(database, sealing)
        .list()
        .catch(() => undefined),
    [database, sealing],
  )
  const level = useCallback(
    async (cards: readonly MissionCard[]) => {
      setTold(cards)
      const done = await withinPatience(
        missionsOf(database, sealing)
          .level(cards)
          .then(
            () => true,
            () => false,
          ),
      )
      setLevelled(done ?? false)
    },
    [database, sealing],
  )
  if (levelled === false || live === undefined) return { missions: told, level }
  // rows that are being written at this moment: not yet an empty list
  const isEmpty = live?.length === 0 && told?.length !== 0
  return { missions: isEmpty ? undefined : live, level }
}
