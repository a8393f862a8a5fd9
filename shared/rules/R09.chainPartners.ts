// 三(二)1「依托龙头企业牵头建设，带动产业链上下游有关企业、高等学校、科研院所等参与」
// A14: an enterprise may lead without co-builders, so their absence is a warning, not a failure.
import { value } from '../text/value.ts'
import { coBuilders } from './insiders.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R09',
  clause: '三(二)1',
  kind: 'SOFT',
  group: 'positioning',
  reads: ['centre.leadType', 'units[].role'],
  applies: always,
  check: checkPartners,
  evidence: ({ plan }) => coBuilders(plan).map((unit) => unit.agreement),
}

function checkPartners({ plan }: RuleContext): Verdict {
  if (plan.centre.leadType !== '企业') return { outcome: 'pass', key: 'R09.passOther', params: { leadType: value(plan.centre.leadType) } }
  const count = coBuilders(plan).length
  return { outcome: count > 0 ? 'pass' : 'warn', params: { count } }
}
