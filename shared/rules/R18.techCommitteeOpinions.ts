// 三(三)1 ¶3「技术指导委员会对技术创新中心研发方向和研发内容、科研计划和项目、知识产权管理和技术服务、重大学术活动以及年度工作等提出咨询指导意见」
// At least one dated opinion with its document must be there; whether the committee really advises is for the experts (S06).
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R18',
  clause: '三(三)1 ¶3',
  kind: 'TEXT',
  group: 'governance',
  reads: ['techCommittee.opinions'],
  applies: always,
  check: checkOpinions,
  evidence: ({ plan }) => plan.techCommittee.opinions,
}

function checkOpinions({ plan }: RuleContext): Verdict {
  const { opinions } = plan.techCommittee
  const written = opinions.filter((opinion) => opinion.document !== undefined)
  const params = {
    count: opinions.length,
    written: written.length,
    dates: written
      .map((opinion) => opinion.date)
      .sort()
      .slice(0, 20),
  }
  if (opinions.length === 0) return { outcome: 'missing' }
  return written.length === 0 ? { outcome: 'missing', key: 'R18.missingDocument', params } : { outcome: 'ask', params }
}
