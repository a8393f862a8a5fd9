// 数据自洽性：部分不得大于整体（研发人员≤职工总数，全时研发人员≤研发人员，孵化高企≤孵化企业，完成任务≤计划任务，技术性收入≤总收入）
// Yearly figures are compared year by year; a pair of which one side is left out is missing, not passed.

import { decimal } from '../format/amounts.ts'
import { figureTable } from '../format/figures.ts'
import { partsOf } from '../format/partsOf.ts'
import type { FigureKey, Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { absentOf, amountOf, figureName, figureNames, figurePaths, figuresOf, yearlyOf } from './figures.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

interface Pair {
  readonly part: FigureKey
  readonly whole: FigureKey
}

/** 财政投入 is no figure of the plan: X03 compares the parts of the investment. */
const pairs: readonly Pair[] = partsOf.flatMap(({ part, whole }) => (part === 'invest_fiscal' ? [] : [{ part, whole }]))
const keys = [...new Set(pairs.flatMap(({ part, whole }) => [part, whole]))]

export const rule: Rule = {
  id: 'X05',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: figurePaths(...keys),
  applies: always,
  check: checkPairs,
  evidence: ({ plan }) => figuresOf(plan, keys),
}

function checkPairs({ plan }: RuleContext): Verdict {
  const facts = pairs.flatMap((pair) => (figureTable[pair.whole].yearly ? yearlyExcess(plan, pair) : plainExcess(plan, pair)))
  if (facts.length > 0) return { outcome: 'fail', params: { facts } }
  const absent = absentOf(plan, keys)
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const gaps = pairs.filter((pair) => figureTable[pair.whole].yearly && !sameYears(plan, pair)).map(({ part }) => part)
  return gaps.length > 0 ? { outcome: 'missing', params: { figures: figureNames(gaps) } } : { outcome: 'pass' }
}

function plainExcess(plan: Plan, { part, whole }: Pair): readonly Message<'rules'>[] {
  const [some, all] = [amountOf(plan, part), amountOf(plan, whole)]
  if (some === undefined || all === undefined || some <= all) return []
  return [
    {
      domain: 'rules',
      key: 'X05.excess',
      params: { part: figureName(part), whole: figureName(whole), some: decimal(some), all: decimal(all) },
    },
  ]
}

function yearlyExcess(plan: Plan, { part, whole }: Pair): readonly Message<'rules'>[] {
  const wholes = yearlyOf(plan, whole)
  return [...(yearlyOf(plan, part) ?? [])].flatMap(([year, some]) => {
    const all = wholes?.get(year)
    if (all === undefined || some <= all) return []
    const params = { year, part: figureName(part), whole: figureName(whole), some: decimal(some), all: decimal(all) }
    return [{ domain: 'rules', key: 'X05.excessYear', params } as const]
  })
}

function sameYears(plan: Plan, { part, whole }: Pair): boolean {
  return [...(yearlyOf(plan, part)?.keys() ?? [])].join() === [...(yearlyOf(plan, whole)?.keys() ?? [])].join()
}
