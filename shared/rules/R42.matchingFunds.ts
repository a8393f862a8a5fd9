// 四(二)「企业牵头创建的技术创新中心，在保证原有创建投入不变前提下，新增用于研发活动投入配套资金不低于自治区财政支持资金。」
// A17: the baseline is the figure the plan gives (last full year before the approval); only the region's money counts, summed over its years.

import { decimal } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import { absentOf, amountOf, figureNames, figurePaths, figuresOf } from './figures.ts'
import { pictured } from './picture.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'

const keys = ['match_new', 'invest_fiscal_region', 'own_invest_baseline', 'own_invest_now'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'R42',
  clause: '四(二); 四(四)',
  kind: 'HARD',
  group: 'investment',
  reads: ['centre.leadType', ...figurePaths(...keys)],
  applies: ({ plan }) => plan.centre.leadType === '企业' && amountOf(plan, 'invest_fiscal_region') !== 0n,
  check: checkMatching,
  evidence: ({ plan }) => figuresOf(plan, keys),
}

function checkMatching({ plan }: RuleContext): Verdict {
  const absent = absentOf(plan, keys)
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const [match, fiscal, baseline, now] = keys.map((key) => amountOf(plan, key) ?? 0n) as [bigint, bigint, bigint, bigint]
  const params = { match: decimal(match), fiscal: decimal(fiscal), baseline: decimal(baseline), now: decimal(now) }
  const picture = {
    kind: 'pairs',
    pairs: [
      { more: pictured('match_new', match), less: pictured('invest_fiscal_region', fiscal), holds: match >= fiscal },
      { more: pictured('own_invest_now', now), less: pictured('own_invest_baseline', baseline), holds: now >= baseline },
    ],
  } as const
  if (match >= fiscal && now >= baseline) return { outcome: 'pass', params, picture }
  if (match < fiscal && now < baseline) return { outcome: 'fail', key: 'R42.failBoth', params, picture }
  return { outcome: 'fail', key: match < fiscal ? 'R42.fail' : 'R42.failReduced', params, picture }
}
