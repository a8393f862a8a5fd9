// 三(三)1 ¶2「管理委员会（董事会）须由依托单位、共建单位的人员组成（无共建单位的由依托单位相关人员组成）」
// A11: a government representative breaks the letter of it and is listed; the panel decides. The centre's own staff count as inside.
import { insideUnits, isInside, judgeRows } from './insiders.ts'
import { listed } from './listed.ts'
import { type JudgedRows, pips } from './picture.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R13',
  clause: '三(三)1 ¶2',
  kind: 'HARD',
  group: 'governance',
  reads: ['board.members[].unit', 'units', 'centre.name'],
  applies: always,
  check: checkMembers,
  evidence: insideUnits,
  judge: judgeMembers,
}

function checkMembers(context: RuleContext): Verdict {
  const { members } = context.plan.board
  if (members.length === 0) return { outcome: 'missing' }
  const outside = members.filter((member) => !isInside(context, { unit: member.unit }))
  const list = listed(outside.map((member) => `${member.name}（${member.unit}）`))
  const params = { total: members.length, outside: outside.length, list }
  const picture = pips('outside', { part: outside.length, total: members.length, most: 0 })
  return { outcome: outside.length === 0 ? 'pass' : 'fail', params, picture }
}

function judgeMembers(context: RuleContext): JudgedRows {
  const isIn = ({ unit }: { readonly unit: string }) => isInside(context, { unit })
  return judgeRows('board.members', context.plan.board.members, isIn, (inside) => !inside)
}
