// 一(二)2–3「与重点实验室、工程研究中心、制造业创新中心、产业创新中心等平台有机衔接、分工明确、互相支撑」「避免重复建设、同质化竞争和创新资源分散布局」
// Whether work is divided is for the experts; only the comparison table's presence is checked here.
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R03',
  clause: '一(二)2–3',
  kind: 'TEXT',
  group: 'positioning',
  reads: ['comparisonDocument'],
  applies: always,
  check: ({ plan }) => ({ outcome: plan.comparisonDocument === undefined ? 'missing' : 'ask' }),
  evidence: ({ plan }) => [{ ref: plan.comparisonDocument }],
}
