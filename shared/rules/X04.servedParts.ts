// 数据自洽性：服务企业总数＝科技型中小企业＋其他企业，逐年相等
// E09 weighs the two kinds differently, so each firm must be in exactly one of them.
import type { FigureKey } from '../plan/format.ts'
import { figurePaths, figuresOf } from './figures.ts'
import { checkParts } from './partsOfWhole.ts'
import { always, type Rule } from './rule.ts'

const whole = 'served_total' satisfies FigureKey
const parts = ['served_sme', 'served_other'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X04',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: figurePaths(whole, ...parts),
  applies: always,
  check: (context) => checkParts('X04', context, whole, parts),
  evidence: ({ plan }) => figuresOf(plan, [whole, ...parts]),
}
