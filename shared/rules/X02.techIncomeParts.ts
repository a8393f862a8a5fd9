// 数据自洽性：技术性收入＝技术开发＋转让＋许可＋咨询＋服务，逐年相等
// The five kinds are those of the default standards (E07); nothing else may be counted as 技术性收入.
import type { FigureKey } from '../plan/format.ts'
import { figurePaths, figuresOf } from './figures.ts'
import { checkParts } from './partsOfWhole.ts'
import { always, type Rule } from './rule.ts'

const whole = 'tech_income' satisfies FigureKey
const parts = [
  'tech_income_dev',
  'tech_income_transfer',
  'tech_income_license',
  'tech_income_consult',
  'tech_income_service',
] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X02',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: figurePaths(whole, ...parts),
  applies: always,
  check: (context) => checkParts('X02', context, whole, parts),
  evidence: ({ plan }) => figuresOf(plan, [whole, ...parts]),
}
