import type { Blocker } from '#shared/review/blocker.ts'
import type { Standard } from '#shared/standard/format.ts'
import { screenPlace } from '../../components/place.ts'
import type { StepId } from '../address.ts'

/** How many of these are settled on each step. */
export function countsByStep(blockers: readonly Blocker[], standard: Standard | undefined): ReadonlyMap<StepId, number> {
  const counts = new Map<StepId, number>()
  for (const { at } of blockers) {
    const { step } = screenPlace(at, standard)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return counts
}
