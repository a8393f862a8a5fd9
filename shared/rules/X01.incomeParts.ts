// 数据自洽性：总收入＝技术性收入＋项目收入＋补助收入＋其他收入，逐年相等
// The guideline does not speak of it; a package whose own sums differ cannot be scored with trust.
import type { FigureKey } from '../plan/format.ts'
import { figurePaths, figuresOf } from './figures.ts'
import { checkParts } from './partsOfWhole.ts'
import { always, type Rule } from './rule.ts'

const whole = 'total_income' satisfies FigureKey
const parts = ['tech_income', 'project_income', 'subsidy_income', 'other_income'] as const satisfies readonly FigureKey[]

export const rule: Rule = {
  id: 'X01',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: figurePaths(whole, ...parts),
  applies: always,
  check: (context) => checkParts('X01', context, whole, parts),
  evidence: ({ plan }) => figuresOf(plan, [whole, ...parts]),
}
