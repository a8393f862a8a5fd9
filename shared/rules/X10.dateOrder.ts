// 数据自洽性：咨询论证≤方案定稿≤申请≤批复≤运行起始≤评价基准日（只比较已填的）
// The same day for two steps is in order; a date not given is passed over, so the next one given is compared.
import type { Message } from '../text/say.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

const steps = ['consult', 'planVersion', 'apply', 'approve', 'operateStart', 'evalBase'] as const

export const rule: Rule = {
  id: 'X10',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: steps.map((step) => `dates.${step}`),
  applies: always,
  check: checkOrder,
}

function checkOrder({ plan }: RuleContext): Verdict {
  const given = steps.flatMap((step) => {
    const date = plan.dates[step]
    return date === undefined ? [] : [{ step, date }]
  })
  const facts = given.flatMap((later, index): readonly Message<'rules'>[] => {
    const earlier = given[index - 1]
    if (earlier === undefined || earlier.date <= later.date) return []
    const params = { earlier: stepName(earlier.step), earlierDate: earlier.date, later: stepName(later.step), laterDate: later.date }
    return [{ domain: 'rules', key: 'X10.reversed', params }]
  })
  return facts.length > 0 ? { outcome: 'fail', params: { facts } } : { outcome: 'pass', params: { count: given.length } }
}

function stepName(step: (typeof steps)[number]): Message<'rules'> {
  return { domain: 'rules', key: `X10.step.${step}` }
}
