import { useEffect, useEffectEvent, useRef } from 'react'
import type { MissionProgress } from '#shared/ipc/missions.ts'
import { bridge } from '../../session/bridge.ts'
import { useBeforeClose } from '../../session/closing.ts'
import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { missionsOf } from '../../store/missions.ts'
import { progressOfView } from './progressOfView.ts'

/** Typing and clicking settle before the list is written. */
const pause = 1500

interface Kept {
  readonly review: string
  readonly progress: MissionProgress
}

/** Keeps what the task list says of the open review level with it; also before the window closes and when another review takes its place. */
export function useKeepProgress(changed: () => void): void {
  const { database, sealing } = usePerson()
  const view = useReviewIfOpen()
  const review = view?.review
  // a damaged journal shows a part of the review alone
  const said = view && !view.readOnly ? JSON.stringify(progressOfView(view)) : undefined
  const waiting = useRef<Kept>(undefined)

  const keep = useEffectEvent(async () => {
    const kept = waiting.current
    waiting.current = undefined
    if (kept === undefined) return
    await bridge.missions.keepProgress(kept)
    await missionsOf(database, sealing)
      .keepProgress(kept.review, kept.progress)
      .catch(() => undefined)
    changed()
  })
  useEffect(() => {
    if (review === undefined || said === undefined) return undefined
    waiting.current = { review, progress: JSON.parse(said) as MissionProgress }
    const timer = setTimeout(() => void keep(), pause)
    return () => clearTimeout(timer)
  }, [review, said])
  useEffect(() => () => void (review !== undefined && keep()), [review])
  // the list is a convenience: failing to write it does not keep the window open
  useBeforeClose(async () => {
    await keep()
    return true
  })
}
