import { useEffect, useEffectEvent, useRef } from 'react'
import type { MissionCard } from '#shared/ipc/missions.ts'
import { usePerson } from '../../session/person.tsx'

/** After unlocking the person is where they were when the profile was locked: the same review on the table, the same address. */
export function useReturn(missions: readonly MissionCard[] | undefined, resume: (mission: MissionCard) => Promise<boolean>): void {
  const { place } = usePerson()
  const done = useRef(false)
  const goBack = useEffectEvent(async (listed: readonly MissionCard[]) => {
    if (done.current || place === undefined) return
    done.current = true
    const mission = listed.find(({ review }) => review === place.review)
    if (mission === undefined || (await resume(mission))) location.hash = place.address
  })
  useEffect(() => {
    if (missions) void goBack(missions)
  }, [missions])
}
