// 三(五)5「对通过方案评审、实地评估的，经公示无异议，由科技厅发文批复认定。」
// A21: one date of approval. 公示 and 批复 are noted, not decided here; before them their absence is normal, and the finding states it.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R30',
  clause: '三(五)5',
  kind: 'FLOW',
  group: 'compliance',
  reads: ['dates.approve', 'approval'],
  applies: always,
  check: checkApproval,
  evidence: ({ plan }) => [plan.approval],
}

function checkApproval({ plan }: RuleContext): Verdict {
  const { approval } = plan
  const { approve } = plan.dates
  if (approve === undefined && approval === undefined) return { outcome: 'missing' }
  if (approval === undefined) return { outcome: 'missing', key: 'R30.missingDocument' }
  if (approve === undefined) return { outcome: 'missing', key: 'R30.missingDate', params: { number: approval.number } }
  return { outcome: 'pass', params: { date: approve, number: approval.number } }
}
