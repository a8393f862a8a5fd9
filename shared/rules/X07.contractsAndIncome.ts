// 数据自洽性：技术合同成交额合计与技术性收入合计相差不超过规定倍数（默认3倍）
// A warning; exactly the ratio is in order. Sums over the years each figure gives.

import { decimal, millionths } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import { absentOf, amountOf, figureNames, figurePaths, figuresOf } from './figures.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const keys = ['tech_contract_by_year', 'tech_income'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X07',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: [...figurePaths(...keys), 't:settings.contractIncomeRatio'],
  applies: always,
  check: checkRatio,
  evidence: ({ plan }) => figuresOf(plan, keys),
}

function checkRatio({ plan, settings }: RuleContext): Verdict {
  const absent = absentOf(plan, keys)
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const [contracts, income] = keys.map((key) => amountOf(plan, key) ?? 0n) as [bigint, bigint]
  const [less, more] = contracts < income ? [contracts, income] : [income, contracts]
  const params = { contracts: decimal(contracts), income: decimal(income), ratio: settings.contractIncomeRatio }
  return { outcome: more * 1_000_000n > less * millionths(settings.contractIncomeRatio) ? 'warn' : 'pass', params }
}
