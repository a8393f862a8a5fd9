// 四(四)「针对每类中心定位、目标任务不同，探索建立“一类中心、一套标准”的评估评价体系」
// A19: a class is one of the two types; each type and stage has its own standard. Nothing in a plan to check.
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R44',
  clause: '四(四)',
  kind: 'TEXT',
  group: 'compliance',
  reads: [],
  applies: always,
  check: () => ({ outcome: 'pass' }),
}
