import type { Act, ActKind } from './act.ts'
import { apply, emptyReview } from './apply.ts'
import type { Step } from './change.ts'
import { isSameValue } from './changesNothing.ts'
import type { Edit } from './edit.ts'
import { type Place, placeKey } from './sheet.ts'
import type { ReviewState } from './state.ts'

/** One line of the history of a place: who, when, old, new. `kind` names what was done, `undone` and `redone` included. */
export interface HistoryEntry {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: ActKind
  readonly place: Place
  readonly before?: unknown
  readonly after?: unknown
}

/** Every change of every place, oldest first, in one pass over the edits. An edit that set what stood already changed nothing and is no line. */
export function historyOf(edits: Iterable<Edit>): readonly HistoryEntry[] {
  const history: HistoryEntry[] = []
  let state = emptyReview
  for (const edit of edits) {
    const after = apply(state, edit)
    for (const step of stepsTaken(state, after, edit).filter((one) => !isSameValue(one.before, one.after)))
      history.push({ seq: edit.seq, at: edit.at, by: edit.by, kind: edit.act.kind, ...step })
    state = after
  }
  return history
}

/** The history of one place, of all parts under it when the place is a whole criterion. */
export function fieldHistory(history: readonly HistoryEntry[], place: Place): readonly HistoryEntry[] {
  const key = placeKey(place)
  return history.filter((entry) => placeKey(entry.place) === key || placeKey(entry.place).startsWith(`${key}/`))
}

/** The act that puts a criterion's earlier mark, finding or reason back: restoring is a new edit, nothing is deleted. */
export function restoreAct(entry: HistoryEntry): Act | undefined {
  const [section, key, part] = entry.place
  const value = entry.before
  if (section === 'opinion') return { kind: 'opinion.set', part: key, text: value } as Act
  if (section !== 'marks') return undefined
  switch (part) {
    case 'mark':
      return { kind: 'score.set', criterion: key, mark: value } as Act
    case 'finding':
      return { kind: 'verification.set', criterion: key, finding: value } as Act
    case 'reason':
      return { kind: 'reason.set', criterion: key, reason: value } as Act
    default:
      return undefined
  }
}

function stepsTaken(state: ReviewState, after: ReviewState, edit: Edit): readonly Step[] {
  if (after.sheet === state.sheet) return []
  if (edit.act.kind === 'undone') return (state.done.at(-1)?.steps ?? []).map((step) => turned(step.place, step.after, step.before))
  if (edit.act.kind === 'redone') return state.undone.at(-1)?.steps ?? []
  return after.done.at(-1)?.steps ?? []
}

function turned(place: Place, before: unknown, after: unknown): Step {
  return { place, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}
