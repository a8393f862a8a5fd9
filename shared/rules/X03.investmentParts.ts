// 数据自洽性：投入总额＝自治区财政＋其他财政＋牵头单位＋共建单位＋社会投入，逐年相等
// E15 divides by this total, so a gap between it and its parts moves a mark.
import type { FigureKey } from '../plan/format.ts'
import { figurePaths, figuresOf } from './figures.ts'
import { checkParts } from './partsOfWhole.ts'
import { always, type Rule } from './rule.ts'

const whole = 'invest_total' satisfies FigureKey
const parts = [
  'invest_fiscal_region',
  'invest_fiscal_other',
  'invest_lead',
  'invest_co',
  'invest_social',
] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X03',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: figurePaths(whole, ...parts),
  applies: always,
  check: (context) => checkParts('X03', context, whole, parts),
  evidence: ({ plan }) => figuresOf(plan, [whole, ...parts]),
}
