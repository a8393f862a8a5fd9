import { isSameValue, placeKey, valueAt } from '../record/place.ts'
import type { ActKind } from './act.ts'
import { stateOf } from './apply.ts'
import type { Edit } from './edit.ts'
import { historyOf } from './history.ts'
import type { Place } from './sheet.ts'

/** One place that is not as it was signed. */
export interface ChangedPlace {
  readonly place: Place
  /** the last act there, for naming it */
  readonly kind: ActKind
  readonly before?: unknown
  readonly after?: unknown
}

/** The differences from the last locked sheet, place by place in the order they were changed; what was changed back is left out. */
export function changedSinceLock(edits: readonly Edit[]): readonly ChangedPlace[] {
  const lock = edits.findLastIndex(({ act }) => act.kind === 'sheet.locked')
  if (lock === -1) return []
  const [signed, now] = [stateOf(edits.slice(0, lock + 1)).sheet, stateOf(edits).sheet]
  const touched = new Map(
    historyOf(edits)
      .filter(({ seq }) => seq > lock)
      .map(({ place, kind }) => [placeKey(place), { place, kind }]),
  )
  return [...touched.values()].flatMap(({ place, kind }) => {
    const [before, after] = [valueAt(signed, place), valueAt(now, place)]
    return isSameValue(before, after) ? [] : [{ place, kind, before, after }]
  })
}
