import { decimal, total } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { absentOf, figureNames, yearlyOf } from './figures.ts'
import type { RuleContext, Verdict } from './rule.ts'

/**
 * Σ parts = whole, each year, exactly. A year that any of the figures lacks cannot be compared: `missing`,
 * unless another year already shows a difference.
 */
export function checkParts(id: string, { plan }: RuleContext, whole: FigureKey, parts: readonly FigureKey[]): Verdict {
  const absent = absentOf(plan, [whole, ...parts])
  if (absent.length > 0) return { outcome: 'missing', params: { figures: figureNames(absent) } }
  const columns = [whole, ...parts].map((key) => yearlyOf(plan, key) ?? new Map<string, bigint>())
  const years = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort()
  const complete = years.filter((year) => columns.every((column) => column.has(year)))
  const wrong = complete.flatMap((year) => {
    const [sum = 0n, ...rest] = columns.map((column) => column.get(year) ?? 0n)
    return sum === total(rest) ? [] : [difference(year, sum, total(rest))]
  })
  if (wrong.length > 0) return { outcome: 'fail', params: { facts: wrong } }
  const gaps = years.filter((year) => !complete.includes(year))
  if (gaps.length > 0) return { outcome: 'missing', key: `${id}.missingYears`, params: { years: gaps } }
  return { outcome: 'pass', params: { years } }
}

function difference(year: string, whole: bigint, parts: bigint): Message<'rules'> {
  const params = { year, whole: decimal(whole), parts: decimal(parts), difference: decimal(whole - parts) }
  return { domain: 'rules', key: 'parts.difference', params }
}
