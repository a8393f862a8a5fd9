import type { Blocker } from '#shared/review/blocker.ts'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import type { Standard } from '#shared/standard/format.ts'
import { screenPlace } from '../../components/place.ts'
import type { StepId } from '../../session/address.ts'

/** How many things are to be settled on each step, a criterion counted once. */
export function countsByStep(blockers: readonly Blocker[], standard: Standard | undefined): ReadonlyMap<StepId, number> {
  const counts = new Map<StepId, number>()
  for (const { at } of groupBlockers(blockers)) {
    const { step } = screenPlace(at, standard)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return counts
}
