// 三(五)3「建设单位按照咨询论证整改完善、落实有关要求后，由盟市政府、自治区有关部门正式提出创建申请。」
// Each 整改 item needs a status from 方案评审 on; whether an item is settled well enough is for the experts (A8: 整改核查).
import { listed } from './listed.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'R28',
  clause: '三(五)3',
  kind: 'FLOW',
  group: 'compliance',
  reads: ['consultation.items[].status', 'dates.apply', 't:stage'],
  applies: ({ task }) => task.stage !== '咨询论证',
  check: checkItems,
  evidence: ({ plan }) => plan.consultation?.items ?? [],
}

function checkItems({ plan }: RuleContext): Verdict {
  const items = plan.consultation?.items
  if (items === undefined) return { outcome: 'missing' }
  const open = items.filter((item) => item.status === undefined)
  if (open.length > 0)
    return { outcome: 'fail', params: { total: items.length, open: open.length, list: listed(open.map((item) => item.id)) } }
  const { apply } = plan.dates
  if (apply === undefined) return { outcome: 'missing', key: 'R28.missingApply' }
  const done = items.filter((item) => item.status === '已完成').length
  return { outcome: 'pass', params: { total: items.length, done, undone: items.length - done, apply } }
}
