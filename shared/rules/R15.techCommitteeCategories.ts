// 三(三)1 ¶3「技术指导委员会由中心主任、技术专家、管理专家、经济专家等人员组成」
// 等 leaves room for more; each of the four named needs at least one member.
import { valueList } from '../text/value.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const wanted = ['中心主任', '技术', '管理', '经济'] as const

export const rule: Rule = {
  id: 'R15',
  clause: '三(三)1 ¶3',
  kind: 'HARD',
  group: 'governance',
  reads: ['techCommittee.members[].category'],
  applies: always,
  check: checkCategories,
}

function checkCategories({ plan }: RuleContext): Verdict {
  const { members } = plan.techCommittee
  if (members.length === 0) return { outcome: 'missing' }
  const lacking = wanted.filter((category) => !members.some((member) => member.category === category))
  return { outcome: lacking.length === 0 ? 'pass' : 'fail', params: { total: members.length, lacking: valueList(lacking) } }
}
