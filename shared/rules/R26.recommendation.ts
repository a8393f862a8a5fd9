// 三(五)1「由盟市政府、自治区有关部门等推荐提出建设意向，并组织创建。牵头单位编制建设与运行实施方案（详见：附件）。」
// A18: the annex is not part of the guideline, so the plan's headings are not checked, only that plan and recommendation are there.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R26',
  clause: '三(五)1',
  kind: 'HARD',
  group: 'compliance',
  reads: ['centre.recommender', 'recommendation', 'planDocument'],
  applies: always,
  check: checkRecommendation,
  evidence: ({ plan }) => [plan.recommendation, { plan: plan.planDocument }],
}

function checkRecommendation({ plan }: RuleContext): Verdict {
  const { recommendation, planDocument } = plan
  const recommender = plan.centre.recommender
  if (recommendation === undefined && planDocument === undefined) return { outcome: 'missing' }
  if (planDocument === undefined) return { outcome: 'missing', key: 'R26.missingPlan' }
  if (recommendation === undefined) return { outcome: 'missing', key: 'R26.missingRecommendation', params: { recommender } }
  return { outcome: 'pass', params: { by: recommendation.by, date: recommendation.date } }
}
