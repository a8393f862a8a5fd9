import type { PanelMember } from '../plan/task.ts'
import type { Fault } from '../text/fault.ts'
import type { PanelActKind } from './act.ts'

/** Who keeps a panel's record on a computer: the leader, and the secretary who works for the leader. */
const keepers: ReadonlySet<string> = new Set(['组长', '秘书'])

/** Decisions of the panel, which the leader records: the secretary takes files in and writes minutes, votes and names. */
const ofLeader: ReadonlySet<PanelActKind> = new Set<PanelActKind>([
  'values.confirmed',
  'values.reopened',
  'adjustment.ruled',
  'adjustment.unruled',
  'redLine.ruled',
  'redLine.unruled',
  'missing.ruled',
  'missing.unruled',
  'grade.decided',
  'grade.undecided',
  'rounds.stated',
  'rounds.unstated',
  'opinion.set',
  'consultation.topicSet',
  'consultation.topicCleared',
  'consultation.concluded',
  'sheet.locked',
  'sheet.reopened',
])

export function keepsPanel({ role }: Pick<PanelMember, 'role'>): boolean {
  return keepers.has(role)
}

/** Whether a member may do an act of this kind to the panel's record. Nobody may change a mark: there is no such act. */
export function mayInPanel({ role }: Pick<PanelMember, 'role'>, act: PanelActKind): boolean {
  return role === '组长' || (role === '秘书' && !ofLeader.has(act))
}

/** Why a member may not do it; `undefined` when the member may. */
export function panelRoleFault(member: Pick<PanelMember, 'role'>, act: PanelActKind): Fault | undefined {
  return mayInPanel(member, act) ? undefined : { code: 'panel.role', got: member.role }
}
