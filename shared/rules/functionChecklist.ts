import type { Plan } from '../plan/format.ts'
import { valueList } from '../text/value.ts'
import type { RuleContext, Verdict } from './rule.ts'

export type CentreFunction = NonNullable<Plan['centre']['functions']>[number]

/**
 * Ticks the functions a type must cover against those the plan declares.
 * Declaring is not doing: the answer is always a question to the experts, never a pass.
 */
export function checkFunctions(id: string, { plan }: RuleContext, wanted: readonly CentreFunction[]): Verdict {
  const declared = plan.centre.functions ?? []
  if (declared.length === 0) return { outcome: 'missing', params: { wanted: valueList(wanted) } }
  const lacking = wanted.filter((name) => !declared.includes(name))
  const params = { covered: wanted.length - lacking.length, count: wanted.length, wanted: valueList(wanted), lacking: valueList(lacking) }
  return lacking.length === 0 ? { outcome: 'ask', params } : { outcome: 'ask', key: `${id}.askLacking`, params }
}
