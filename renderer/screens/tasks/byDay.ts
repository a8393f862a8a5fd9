import type { MissionCard } from '#shared/ipc/reviews.ts'

export interface DayGroup {
  readonly kind: 'today' | 'day' | 'past' | 'done'
  /** the calendar day; none where several stand together */
  readonly day?: string
  readonly missions: readonly MissionCard[]
}

/**
 * The list by days: today (a visit that lasts several days stands under today while it lasts), the days to come in
 * order, what is past and not finished, then what is finished, the latest first.
 */
export function byDay(missions: readonly MissionCard[], today: string): readonly DayGroup[] {
  const open = missions.filter((mission) => !isFinished(mission))
  const begins = open.toSorted((a, b) => a.from.localeCompare(b.from) || a.centre.localeCompare(b.centre))
  const now = begins.filter(({ from, to }) => from <= today && today <= (to ?? from))
  const later = begins.filter(({ from }) => from > today)
  const past = begins.filter(({ from, to }) => (to ?? from) < today).toReversed()
  const finished = missions.filter(isFinished).toSorted((a, b) => b.from.localeCompare(a.from))
  const days = [...new Set(later.map(({ from }) => from))]
  const groups: DayGroup[] = [
    { kind: 'today', day: today, missions: now },
    ...days.map((day): DayGroup => ({ kind: 'day', day, missions: later.filter(({ from }) => from === day) })),
    { kind: 'past', missions: past },
    { kind: 'done', missions: finished },
  ]
  return groups.filter((group) => group.missions.length > 0)
}

export function isFinished({ progress }: MissionCard): boolean {
  return progress.state === 'locked' || progress.state === 'recused'
}
