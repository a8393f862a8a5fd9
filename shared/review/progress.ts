import { isWanting } from '../scoring/formulaScore.ts'
import { type MarkedItem, markSum } from '../scoring/sheetTotals.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import type { CheckContext } from './blocker.ts'
import { isMarkedByPerson } from './markCheck.ts'
import { entryProblems } from './selfMark.ts'
import { askingOf } from './standing.ts'
import type { ReviewState } from './state.ts'

/**
 * How far one criterion is: 未评, 进行中 (something entered, something missing), 已评; formula items are 已评 or 缺数据. `aside`:
 * not this expert's to mark, because figures set it or leave it out, or another kind of expert marks it.
 */
export type CriterionProgress = 'todo' | 'begun' | 'done' | 'missing' | 'aside'

type Askings = ReturnType<typeof askingOf>

export interface DimensionProgress {
  readonly id: string
  readonly name: string
  readonly done: number
  readonly total: number
  /** hundredths, sum of what is marked so far, within its caps */
  readonly mark: number
  readonly max: number
}

export interface Progress {
  readonly criteria: ReadonlyMap<string, CriterionProgress>
  readonly dimensions: readonly DimensionProgress[]
  readonly done: number
  readonly total: number
}

/** Completeness of the sheet, a criterion at a time and by dimension. */
export function progressOf(state: ReviewState, context: CheckContext): Progress {
  const all = context.standard?.criteria ?? []
  const asking = askingOf(state.sheet.values, context)
  const criteria = new Map(all.map((criterion) => [criterion.id, criterionProgress(state, context, asking, criterion)]))
  const dimensions = (context.standard?.dimensions ?? []).map((dimension) => {
    const own = all.filter((criterion) => criterion.dimension === dimension.id)
    return {
      id: dimension.id,
      name: dimension.name,
      done: own.filter(({ id }) => criteria.get(id) === 'done').length,
      total: own.filter(({ id }) => criteria.get(id) !== 'aside').length,
      mark: soFar(context, own, (criterion) => markOf(state, context, asking, criterion)),
      max: dimension.max,
    }
  })
  const states = [...criteria.values()]
  return {
    criteria,
    dimensions,
    done: states.filter((value) => value === 'done').length,
    total: states.filter((value) => value !== 'aside').length,
  }
}

/** The marks given so far, within the caps of groups and dimension, with the weight of what does not apply. */
function soFar(
  { standard, formula }: CheckContext,
  own: readonly Criterion[],
  markOf: (criterion: Criterion) => number | undefined,
): number {
  if (standard === undefined) return 0
  const marked = own.flatMap((criterion): readonly Omit<MarkedItem, 'method'>[] => {
    const { id } = criterion
    const score = formula?.get(id)
    // what goes to the whole table is no part of a dimension
    if (score?.state === 'not-applicable') return score.over === 'dimension' ? [{ id, state: score.state, spread: score.over }] : []
    const mark = markOf(criterion)
    return mark === undefined ? [] : [{ id, state: 'scored', mark }]
  })
  return markSum(standard, marked, true) ?? 0
}

/** The same counted separately: what a person marks, and what is computed. */
export function countedApart(
  standard: Standard,
  { criteria }: Progress,
): { readonly done: number; readonly total: number; readonly computed: number } {
  const own = standard.criteria.filter((criterion) => isMarkedByPerson(criterion) && criteria.get(criterion.id) !== 'aside')
  const isDone = ({ id }: Criterion) => criteria.get(id) === 'done'
  const done = own.filter(isDone).length
  return { done, total: own.length, computed: standard.criteria.filter(isDone).length - done }
}

/** The next criterion a person has yet to finish, after `from` and then from the top; none when all are done. */
export function nextUnscored(progress: Progress, from?: string): string | undefined {
  const ids = [...progress.criteria.keys()]
  const start = from === undefined ? 0 : ids.indexOf(from) + 1
  return [...ids.slice(start), ...ids.slice(0, start)].find(
    (id) => id !== from && ['todo', 'begun'].includes(progress.criteria.get(id) ?? ''),
  )
}

function criterionProgress(state: ReviewState, context: CheckContext, asking: Askings, criterion: Criterion): CriterionProgress {
  const score = context.formula?.get(criterion.id)
  if (!isMarkedByPerson(criterion)) return score === undefined || isWanting(score) ? 'missing' : 'done'
  if (asking(criterion) !== 'asked') return 'aside'
  const entry = state.sheet.marks[criterion.id]
  const { standard, task, self } = context
  if (entry === undefined || standard === undefined) return 'todo'
  return entryProblems({ standard, task, self }, criterion, entry).length === 0 ? 'done' : 'begun'
}

function markOf(state: ReviewState, context: CheckContext, asking: Askings, criterion: Criterion): number | undefined {
  if (isMarkedByPerson(criterion)) {
    const asked = asking(criterion)
    if (asked !== 'set') return asked === 'asked' ? state.sheet.marks[criterion.id]?.mark : undefined
  }
  const score = context.formula?.get(criterion.id)
  return score?.state === 'scored' ? score.hundredths : undefined
}
