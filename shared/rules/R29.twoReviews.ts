// 三(五)4「对提出正式创建申请的技术创新中心，科技厅组织专家组开展方案评审、实地评估。」
// A9: two marks, both must pass, no weighted sum; so each scored stage names its own standard. 咨询论证 is not scored.
import { value } from '../text/value.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R29',
  clause: '三(五)4',
  kind: 'FLOW',
  group: 'compliance',
  reads: ['t:stage', 't:standard'],
  applies: ({ task }) => task.stage !== '咨询论证',
  check: checkStandard,
}

function checkStandard({ task: { stage, standard } }: RuleContext): Verdict {
  if (standard === undefined) return { outcome: 'missing', params: { stage: value(stage) } }
  return { outcome: 'pass', params: { stage: value(stage), standard: standard.id, version: standard.version } }
}
