// 四(一)「推荐单位、共建单位给予创建技术创新中心必要的资金、政策、配套设施等多方面保障。」
// Promised against arrived, line by line; a shortfall is put to the experts (S15), since no deadline is given.

import { decimal, millionths } from '../format/amounts.ts'
import type { Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { value } from '../text/value.ts'
import { listed } from './listed.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

type Commitment = Plan['commitments'][number]

export const rule: Rule = {
  id: 'R41',
  clause: '四(一)',
  kind: 'TEXT',
  group: 'investment',
  reads: ['commitments[]'],
  applies: always,
  check: checkCommitments,
  evidence: ({ plan }) => plan.commitments,
}

function checkCommitments({ plan }: RuleContext): Verdict {
  const { commitments } = plan
  if (commitments.length === 0) return { outcome: 'missing' }
  const short = commitments.filter(isShort)
  if (short.length > 0) return { outcome: 'ask', params: { count: short.length, list: listed(short.map(describe)) } }
  const unknown = commitments.filter((line) => line.amount !== undefined && line.arrived === undefined)
  if (unknown.length > 0)
    return { outcome: 'missing', key: 'R41.missingArrived', params: { list: listed(unknown.map((line) => line.party)) } }
  return { outcome: 'pass', params: { count: commitments.length, list: listed(commitments.map(describe)) } }
}

function isShort({ amount, arrived }: Commitment): boolean {
  return amount !== undefined && arrived !== undefined && millionths(arrived) < millionths(amount)
}

function describe({ party, kind, amount, arrived }: Commitment): Message<'rules'> {
  const head = { party, kind: value(kind) }
  if (amount === undefined) return { domain: 'rules', key: 'R41.item', params: head }
  const figures = { amount: decimal(millionths(amount)), arrived: arrived === undefined ? '—' : decimal(millionths(arrived)) }
  return { domain: 'rules', key: 'R41.amount', params: { ...head, ...figures } }
}
