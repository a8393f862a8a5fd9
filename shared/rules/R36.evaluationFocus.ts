// 三(七)2「结合年度报告，以创新能力、市场化创新服务能力为评价重点，通过有关数据定量评价和材料定性评价相结合方式，定期组织开展技术创新中心运行绩效评价」
// Kept by the dimensions of the standards for 绩效评价; nothing in a plan to check.
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R36',
  clause: '三(七)2',
  kind: 'TEXT',
  group: 'reports',
  reads: [],
  applies: always,
  check: () => ({ outcome: 'pass' }),
}
