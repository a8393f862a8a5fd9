// 四(三)「成果转化收益主要用于研发投入与团队奖励」
// A16: 主要 is read as more than half (setting), exactly half is not enough; the rules for the split must be there too.

import { decimal, percentText } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import { absentOf, amountOf, figureNames, figurePaths, figuresOf } from './figures.ts'
import { pictured } from './picture.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const keys = ['to_rd', 'to_team', 'net_transfer_income'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'R43',
  clause: '四(三)',
  kind: 'SOFT',
  group: 'investment',
  reads: [...figurePaths(...keys), 'charter.incomeSplitRules', 't:settings.mainSharePercent'],
  applies: always,
  check: checkShare,
  evidence: ({ plan }) => [...figuresOf(plan, keys), { rules: plan.charter.incomeSplitRules }],
}

function checkShare({ plan, settings }: RuleContext): Verdict {
  const absent = absentOf(plan, keys)
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const [toResearch, toTeam, net] = keys.map((key) => amountOf(plan, key) ?? 0n) as [bigint, bigint, bigint]
  if (net === 0n) return { outcome: 'missing', key: 'R43.missingIncome' }
  const used = toResearch + toTeam
  const params = {
    research: decimal(toResearch),
    team: decimal(toTeam),
    net: decimal(net),
    share: percentText(used, net),
    line: settings.mainSharePercent,
  }
  const picture = {
    kind: 'shares',
    total: pictured('net_transfer_income', net),
    parts: [pictured('to_rd', toResearch), pictured('to_team', toTeam)],
    share: params.share,
    line: params.line,
  } as const
  if (used * 100n <= net * BigInt(settings.mainSharePercent)) return { outcome: 'warn', params, picture }
  return plan.charter.incomeSplitRules === undefined
    ? { outcome: 'missing', key: 'R43.missingRules', params }
    : { outcome: 'pass', params, picture }
}
