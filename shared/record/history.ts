import type { Edit } from './edit.ts'
import type { ActOf, AnyKind, EditOf, StateOf } from './kind.ts'
import { isSameValue, type Place, placeKey } from './place.ts'
import type { RecordState, Step } from './state.ts'

/** One line of the history of a place: who, when, old, new. `kind` names the act, `undone` and `redone` included. */
export interface HistoryEntry<ActKind extends string = string, Where extends Place = Place> extends Step<Where> {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: ActKind
}

/** Every change of every place, oldest first, in one pass over the edits. An edit that set the present value again has no line. */
export function historyOf<K extends AnyKind>(kind: K, edits: Iterable<EditOf<K>>): readonly HistoryEntry<ActOf<K>['kind']>[] {
  const history: HistoryEntry<ActOf<K>['kind']>[] = []
  let state: StateOf<K> = kind.empty
  for (const edit of edits) {
    const after = kind.apply(state, edit)
    for (const step of stepsTaken(state, after, edit).filter((one) => !isSameValue(one.before, one.after)))
      history.push({ seq: edit.seq, at: edit.at, by: edit.by, kind: edit.act.kind, ...step })
    state = after
  }
  return history
}

/** The history of one place, of all parts under it when the place is a whole entry. */
export function fieldHistory<Entry extends { readonly place: Place }>(history: readonly Entry[], place: Place): readonly Entry[] {
  const key = placeKey(place)
  return history.filter((entry) => placeKey(entry.place) === key || placeKey(entry.place).startsWith(`${key}/`))
}

function stepsTaken(state: RecordState, after: RecordState, edit: Edit): readonly Step[] {
  if (after.sheet === state.sheet) return []
  if (edit.act.kind === 'undone') return (state.done.at(-1)?.steps ?? []).map((step) => turned(step.place, step.after, step.before))
  if (edit.act.kind === 'redone') return state.undone.at(-1)?.steps ?? []
  return after.done.at(-1)?.steps ?? []
}

function turned(place: Place, before: unknown, after: unknown): Step {
  return { place, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}
