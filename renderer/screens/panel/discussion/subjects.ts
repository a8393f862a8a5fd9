import { asksForMinute, subjectOf } from '#shared/panel/blockers.ts'
import type { Merged } from '#shared/panel/merge.ts'
import type { PanelState } from '#shared/panel/record.ts'

/** Something to talk about: a flagged criterion, an expert's sheet far from the others, all sheets, or what a minute is about. */
export interface Subject {
  /** as the minute names it: the criterion, the expert, `totalDivergence` */
  readonly id: string
  readonly kind: 'criterion' | 'expert' | 'total' | 'other'
  /** a flag asks for a minute */
  readonly flagged: boolean
  /** the minutes on it, by entry */
  readonly minutes: readonly string[]
}

/** The flagged subjects in the order of the flags, then those with a minute, then the one that was asked for. */
export function subjectsOf({ flags, parts }: Merged, { sheet }: PanelState, asked: string | undefined): readonly Subject[] {
  const minutes = new Map<string, string[]>()
  for (const [entry, decision] of Object.entries(sheet.decisions).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (decision) minutes.set(decision.subject, [...(minutes.get(decision.subject) ?? []), entry])
  const flagged = new Set(flags.filter(asksForMinute).map((flag) => subjectOf(flag)))
  const ids = [...new Set([...flagged, ...minutes.keys(), ...(asked ? [asked] : [])])]
  const criteria = new Set([...parts.matrix, ...(parts.checks ?? []), ...parts.formula].map(({ criterion }) => criterion))
  const experts = new Set(parts.sheets.map(({ expert }) => expert))
  return ids.map((id) => ({
    id,
    kind: criteria.has(id) ? 'criterion' : experts.has(id) ? 'expert' : id === 'totalDivergence' ? 'total' : 'other',
    flagged: flagged.has(id),
    minutes: minutes.get(id) ?? [],
  }))
}

/** How many flagged subjects have no minute yet. */
export function undiscussed(subjects: readonly Subject[]): number {
  return subjects.filter(({ flagged, minutes }) => flagged && minutes.length === 0).length
}
