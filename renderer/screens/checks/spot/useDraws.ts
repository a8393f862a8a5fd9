import { useEffect, useMemo, useState } from 'react'
import { useReviewIfOpen } from '../../../session/review.tsx'
import { useVisit } from '../../../session/visit.tsx'
import { type SpotDraw, spotDraws, spotRecord } from './spotItems.ts'

export interface ShownDraw extends SpotDraw {
  /** rows already looked at */
  readonly checked: number
}

/** The task's draws with their rows; empty until they are computed, and where the task orders none. */
export function useDraws(): readonly ShownDraw[] {
  const { opened } = useVisit()
  const notes = useReviewIfOpen()?.state.sheet.notes
  const [computed, setComputed] = useState<{ readonly of: string; readonly draws: readonly SpotDraw[] }>({ of: '', draws: [] })
  useEffect(() => {
    if (opened === undefined) return
    let gone = false
    void spotDraws(opened.plan, opened.task.draws ?? [], opened.standard).then((draws) => {
      if (!gone) setComputed({ of: opened.package, draws })
    })
    return () => {
      gone = true
    }
  }, [opened])
  const draws = computed.of === opened?.package ? computed.draws : undefined
  return useMemo(
    () => (draws ?? []).map((draw) => ({ ...draw, checked: draw.rows.filter((row) => spotRecord(notes ?? {}, row) !== undefined).length })),
    [draws, notes],
  )
}
