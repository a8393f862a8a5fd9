// 三(四)「不与高校争学术之名，不与企业争产品之利」
// Nothing to compute: it is kept by what the standards leave out (no paper counts, no product sales of the parent firm).
import { always, type Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R24',
  clause: '三(四)',
  kind: 'TEXT',
  group: 'positioning',
  reads: [],
  applies: always,
  check: () => ({ outcome: 'pass' }),
}
