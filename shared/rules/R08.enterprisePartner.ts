// 三(二)2「可以由具有技术优势的高校、科研院所牵头，有关企业作为重要的主体参与建设。」
// A14: 「无共建单位」 is allowed elsewhere, but not here; an enterprise lead meets the demand by itself.
import { value } from '../text/value.ts'
import { coBuilders } from './insiders.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R08',
  clause: '三(二)2',
  kind: 'HARD',
  group: 'positioning',
  reads: ['centre.leadType', 'units[].role', 'units[].kind'],
  applies: always,
  check: checkPartner,
  evidence: ({ plan }) => coBuilders(plan).map((unit) => unit.agreement),
}

function checkPartner({ plan }: RuleContext): Verdict {
  const { leadType } = plan.centre
  if (leadType === '企业') return { outcome: 'pass', key: 'R08.passEnterprise' }
  const partners = coBuilders(plan).filter((unit) => unit.kind === '企业')
  const params = { leadType: value(leadType), count: partners.length, coBuilders: coBuilders(plan).length }
  return { outcome: partners.length > 0 ? 'pass' : 'fail', params }
}
