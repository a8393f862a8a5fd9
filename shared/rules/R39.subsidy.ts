// 三(七)2「对于评价结果良好以上的给予一定的后补助支持。」四(四)「对评价等次为优秀、良好、合格的自治区级技术创新中心分别给予后补助资金支持」
// A1: the two clauses differ; both are shown with the grade and no amount is ever computed.
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R39',
  clause: '三(七)2 vs 四(四)',
  kind: 'FLAG',
  group: 'reports',
  reads: [],
  applies: always,
  check: () => ({ outcome: 'pass' }),
}
