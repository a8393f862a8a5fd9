import { markSum } from '../scoring/sheetTotals.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import type { CheckContext } from './blocker.ts'
import { isMarkedByPerson } from './markCheck.ts'
import { entryProblems } from './selfMark.ts'
import type { ReviewState } from './state.ts'

/** How far one criterion is: 未评, 进行中 (something entered, something missing), 已评; formula items are 已评 or 缺数据. */
export type CriterionProgress = 'todo' | 'begun' | 'done' | 'missing'

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
  const criteria = new Map(all.map((criterion) => [criterion.id, criterionProgress(state, context, criterion)]))
  const dimensions = (context.standard?.dimensions ?? []).map((dimension) => {
    const own = all.filter((criterion) => criterion.dimension === dimension.id)
    return {
      id: dimension.id,
      name: dimension.name,
      done: own.filter(({ id }) => criteria.get(id) === 'done').length,
      total: own.length,
      mark: context.standard === undefined ? 0 : soFar(context.standard, own, (criterion) => markOf(state, context, criterion)),
      max: dimension.max,
    }
  })
  return { criteria, dimensions, done: [...criteria.values()].filter((value) => value === 'done').length, total: all.length }
}

/** The marks given so far, within the caps of groups and dimension. */
function soFar(standard: Standard, own: readonly Criterion[], markOf: (criterion: Criterion) => number | undefined): number {
  const marked = own.flatMap((criterion) => {
    const mark = markOf(criterion)
    return mark === undefined ? [] : [{ id: criterion.id, state: 'scored', mark } as const]
  })
  return markSum(standard, marked) ?? 0
}

/** The same counted separately: what a person marks, and what is computed. */
export function countedApart(
  standard: Standard,
  { criteria }: Progress,
): { readonly done: number; readonly total: number; readonly computed: number } {
  const own = standard.criteria.filter(isMarkedByPerson)
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

function criterionProgress(state: ReviewState, context: CheckContext, criterion: Criterion): CriterionProgress {
  if (!isMarkedByPerson(criterion))
    return ['scored', 'not-in-branch'].includes(context.formula?.get(criterion.id)?.state ?? '') ? 'done' : 'missing'
  const entry = state.sheet.marks[criterion.id]
  const { standard, task, self } = context
  if (entry === undefined || standard === undefined) return 'todo'
  return entryProblems({ standard, task, self }, criterion, entry).length === 0 ? 'done' : 'begun'
}

function markOf(state: ReviewState, context: CheckContext, criterion: Criterion): number | undefined {
  if (isMarkedByPerson(criterion)) return state.sheet.marks[criterion.id]?.mark
  const score = context.formula?.get(criterion.id)
  return score?.state === 'scored' ? score.hundredths : undefined
}
