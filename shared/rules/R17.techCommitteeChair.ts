// 三(三)1 ¶3「技术指导委员会主任应由非依托单位、共建单位的有影响的专家担任」
// The chair's unit alone is computed (fail when inside; A12's reading of 中心主任 is for the share of R16); 有影响 is judged by a person, so a chair from outside is a question, not a pass.
import { insideUnits, isInside, judgeRows } from './insiders.ts'
import { listed } from './listed.ts'
import type { JudgedRows } from './picture.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R17',
  clause: '三(三)1 ¶3',
  kind: 'HARD',
  group: 'governance',
  reads: ['techCommittee.members[].isChair', 'techCommittee.members[].unit', 'units', 'centre.name'],
  applies: always,
  check: checkChair,
  evidence: insideUnits,
  judge: judgeMembers,
}

function checkChair(context: RuleContext): Verdict {
  const chairs = context.plan.techCommittee.members.filter((member) => member.isChair)
  if (chairs.length === 0) return { outcome: 'missing' }
  const inside = chairs.filter((chair) => isInside(context, { unit: chair.unit }))
  const named = inside.length > 0 ? inside : chairs
  const list = listed(named.map((chair) => `${chair.name}（${chair.unit}）`))
  return { outcome: inside.length > 0 ? 'fail' : 'ask', params: { list } }
}

function judgeMembers(context: RuleContext): JudgedRows {
  const isIn = ({ unit }: { readonly unit: string }) => isInside(context, { unit })
  return judgeRows('techCommittee.members', context.plan.techCommittee.members, isIn, (inside, { isChair }) => inside && isChair)
}
