import { isSameJson } from '#shared/format/same.ts'
import { placeKey, valueAt } from '#shared/record/place.ts'
import type { Act, ActKind } from '#shared/review/act.ts'
import type { Edit } from '#shared/review/edit.ts'
import { type HistoryEntry, historyOf, restoreAct } from '#shared/review/history.ts'
import type { ReviewState } from '#shared/review/state.ts'

/** One line of the history: a change of a place, or an act that changes no place (pledge, recusal, lock). */
export interface Line {
  readonly key: string
  readonly seq: number
  readonly at: string
  readonly kind: ActKind
  readonly change?: HistoryEntry
  /** the value it set is the present one */
  readonly isCurrent: boolean
}

const statements: readonly ActKind[] = ['pledge.accepted', 'recusal.declared', 'sheet.locked', 'sheet.reopened']

/** The history, newest first; of one criterion when it is named. */
export function linesOf(edits: readonly Edit[], criterion?: string): readonly Line[] {
  const latest = new Map<string, number>()
  const changes = historyOf(edits)
  for (const { place, seq } of changes) latest.set(placeKey(place), seq)
  const lines: Line[] = changes
    .filter(({ place }) => criterion === undefined || (place[0] === 'marks' && place[1] === criterion))
    .map((change) => ({
      key: `${change.seq} ${placeKey(change.place)}`,
      seq: change.seq,
      at: change.at,
      kind: change.kind,
      change,
      isCurrent: latest.get(placeKey(change.place)) === change.seq,
    }))
  if (criterion === undefined)
    for (const { seq, at, act } of edits)
      if (statements.includes(act.kind)) lines.push({ key: `${seq}`, seq, at, kind: act.kind, isCurrent: false })
  return lines.sort((a, b) => b.seq - a.seq)
}

/** The act that restores the value this line set, where it is not the present one; absent for what cannot be set in one act. */
export function bringBack(line: Line, state: ReviewState): Act | undefined {
  const { change } = line
  if (change === undefined || state.locked || line.isCurrent) return undefined
  if (isSameJson(valueAt(state.sheet, change.place), change.after)) return undefined
  const { after, ...rest } = change
  return restoreAct({ ...rest, ...(after !== undefined && { before: after }) })
}

/** The act that takes out the citation this line added, while it is still there. */
export function removeCited({ change }: Line, state: ReviewState): Act | undefined {
  if (change?.kind !== 'evidence.cited' || state.locked) return undefined
  const cited = (change.after as readonly unknown[] | undefined)?.at(-1)
  const now = (valueAt(state.sheet, change.place) as readonly unknown[] | undefined) ?? []
  const index = now.findIndex((citation) => isSameJson(citation, cited))
  return index === -1 ? undefined : { kind: 'evidence.removed', criterion: change.place[1], index }
}
