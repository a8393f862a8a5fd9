import { isMarkedByPerson } from '../review/markCheck.ts'
import { selfItemOf } from '../review/selfMark.ts'
import type { Sheet } from '../review/sheet.ts'
import { factsOf, scoreFormula } from '../scoring/index.ts'
import type { Criterion } from '../standard/format.ts'
import { cite } from './cite.ts'
import type { ResultContext } from './context.ts'
import type { ResultCriterion, ResultRecord } from './format.ts'

/** Every criterion in the standard's order: a person's mark as entered, a formula's with its explanation over the 核定值. */
export function resultCriteria(sheet: Sheet, context: ResultContext): ResultCriterion[] {
  const { standard } = context
  if (standard === undefined) return []
  const names = new Map(standard.dimensions.map(({ id, name }) => [id, name]))
  const facts = factsOf(context.plan, verifiedValues(sheet), standard)
  return standard.criteria.map((criterion) => {
    const { id, name, max, method, clauses, counts } = criterion
    const self = selfItemOf(context.self, id)
    const dimension = names.get(criterion.dimension) ?? criterion.dimension
    const beside = { ...(counts !== undefined && { counts }), ...(self && { selfMark: self.mark }) }
    const head = { id, dimension, name, max, method, clauses, ...beside }
    if (isMarkedByPerson(criterion)) return { ...head, ...marked(sheet, context, criterion) }
    const score = scoreFormula(criterion, facts, standard)
    const mark = score.state === 'scored' ? { mark: score.hundredths } : {}
    return { ...head, state: score.state, ...mark, citations: [], explanation: score.explanation }
  })
}

/** The values a sheet verified, in the order of figure and year. */
export function verifiedValues(sheet: Sheet) {
  return Object.values(sheet.values)
    .filter((value) => value !== undefined)
    .sort((a, b) => (a.figure === b.figure ? (a.year ?? 0) - (b.year ?? 0) : a.figure < b.figure ? -1 : 1))
}

/** `expert` = sum of the marks persons gave; `formula` and a dimension's mark only when all their items are scored. */
export function resultTotals(criteria: readonly ResultCriterion[], { standard }: ResultContext): ResultRecord['totals'] {
  const formula = sumOf(criteria.filter(({ method }) => method === 'formula'))
  const byPersons = criteria.filter(({ method }) => method !== 'formula')
  return {
    expert: personsSum(byPersons, standard?.dimensions ?? []),
    ...(formula === undefined || criteria.length === 0 ? {} : { formula }),
    dimensions: (standard?.dimensions ?? []).map(({ name, max }) => {
      const own = criteria.filter(({ dimension }) => dimension === name)
      const mark = own.length === 0 ? undefined : dimensionMark(own, max)
      return { name, max, ...(mark !== undefined && { mark }) }
    }),
  }
}

function marked(sheet: Sheet, context: ResultContext, criterion: Criterion): Pick<ResultCriterion, 'state' | 'citations'> {
  const { mark, finding, reason, citations } = sheet.marks[criterion.id] ?? {}
  return {
    state: mark === undefined ? 'missing' : 'scored',
    ...(mark !== undefined && { mark }),
    ...(finding !== undefined && { finding }),
    ...(reason !== undefined && { reason }),
    citations: cite(context, sheet, citations),
  }
}

/** Sum of the marks that persons gave; bonus and deduction count within their dimension. */
export function personsSum(
  criteria: readonly ResultCriterion[],
  dimensions: readonly { readonly name: string; readonly max: number }[],
): number {
  if (criteria.every(({ counts }) => counts === undefined)) return criteria.reduce((sum, { mark }) => sum + (mark ?? 0), 0)
  return dimensions.reduce((sum, { name, max }) => {
    const own = criteria.filter(({ dimension, mark }) => dimension === name && mark !== undefined)
    return sum + (dimensionMark(own, max) ?? 0)
  }, 0)
}

/** Marks of a dimension: bonus criteria add to it up to its maximum, deductions take from it down to 0. */
export function dimensionMark(criteria: readonly ResultCriterion[], max: number): number | undefined {
  const sum = sumOf(criteria)
  if (sum === undefined || criteria.every(({ counts }) => counts === undefined)) return sum
  const taken = 2 * criteria.reduce((all, { counts, mark }) => (counts === 'deduction' ? all + (mark ?? 0) : all), 0)
  return Math.max(0, Math.min(max, sum - taken))
}

function sumOf(criteria: readonly ResultCriterion[]): number | undefined {
  return criteria.every(({ state }) => state === 'scored' || state === 'not-in-branch')
    ? criteria.reduce((sum, { mark }) => sum + (mark ?? 0), 0)
    : undefined
}
