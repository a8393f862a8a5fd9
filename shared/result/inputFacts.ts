import type { Plan } from '../plan/format.ts'
import { type Facts, factsOf } from '../scoring/index.ts'
import type { ResultCriterion } from './format.ts'

/** The facts of a computed criterion, as its own explanation lists them: no plan, every value given as 核定. */
export function inputFacts(criterion: Pick<ResultCriterion, 'explanation'>): Facts {
  const none = { figures: {} } as unknown as Plan // factsOf reads no other part of a plan
  const values = new Map((criterion.explanation?.inputs ?? []).map((input) => [`${input.figure} ${input.year}`, input]))
  return factsOf(
    none,
    [...values.values()].map(({ figure, year, value }) => ({ figure, ...(year !== undefined && { year }), verified: value })),
  )
}
