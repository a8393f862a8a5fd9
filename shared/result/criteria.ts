import { scorer } from '../review/context.ts'
import { isMarkedByPerson } from '../review/markCheck.ts'
import { preliminaryOf, selfItemOf } from '../review/selfMark.ts'
import type { Sheet } from '../review/sheet.ts'
import { type FormulaScore, factsOf, scoreFormula } from '../scoring/index.ts'
import { isAsked } from '../scoring/sheets.ts'
import { isBound } from '../scoring/standing.ts'
import type { Criterion } from '../standard/format.ts'
import { cite } from './cite.ts'
import type { ResultContext } from './context.ts'
import type { ResultCriterion } from './format.ts'

/**
 * Every criterion in the standard's order: a person's mark as entered, a formula's with its explanation over the 核定值, and
 * of a judged one that figures bear on what they make of it. One that another kind of expert marks is `not-asked`.
 */
export function resultCriteria(sheet: Sheet, context: ResultContext): ResultCriterion[] {
  const { standard } = context
  if (standard === undefined) return []
  const names = new Map(standard.dimensions.map(({ id, name }) => [id, name]))
  const facts = factsOf(context.plan, verifiedValues(sheet), standard)
  const specialty = scorer(context.task, context.expert)?.specialty
  return standard.criteria.map((criterion) => {
    const { id, name, max, method, clauses, counts, group } = criterion
    const self = selfItemOf(context.self, id)
    const preliminary = preliminaryOf(context.self, id)
    const dimension = names.get(criterion.dimension) ?? criterion.dimension
    const beside = {
      ...(group !== undefined && { group }),
      ...(counts !== undefined && { counts }),
      ...(self && { selfMark: self.mark }),
      ...(preliminary && { preliminary }),
    }
    const head = { id, dimension, name, max, method, clauses, ...beside }
    const isOfPerson = isMarkedByPerson(criterion)
    if (isOfPerson && !isBound(criterion)) return { ...head, ...marked(sheet, context, criterion, specialty) }
    const score = scoreFormula(criterion, facts, standard)
    if (score.state !== 'judged') return { ...head, ...figured(score) }
    return { ...head, ...marked(sheet, context, criterion, specialty), explanation: score.explanation }
  })
}

/** The values a sheet verified, in the order of figure and year. */
export function verifiedValues(sheet: Sheet) {
  return Object.values(sheet.values)
    .filter((value) => value !== undefined)
    .sort((a, b) => (a.figure === b.figure ? (a.year ?? 0) - (b.year ?? 0) : a.figure < b.figure ? -1 : 1))
}

/** What a criterion of a result states of a mark that figures set, or of why there is none. */
export function figured(score: FormulaScore): Pick<ResultCriterion, 'state' | 'mark' | 'spread' | 'citations' | 'explanation'> {
  const { explanation } = score
  if (score.state === 'scored') return { state: 'scored', mark: score.hundredths, citations: [], explanation }
  const spread = score.over === undefined ? {} : { spread: score.over }
  return { state: score.state === 'judged' ? 'missing' : score.state, ...spread, citations: [], explanation }
}

function marked(
  sheet: Sheet,
  context: ResultContext,
  criterion: Criterion,
  specialty: string | undefined,
): Pick<ResultCriterion, 'state' | 'citations'> {
  if (!isAsked(criterion, specialty)) return { state: 'not-asked', citations: [] }
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
