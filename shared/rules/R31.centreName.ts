// 三(五)5「技术创新中心统一命名为“内蒙古自治区×××技术创新中心”。」
// The middle part needs at least one character; the name is taken as written, as the plan gives it.
import { always, type Rule } from './rule.ts'

const pattern = /^内蒙古自治区.+技术创新中心$/u

export const rule: Rule = {
  id: 'R31',
  clause: '三(五)5',
  kind: 'HARD',
  group: 'positioning',
  reads: ['centre.name'],
  applies: always,
  check: ({ plan }) => ({ outcome: pattern.test(plan.centre.name) ? 'pass' : 'fail', params: { name: plan.centre.name } }),
}
