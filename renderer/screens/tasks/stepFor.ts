import type { MissionCard, MissionProgress } from '#shared/ipc/missions.ts'
import type { StepId } from '../../session/address.ts'

/** The step at which a person goes on with a review in this state. */
export function stepFor(mission: MissionCard, state: MissionProgress['state']): StepId {
  if (state === 'ready') return 'signing'
  if (state === 'new' || state === 'reading') return 'materials'
  return mission.stage === '咨询论证' ? 'opinion' : 'scoring'
}
