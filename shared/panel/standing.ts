import type { PanelMember, Task } from '../plan/task.ts'
import type { Merged } from './merge.ts'
import type { PanelState } from './record.ts'

/**
 * Where an expert stands on the panel's opinion: `signed` it · `dissents` with a reason on record · `refuses` dissents and will not sign · `open` while the record can
 * still be signed by all · `silent`: the record is closed, the expert neither signed nor gave a reason.
 */
export type OpinionStanding = 'signed' | 'dissents' | 'refuses' | 'open' | 'silent'

export interface MemberStanding {
  readonly member: PanelMember
  readonly standing: OpinionStanding
  readonly reason?: string
}

/** Every expert whose sheet counts, in the roster's order; `signed` holds the ids of those whose signatures were verified. */
export function opinionStandings(
  { panel }: Pick<Task, 'panel'>,
  { counted }: Pick<Merged, 'counted'>,
  { sheet, locked }: Pick<PanelState, 'sheet' | 'locked'>,
  signed: ReadonlySet<string>,
): readonly MemberStanding[] {
  const voters = new Set(counted.map(({ expert }) => expert.id))
  return panel
    .filter(({ id }) => voters.has(id))
    .map((member) => {
      const reason = sheet.dissent[member.id]?.reason
      if (reason !== undefined) return { member, standing: sheet.refusals[member.id] ? 'refuses' : 'dissents', reason }
      if (signed.has(member.id)) return { member, standing: 'signed' }
      return { member, standing: locked ? 'silent' : 'open' }
    })
}

/** The fewest who must agree of so many: the share of the task, rounded up. */
export function neededVotes(share: { readonly of: number; readonly in: number }, voters: number): number {
  return Math.ceil((share.of * voters) / share.in)
}
