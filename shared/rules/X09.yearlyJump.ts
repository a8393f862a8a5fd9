// 数据自洽性：万元年度数据较上年增长超过规定幅度（默认300%）的提醒
// A warning of a possible 万元/元 mix-up; exactly the limit is in order, and growth from 0 has no percentage.

import { decimal, percentText } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { figureName, figurePaths, figuresOf, type Years, yearlyOf } from './figures.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const keys = [
  'total_income',
  'tech_income',
  'tech_income_dev',
  'tech_income_transfer',
  'tech_income_license',
  'tech_income_consult',
  'tech_income_service',
  'project_income',
  'subsidy_income',
  'other_income',
  'rd_expense_by_year',
  'capex',
  'invest_total',
  'invest_fiscal_region',
  'invest_fiscal_other',
  'invest_lead',
  'invest_co',
  'invest_social',
  'transfer_income_received',
  'tech_contract_by_year',
] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X09',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: [...figurePaths(...keys), 't:settings.yearlyJumpPercent'],
  applies: always,
  check: checkJumps,
  evidence: ({ plan }) => figuresOf(plan, keys),
}

function checkJumps({ plan, settings }: RuleContext): Verdict {
  const limit = settings.yearlyJumpPercent
  const given = keys.filter((key) => plan.figures[key] !== undefined)
  if (given.length === 0) return { outcome: 'missing' }
  const facts = given.flatMap((key) => jumps(key, yearlyOf(plan, key) ?? new Map(), BigInt(limit)))
  if (facts.length === 0) return { outcome: 'pass', params: { count: given.length, limit } }
  return { outcome: 'warn', params: { limit, count: facts.length, facts: listed(facts) } }
}

function jumps(key: FigureKey, years: Years, limit: bigint): readonly Message<'rules'>[] {
  return [...years].flatMap(([year, now]) => {
    const before = years.get(String(Number(year) - 1))
    if (before === undefined || before === 0n || (now - before) * 100n <= before * limit) return []
    const params = { figure: figureName(key), year, before: decimal(before), now: decimal(now), growth: percentText(now - before, before) }
    return [{ domain: 'rules', key: 'X09.jump', params } as const]
  })
}
