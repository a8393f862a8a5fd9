// 数据自洽性：评价期各年均应有年度报告（依 R34 免交的除外）
// Exempt: the year of an approval after June and the years before it; June itself as the task's setting says (A2), 待确认 becoming a question.
import { yearOf, yearsBetween } from './calendar.ts'
import { listed } from './listed.ts'
import { reportDuty } from './reportsDue.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'X11',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: ['dates.evalPeriod', 'dates.approve', 'annualReports[].year', 't:settings.juneApproval'],
  applies: always,
  check: checkCover,
  evidence: ({ plan }) => plan.annualReports,
}

function checkCover(context: RuleContext): Verdict {
  const { evalPeriod, approve } = context.plan.dates
  if (evalPeriod === undefined) return { outcome: 'missing' }
  const years = yearsBetween(yearOf(evalPeriod.from), yearOf(evalPeriod.to))
  const without = years.filter((year) => !context.plan.annualReports.some((report) => report.year === year))
  const duty = (year: number) => (approve === undefined ? 'due' : reportDuty(context, approve, undefined, year))
  const owed = without.filter((year) => duty(year) === 'due')
  if (owed.length > 0) return { outcome: 'fail', params: { years: listed(owed) } }
  const unclear = without.filter((year) => duty(year) === 'unclear')
  if (unclear.length > 0) return { outcome: 'ask', params: { years: unclear } }
  return without.length > 0
    ? { outcome: 'pass', key: 'X11.passExempt', params: { years: listed(years), exempt: listed(without) } }
    : { outcome: 'pass', params: { years: listed(years) } }
}
