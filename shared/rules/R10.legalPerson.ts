// 三(三)1 ¶1「技术创新中心原则上应为独立法人实体」
// 原则上: a centre that is none must say why; A15: only the 本部 is meant. Whether the reason suffices is marked under P07 and S01.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R10',
  clause: '三(三)1 ¶1',
  kind: 'SOFT',
  group: 'governance',
  reads: ['legal.isLegalPerson', 'legal.nonLegalReason'],
  applies: always,
  check: checkLegalPerson,
  evidence: ({ plan }) => [plan.legal],
}

function checkLegalPerson({ plan }: RuleContext): Verdict {
  if (plan.legal.isLegalPerson) return { outcome: 'pass' }
  const explained = (plan.legal.nonLegalReason ?? '').trim() !== ''
  return explained ? { outcome: 'pass', key: 'R10.passExplained' } : { outcome: 'warn' }
}
