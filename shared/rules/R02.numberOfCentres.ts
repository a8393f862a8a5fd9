// 二 ¶2「到2025年，布局建设30家左右的技术创新中心。」
// A target for the region, past its date: nothing in one centre's plan can meet or miss it.
import type { Rule } from './rule.ts'

export const rule: Rule = {
  id: 'R02',
  clause: '二 ¶2',
  kind: 'TEXT',
  group: 'positioning',
  reads: [],
  applies: () => false,
  check: () => ({ outcome: 'notApplicable' }),
}
