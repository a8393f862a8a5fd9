// 三(四)「提供综合技术创新服务作为主要收入来源，将竞争性科研项目、财政资金后补助等作为经营资金来源」
// A16: 主要 has no number; read as more than half of the income (setting), or else alone the largest of the four items.

import { decimal, percentText } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import { absentOf, amountOf, figureNames, figurePaths, figuresOf } from './figures.ts'
import { pictured } from './picture.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const keys = ['tech_income', 'total_income', 'project_income', 'subsidy_income', 'other_income'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'R23',
  clause: '三(四)',
  kind: 'SOFT',
  group: 'investment',
  reads: [...figurePaths(...keys), 't:settings.mainSharePercent'],
  applies: always,
  check: checkShare,
  evidence: ({ plan }) => figuresOf(plan, keys),
}

function checkShare({ plan, settings }: RuleContext): Verdict {
  const absent = absentOf(plan, keys)
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const [tech, total, project, subsidy, other] = keys.map((key) => amountOf(plan, key) ?? 0n) as [bigint, bigint, bigint, bigint, bigint]
  if (total === 0n) return { outcome: 'missing', key: 'R23.missingIncome' }
  const params = {
    tech: decimal(tech),
    total: decimal(total),
    share: percentText(tech, total),
    project: decimal(project),
    subsidy: decimal(subsidy),
    other: decimal(other),
    line: settings.mainSharePercent,
  }
  const picture = {
    kind: 'shares',
    total: pictured('total_income', total),
    parts: [
      pictured('tech_income', tech),
      pictured('project_income', project, true),
      pictured('subsidy_income', subsidy, true),
      pictured('other_income', other, true),
    ],
    share: params.share,
    line: params.line,
  } as const
  if (tech * 100n > total * BigInt(settings.mainSharePercent)) return { outcome: 'pass', params, picture }
  const largest = tech > project && tech > subsidy && tech > other
  return largest ? { outcome: 'pass', key: 'R23.passLargest', params, picture } : { outcome: 'warn', params, picture }
}
