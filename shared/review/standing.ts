import type { FormulaScore } from '../scoring/formulaScore.ts'
import { factsOf, scoreFormula } from '../scoring/index.ts'
import { isAsked } from '../scoring/sheets.ts'
import { isBound } from '../scoring/standing.ts'
import type { Criterion } from '../standard/format.ts'
import { type ReviewContext, scorer } from './context.ts'
import { isMarkedByPerson } from './markCheck.ts'
import type { Sheet } from './sheet.ts'

/** Why the expert of a sheet marks a criterion or does not: figures set its mark or leave it out, or another kind of expert marks it. */
export type Asking = 'asked' | 'not-asked' | 'set'

/** What of a context says who is asked; without the expert every criterion is taken as his. */
type AskingContext = Pick<ReviewContext, 'plan' | 'task' | 'standard'> & {
  readonly expert?: string | undefined
  readonly formula?: ReadonlyMap<string, FormulaScore> | undefined
}

/** Whether the expert of a sheet is to mark each criterion people mark, by the 核定值 of that sheet. */
export function askingOf(values: Sheet['values'], context: AskingContext): (criterion: Criterion) => Asking {
  const { plan, task, standard, formula } = context
  const specialty = context.expert === undefined ? undefined : scorer(task, context.expert)?.specialty
  let facts: ReturnType<typeof factsOf> | undefined
  const scoreOf = (criterion: Criterion) => {
    const known = formula?.get(criterion.id)
    if (known !== undefined || standard === undefined) return known
    facts ??= factsOf(
      plan,
      Object.values(values).filter((value) => value !== undefined),
      standard,
    )
    return scoreFormula(criterion, facts, standard)
  }
  return (criterion) => {
    if (isBound(criterion) && (scoreOf(criterion)?.state ?? 'judged') !== 'judged') return 'set'
    return isAsked(criterion, specialty) ? 'asked' : 'not-asked'
  }
}

/** The criteria that the expert of a sheet marks, in the order of the standard. */
export function askedCriteria(values: Sheet['values'], context: AskingContext): readonly Criterion[] {
  const asking = askingOf(values, context)
  return (context.standard?.criteria ?? []).filter((criterion) => isMarkedByPerson(criterion) && asking(criterion) === 'asked')
}
