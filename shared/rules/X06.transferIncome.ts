// 数据自洽性：成果转化到账收入不大于当年技术性收入与其他收入之和
// A warning: receipts may stem from contracts booked in another year. Exactly equal is in order.

import { decimal } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import { absentOf, figureNames, figurePaths, figuresOf, yearlyOf } from './figures.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const keys = ['transfer_income_received', 'tech_income', 'other_income'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X06',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: figurePaths(...keys),
  applies: always,
  check: checkReceipts,
  evidence: ({ plan }) => figuresOf(plan, keys),
}

function checkReceipts({ plan }: RuleContext): Verdict {
  const absent = absentOf(plan, keys)
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const [received, tech, other] = keys.map((key) => yearlyOf(plan, key) ?? new Map<string, bigint>()) as [Years, Years, Years]
  const gaps = [...received.keys()].filter((year) => !tech.has(year) || !other.has(year))
  const over = [...received].flatMap(([year, amount]) => {
    const income = (tech.get(year) ?? 0n) + (other.get(year) ?? 0n)
    return gaps.includes(year) || amount <= income ? [] : [`${year} (${decimal(amount)} > ${decimal(income)})`]
  })
  if (over.length > 0) return { outcome: 'warn', params: { list: over } }
  return gaps.length > 0 ? { outcome: 'missing', key: 'X06.missingYears', params: { years: gaps } } : { outcome: 'pass' }
}

type Years = ReadonlyMap<string, bigint>
