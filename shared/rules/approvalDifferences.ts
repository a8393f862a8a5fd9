import type { Plan } from '../plan/format.ts'
import { coBuilders, isCalled, sameName } from './insiders.ts'

type ChangeKind = Plan['changes'][number]['kind']

/** One of the four things only 科技厅 may change, different from the last approval. */
export interface Difference {
  readonly change: ChangeKind
  /** in the plan and not in the approval */
  readonly now: readonly string[]
  /** in the approval and not in the plan */
  readonly approved: readonly string[]
}

/** The plan against its last approval: lead unit, co-builders, type, mode; units are matched by name or alias. */
export function approvalDifferences(plan: Plan, approval: NonNullable<Plan['approval']>): readonly Difference[] {
  const lead = plan.units.find((unit) => unit.id === plan.centre.leadUnit)
  const partners = coBuilders(plan)
  const joined = partners.filter((unit) => !approval.coBuilders.some((name) => isCalled(unit, name))).map((unit) => unit.name)
  const left = approval.coBuilders.filter((name) => !partners.some((unit) => isCalled(unit, name)))
  const sameLead = lead !== undefined && isCalled(lead, approval.leadUnit)
  return [
    ...(sameLead ? [] : [one('牵头单位变更', lead?.name ?? plan.centre.leadUnit, approval.leadUnit)]),
    ...(joined.length + left.length === 0 ? [] : [{ change: '共建单位调整', now: joined, approved: left } as const]),
    ...(sameName(plan.centre.type, approval.type) ? [] : [one('建设类型变更', plan.centre.type, approval.type)]),
    ...(sameName(plan.centre.mode, approval.mode) ? [] : [one('建设模式变更', plan.centre.mode, approval.mode)]),
  ]
}

function one(change: ChangeKind, now: string, approved: string): Difference {
  return { change, now: [now], approved: [approved] }
}
