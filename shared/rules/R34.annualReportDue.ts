// 三(七)1「次年3月底前提交上年度报告(对在6月后批复的技术创新中心，次年无需提交上年度报告)」
// A2: approved in June is put to the panel (setting); A3: the day 科技厅 received it counts; A4: late and never handed in are told apart.
import type { Message } from '../text/say.ts'
import { monthOf, yearOf } from './calendar.ts'
import { listed } from './listed.ts'
import type { Picture } from './picture.ts'
import { dueDate, reportDuty, reportYears } from './reportsDue.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R34',
  clause: '三(七)1',
  kind: 'HARD',
  group: 'reports',
  reads: ['dates.approve', 'dates.evalBase', 'annualReports[].year', 'annualReports[].received', 't:settings.juneApproval'],
  applies: always,
  check: checkReports,
  evidence: ({ plan }) => plan.annualReports,
}

function checkReports(context: RuleContext): Verdict {
  const { approve, evalBase } = context.plan.dates
  if (approve === undefined || evalBase === undefined) return { outcome: 'missing' }
  const years = reportYears(approve, evalBase)
  const owed = years.filter((year) => reportDuty(context, approve, evalBase, year) === 'due')
  const lapses = owed.flatMap((year) => {
    const fact = lapse(context, year)
    return fact ? [{ year, fact }] : []
  })
  const facts = lapses.map(({ fact }) => fact)
  const failed = facts.filter((fact) => fact.key !== 'R34.noDate')
  const given = context.plan.annualReports.map(({ year }) => year)
  const picture = (of: readonly number[]) => picturedDays(context, of)
  if (failed.length > 0)
    return { outcome: 'fail', params: { facts: listed(facts) }, picture: picture([...given, ...lapses.map(({ year }) => year)]) }
  if (facts.length > 0) return { outcome: 'missing', key: 'R34.missingDate', params: { facts: listed(facts) } }
  const unclear = years.filter((year) => reportDuty(context, approve, evalBase, year) === 'unclear')
  if (unclear.length > 0) return { outcome: 'ask', params: { approve, years: unclear }, picture: picture(unclear) }
  const exempt = monthOf(approve) >= 6 && !owed.includes(yearOf(approve))
  if (owed.length === 0) return { outcome: 'pass', key: 'R34.passNone', params: { approve, evalBase }, picture: picture(given) }
  const params = { years: listed(owed), approve, exempt: yearOf(approve) }
  return { outcome: 'pass', key: exempt ? 'R34.passExempt' : 'R34.pass', params, picture: picture(owed) }
}

function picturedDays(context: RuleContext, years: readonly number[]): Picture | undefined {
  const rows = [...new Set(years)]
    .sort((a, b) => a - b)
    .map((year) => {
      const received = receivedOn(context, year)
      return { year, due: dueDate(year), ...(received !== undefined && { received }) }
    })
  return rows.length === 0 ? undefined : { kind: 'dates', rows }
}

function receivedOn({ plan }: RuleContext, year: number): string | undefined {
  const reports = plan.annualReports.filter((report) => report.year === year)
  return reports.flatMap((report) => report.received ?? []).sort()[0]
}

/** What is wrong with the report of a year that is due: late, never received, or its day not given. */
function lapse(context: RuleContext, year: number): Message<'rules'> | undefined {
  const received = receivedOn(context, year)
  const due = dueDate(year)
  if (!context.plan.annualReports.some((report) => report.year === year))
    return { domain: 'rules', key: 'R34.absent', params: { year, due } }
  if (received === undefined) return { domain: 'rules', key: 'R34.noDate', params: { year, due } }
  return received > due ? { domain: 'rules', key: 'R34.late', params: { year, due, received } } : undefined
}
