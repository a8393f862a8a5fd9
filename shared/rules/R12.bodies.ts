// 三(三)1 ¶1「组建管理委员会（董事会）、技术指导委员会；实行管理委员会（董事会）决策制、中心主任负责制、技术指导委员会咨询制的管理机制。」
// The guideline gives no size: one member makes a body. An empty list is the absence this rule looks for, so it fails.
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R12',
  clause: '三(三)1 ¶1',
  kind: 'HARD',
  group: 'governance',
  reads: ['board.members', 'techCommittee.members', 'directors'],
  applies: always,
  check: checkBodies,
  evidence: ({ plan }) => plan.directors.map((director) => ({ hired: director.hireDocument })),
}

function checkBodies({ plan }: RuleContext): Verdict {
  const params = { board: plan.board.members.length, committee: plan.techCommittee.members.length, directors: plan.directors.length }
  const complete = params.board > 0 && params.committee > 0 && params.directors > 0
  return { outcome: complete ? 'pass' : 'fail', params }
}
