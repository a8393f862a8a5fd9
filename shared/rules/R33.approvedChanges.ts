// 三(六)2「技术创新中心变更牵头单位，调整共建单位，调整建设类型、建设模式等，需提请科技厅批复。」
// A difference is settled by a change of that kind with an approval number, dated not before the last approval; else a person decides.

import type { Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { value } from '../text/value.ts'
import { approvalDifferences, type Difference } from './approvalDifferences.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

type Change = Plan['changes'][number]

const kinds: readonly Change['kind'][] = ['牵头单位变更', '共建单位调整', '建设类型变更', '建设模式变更']

export const rule: Rule = {
  id: 'R33',
  clause: '三(六)2',
  kind: 'HARD',
  group: 'compliance',
  reads: [
    'approval',
    'centre.leadUnit',
    'centre.type',
    'centre.mode',
    'units',
    'changes[].kind',
    'changes[].date',
    'changes[].approvalNumber',
  ],
  applies: always,
  check: checkChanges,
  evidence: ({ plan }) => [plan.approval, ...approvable(plan).map((change) => ({ approval: change.approvalDocument }))],
}

function checkChanges({ plan }: RuleContext): Verdict {
  const { approval } = plan
  if (approval === undefined) return { outcome: 'missing' }
  const changes = approvable(plan)
  const settled = (difference: Difference) =>
    changes.some((change) => change.kind === difference.change && change.approvalNumber !== undefined && change.date >= approval.date)
  const open = approvalDifferences(plan, approval).filter((difference) => !settled(difference))
  const named = new Set(open.map((difference) => difference.change))
  const unapproved = changes.filter((change) => change.approvalNumber === undefined && !named.has(change.kind))
  const found = [...open.map(describe), ...unapproved.map(unsettled)]
  const params = { number: approval.number, count: found.length, list: listed(found) }
  return { outcome: found.length === 0 ? 'pass' : 'ask', params }
}

function describe({ change, now, approved }: Difference): Message<'rules'> {
  const signs = listed([...now.map((name) => sign('R33.now', name)), ...approved.map((name) => sign('R33.was', name))])
  return { domain: 'rules', key: 'R33.difference', params: { kind: value(change), signs } }
}

function sign(key: string, name: string): Message<'rules'> {
  return { domain: 'rules', key, params: { name: value(name) } }
}

function unsettled({ id, kind, date }: Change): Message<'rules'> {
  return { domain: 'rules', key: 'R33.unsettled', params: { id, kind: value(kind), date } }
}

function approvable(plan: Plan): readonly Change[] {
  return plan.changes.filter((change) => kinds.includes(change.kind))
}
