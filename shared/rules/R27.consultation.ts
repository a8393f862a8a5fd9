// 三(五)2「科技厅组织专家对建设与运行实施方案进行咨询论证、开展实地考察，建设单位根据专家意见及建设条件完善方案。」
// A8: the visit of this step gives advice and no mark. While 咨询论证 itself is under way there is nothing to look back on.
import { value } from '../text/value.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R27',
  clause: '三(五)2',
  kind: 'FLOW',
  group: 'compliance',
  reads: ['dates.consult', 'consultation', 't:stage'],
  applies: ({ task }) => task.stage !== '咨询论证',
  check: checkConsultation,
  evidence: ({ plan }) => plan.consultation?.items ?? [],
}

function checkConsultation({ plan }: RuleContext): Verdict {
  const { consult } = plan.dates
  const { consultation } = plan
  if (consult === undefined || consultation === undefined) return { outcome: 'missing' }
  const params = { date: consult, items: consultation.items.length, conclusion: value(consultation.conclusion ?? '') }
  return { outcome: 'pass', key: consultation.conclusion === undefined ? 'R27.pass' : 'R27.passConcluded', params }
}
