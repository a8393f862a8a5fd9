// 三(七)3「对绩效评价不合格，限期整改仍不合格的；到期不提交年度报告的；无故不参加评估评价的；严重弄虚作假……的；牵头单位停产、破产……的；违反国家法律，不符合……有关要求的；经审定情况属实的予以摘牌并撤销。」
// A4, A7: six clues are looked for; the finding is a question for 科技厅's decision, never a delisting and never a mark of zero.

import { listed } from './listed.ts'
import { redLineClues } from './redLines.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R40',
  clause: '三(七)3',
  kind: 'FLAG',
  group: 'compliance',
  reads: ['integrity.*', 'annualReports', 'legal', 'dates.evalBase', 'dates.approve', 't:settings.juneApproval'],
  applies: always,
  check: checkRedLines,
  evidence: ({ plan }) => [plan.integrity, plan.annualReports, plan.legal],
}

function checkRedLines(context: RuleContext): Verdict {
  const clues = redLineClues(context)
  if (clues.length > 0) return { outcome: 'ask', params: { count: clues.length, clues: listed(clues) } }
  return context.plan.dates.evalBase === undefined ? { outcome: 'missing' } : { outcome: 'pass' }
}
