// 三(三)1 ¶4「中心主任应具有较强的科技创新工作组织管理能力，每年在技术创新中心工作时间不少于9个月」
// A13: calendar years. In a year served only in part the share of nine months is shown and a person judges.

import { decimal, millionths } from '../format/amounts.ts'
import { addMonths, yearOf, yearsBetween } from './calendar.ts'
import { yearsOf } from './figures.ts'
import { listed } from './listed.ts'
import type { Picture } from './picture.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

type Director = RuleContext['plan']['directors'][number]

const least = millionths('9')

export const rule: Rule = {
  id: 'R19',
  clause: '三(三)1 ¶4',
  kind: 'HARD',
  group: 'people',
  reads: ['directors[].monthsInCentre', 'directors[].start', 'directors[].end', 'dates.evalPeriod'],
  applies: always,
  check: checkMonths,
  evidence: ({ plan }) => plan.directors.map((director) => director.monthsInCentre),
}

function checkMonths({ plan }: RuleContext): Verdict {
  if (plan.directors.length === 0) return { outcome: 'missing' }
  const short: string[] = []
  const partly: string[] = []
  const given: string[] = []
  for (const director of plan.directors) {
    for (const [year, months] of yearsOf(director.monthsInCentre)) {
      given.push(`${director.name} ${year} (${decimal(months)})`)
      if (months >= least) continue
      const served = monthsServed(director, Number(year))
      if (served === 12) short.push(`${director.name} ${year} (${decimal(months)})`)
      else partly.push(`${director.name} ${year} (${decimal(months)} / ${decimal((least * BigInt(served)) / 12n)})`)
    }
  }
  const picture = picturedMonths(plan.directors)
  if (short.length > 0) return { outcome: 'fail', params: { list: listed(short) }, picture }
  const gaps = plan.directors.flatMap((director) => yearsWithout(director, plan.dates.evalPeriod))
  if (gaps.length > 0) return { outcome: 'missing', key: 'R19.missingYears', params: { list: listed(gaps) } }
  if (partly.length > 0) return { outcome: 'ask', params: { list: listed(partly) }, picture }
  return { outcome: 'pass', params: { list: listed(given) }, picture }
}

function picturedMonths(directors: readonly Director[]): Picture | undefined {
  const bars = directors.flatMap((director) =>
    [...yearsOf(director.monthsInCentre)].map(([year, months]) => {
      const text = decimal(months)
      return { name: `${director.name} ${year}`, months: Number(text), text }
    }),
  )
  return bars.length === 0 ? undefined : { kind: 'months', least: Number(decimal(least)), scale: 12, bars }
}

/** Months of the year in which the director was in office for at least a day; 12 only when in office all the year. */
function monthsServed({ start, end }: Director, year: number): number {
  const served = Array.from({ length: 12 }, (_, month) => addMonths(`${year}-01-01`, month)).filter(
    (first) => start < addMonths(first, 1) && (end === undefined || end >= first),
  ).length
  const whole = start <= `${year}-01-01` && (end === undefined || end >= `${year}-12-31`)
  return whole ? 12 : Math.min(served, 11)
}

/** Full years in office within the evaluation period for which no months are given. */
function yearsWithout(director: Director, period: RuleContext['plan']['dates']['evalPeriod']): readonly string[] {
  if (period === undefined) return []
  const given = yearsOf(director.monthsInCentre)
  return yearsBetween(yearOf(period.from), yearOf(period.to))
    .filter((year) => period.from <= `${year}-01-01` && period.to >= `${year}-12-31`)
    .filter((year) => monthsServed(director, year) === 12 && !given.has(String(year)))
    .map((year) => `${director.name} ${year}`)
}
