import type { MissionCard, MissionProgress } from '#shared/ipc/reviews.ts'
import type { StepId } from '../../session/address.ts'

/** Where a person goes on with a review that stands so. */
export function stepFor(mission: MissionCard, state: MissionProgress['state']): StepId {
  if (state === 'ready') return 'signing'
  if (state === 'new' || state === 'reading') return 'materials'
  return mission.stage === '咨询论证' ? 'opinion' : 'scoring'
}
