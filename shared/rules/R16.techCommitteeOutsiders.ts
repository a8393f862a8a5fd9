// 三(三)1 ¶3「其中依托单位和共建单位的人员不超过总人数三分之一」
// A12: counted by the unit that pays, the 中心主任 as inside (setting); below three members the third is hardly meaningful, so a pass becomes a warning.
import { insideUnits, isInside, judgeRows } from './insiders.ts'
import { listed } from './listed.ts'
import { type JudgedRows, pips } from './picture.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R16',
  clause: '三(三)1 ¶3',
  kind: 'HARD',
  group: 'governance',
  reads: ['techCommittee.members[].unit', 'techCommittee.members[].category', 'units', 'centre.name', 't:settings.directorCountsInside'],
  applies: always,
  check: checkShare,
  evidence: insideUnits,
  judge: judgeMembers,
}

function checkShare(context: RuleContext): Verdict {
  const { members } = context.plan.techCommittee
  const total = members.length
  if (total === 0) return { outcome: 'missing' }
  const insiders = members.filter((member) => isInside(context, member))
  const inside = insiders.length
  const params = { total, inside, thrice: 3 * inside, list: listed(insiders.map((member) => member.name)) }
  const picture = pips('inside', { part: inside, total, most: Math.floor(total / 3), thrice: 3 * inside })
  if (3 * inside > total) return { outcome: 'fail', params, picture }
  return { outcome: total < 3 ? 'warn' : 'pass', params, picture }
}

function judgeMembers(context: RuleContext): JudgedRows {
  const { members } = context.plan.techCommittee
  return judgeRows(
    'techCommittee.members',
    members,
    (member) => isInside(context, member),
    (inside) => inside,
  )
}
