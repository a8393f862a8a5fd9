import { isMarkedByPerson } from '../review/markCheck.ts'
import { selfItemOf } from '../review/selfMark.ts'
import type { Sheet } from '../review/sheet.ts'
import { factsOf, scoreFormula } from '../scoring/index.ts'
import type { Criterion } from '../standard/format.ts'
import { cite } from './cite.ts'
import type { ResultContext } from './context.ts'
import type { ResultCriterion } from './format.ts'

/** Every criterion in the standard's order: a person's mark as entered, a formula's with its explanation over the 核定值. */
export function resultCriteria(sheet: Sheet, context: ResultContext): ResultCriterion[] {
  const { standard } = context
  if (standard === undefined) return []
  const names = new Map(standard.dimensions.map(({ id, name }) => [id, name]))
  const facts = factsOf(context.plan, verifiedValues(sheet), standard)
  return standard.criteria.map((criterion) => {
    const { id, name, max, method, clauses, counts, group } = criterion
    const self = selfItemOf(context.self, id)
    const dimension = names.get(criterion.dimension) ?? criterion.dimension
    const beside = { ...(group !== undefined && { group }), ...(counts !== undefined && { counts }), ...(self && { selfMark: self.mark }) }
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

function marked(sheet: Sheet, context: ResultContext, criterion: Criterion): Pick<ResultCriterion, 'state' | 'citations'> {
  const { mark, finding, original, reason, citations } = sheet.marks[criterion.id] ?? {}
  return {
    state: stateOf(criterion, mark, finding),
    ...(mark !== undefined && { mark }),
    ...(finding !== undefined && { finding }),
    ...(original !== undefined && { original }),
    ...(reason !== undefined && { reason }),
    citations: cite(context, sheet, citations),
  }
}

function stateOf({ method }: Criterion, mark: number | undefined, finding: string | undefined): ResultCriterion['state'] {
  if (method === 'checked') return finding === undefined ? 'missing' : 'checked'
  return mark === undefined ? 'missing' : 'scored'
}
