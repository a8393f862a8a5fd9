import type { MissionCard } from '#shared/ipc/missions.ts'

export interface DayGroup {
  readonly kind: 'today' | 'day' | 'past' | 'done' | 'practice'
  /** the calendar day; absent for a group of several days */
  readonly day?: string
  readonly missions: readonly MissionCard[]
}

/** The dates of 练习 mean nothing: its missions form one group, in the order of opening. */
export function practised(missions: readonly MissionCard[]): readonly DayGroup[] {
  return missions.length === 0 ? [] : [{ kind: 'practice', missions }]
}

/** The row to go on with: the one on the table, else the first of today, else the first that is not finished. */
export function rowToGoOn(groups: readonly DayGroup[], open: string | undefined): string | undefined {
  const all = groups.flatMap(({ missions }) => missions)
  if (open !== undefined && all.some(({ review }) => review === open)) return open
  return (groups.find(({ kind }) => kind === 'today') ?? groups.find(({ kind }) => kind !== 'done'))?.missions[0]?.review
}

/**
 * The list by days: today (a visit of several days is under today while it lasts), the days to come in
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

/** The first `count` rows of the groups, in their order. */
export function firstRows(groups: readonly DayGroup[], count: number): readonly DayGroup[] {
  let left = count
  const cut = groups.map((group) => {
    const missions = group.missions.length <= left ? group.missions : group.missions.slice(0, left)
    left -= missions.length
    return { ...group, missions }
  })
  return cut.filter(({ missions }) => missions.length > 0)
}

export function isFinished({ progress }: MissionCard): boolean {
  return progress.state === 'locked' || progress.state === 'recused'
}
