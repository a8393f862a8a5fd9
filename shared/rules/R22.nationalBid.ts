// 三(三)2「创建国家技术创新中心一般应已认定为自治区技术创新中心」
// 一般: for information; a national bid without the region's approval is a warning.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R22',
  clause: '三(三)2',
  kind: 'SOFT',
  group: 'compliance',
  reads: ['centre.nationalBid', 'dates.approve'],
  applies: always,
  check: checkBid,
  evidence: ({ plan }) => (plan.centre.nationalBid === true ? [{ approval: plan.approval?.document }] : []),
}

function checkBid({ plan }: RuleContext): Verdict {
  const { nationalBid } = plan.centre
  const { approve } = plan.dates
  if (nationalBid === undefined) return { outcome: 'missing' }
  if (!nationalBid) return { outcome: 'pass' }
  return approve === undefined ? { outcome: 'warn' } : { outcome: 'pass', key: 'R22.passApproved', params: { approve } }
}
