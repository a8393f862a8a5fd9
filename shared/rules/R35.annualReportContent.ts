// 三(七)1「以……年度决定的发展计划、重大项目、经费预决算、重大学术活动、研发方向及研发内容等为基础，包括下一年工作计划，形成年度报告，经推荐部门审核后报科技厅」
// Six parts as a tick list for every report handed in; the recommender's review may be on the day of receipt, not after it.

import type { Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { valueList } from '../text/value.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

type Report = Plan['annualReports'][number]

const parts: readonly Report['parts'][number][] = [
  '发展计划',
  '重大项目',
  '经费预决算',
  '重大学术活动',
  '研发方向及研发内容',
  '下一年工作计划',
]

export const rule: Rule = {
  id: 'R35',
  clause: '三(七)1',
  kind: 'HARD',
  group: 'reports',
  reads: ['annualReports[].parts', 'annualReports[].recommenderReviewed', 'annualReports[].received'],
  applies: always,
  check: checkContent,
  evidence: ({ plan }) => plan.annualReports,
}

function checkContent({ plan }: RuleContext): Verdict {
  const reports = plan.annualReports
  if (reports.length === 0) return { outcome: 'missing' }
  const faults = reports.flatMap(faultsOf)
  if (faults.length > 0) return { outcome: 'fail', params: { facts: listed(faults) } }
  const undated = reports.filter((report) => report.recommenderReviewed === undefined || report.received === undefined)
  if (undated.length > 0) return { outcome: 'missing', key: 'R35.missingDate', params: { years: undated.map((report) => report.year) } }
  return { outcome: 'pass', params: { years: reports.map((report) => report.year) } }
}

function faultsOf(report: Report): readonly Message<'rules'>[] {
  const { year, recommenderReviewed: reviewed, received } = report
  const lacking = parts.filter((part) => !report.parts.includes(part))
  const late = reviewed !== undefined && received !== undefined && reviewed > received
  return [
    ...(lacking.length === 0 ? [] : [{ domain: 'rules', key: 'R35.parts', params: { year, lacking: valueList(lacking) } } as const]),
    ...(late ? [{ domain: 'rules', key: 'R35.review', params: { year, reviewed, received } } as const] : []),
  ]
}
