// 三(七)2「一般为认定运行满两年后开展绩效评价」
// A5: 24 months from the approval, or 36 under the later rule (setting); a month without the day ends on its last (29 February + 24 months = 28 February).
import { addMonths, wholeMonths } from './calendar.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R37',
  clause: '三(七)2',
  kind: 'SOFT',
  group: 'reports',
  reads: ['dates.approve', 'dates.evalBase', 't:stage', 't:settings.minOperatingMonths'],
  applies: ({ task }) => task.stage === '绩效评价',
  check: checkMonths,
  evidence: ({ plan }) => [{ approval: plan.approval?.document }],
}

function checkMonths({ plan, settings }: RuleContext): Verdict {
  const { approve, evalBase } = plan.dates
  if (approve === undefined || evalBase === undefined) return { outcome: 'missing' }
  const least = settings.minOperatingMonths
  const params = { approve, evalBase, months: wholeMonths(approve, evalBase), least }
  const { months } = params
  const bars = [{ name: approve, months, text: String(months) }]
  const picture = { kind: 'months', least, scale: Math.max(least, months), bars } as const
  return { outcome: addMonths(approve, least) <= evalBase ? 'pass' : 'warn', params, picture }
}
