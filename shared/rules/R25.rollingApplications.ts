// 三(五)「技术创新中心申报长年受理，坚持“成熟一个，建设一个”的原则」
// No batch is assumed anywhere; one centre's plan can neither keep nor break this.
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R25',
  clause: '三(五)',
  kind: 'FLOW',
  group: 'compliance',
  reads: [],
  applies: () => false,
  check: () => ({ outcome: 'notApplicable' }),
}
