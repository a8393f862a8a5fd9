// 三(三)1 ¶1「制定管理章程，明晰企业、高校、科研院所等主体的权利和义务」
// The file and the page on rights and duties must be given; what they say is for the reviewer to read.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R11',
  clause: '三(三)1 ¶1',
  kind: 'HARD',
  group: 'governance',
  reads: ['charter.document', 'charter.rightsAndDuties'],
  applies: always,
  check: checkCharter,
  evidence: ({ plan }) => [{ charter: plan.charter.document }, { clause: plan.charter.rightsAndDuties }],
}

function checkCharter({ plan }: RuleContext): Verdict {
  const { document, rightsAndDuties } = plan.charter
  if (document === undefined) return { outcome: 'missing' }
  if (rightsAndDuties === undefined) return { outcome: 'missing', key: 'R11.missingClause' }
  return { outcome: 'pass' }
}
