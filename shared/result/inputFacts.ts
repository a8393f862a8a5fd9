import type { Plan } from '../plan/format.ts'
import { signed } from '../scoring/facts.ts'
import { type Facts, factsOf } from '../scoring/index.ts'
import type { Attributes } from '../standard/tableOf.ts'
import type { ResultCriterion } from './format.ts'

/** The facts of a computed criterion, as its own explanation lists them: no plan, every value given as 核定. */
export function inputFacts(criterion: Pick<ResultCriterion, 'explanation'>, attributes: Attributes = {}): Facts {
  const none = { figures: {} } as unknown as Plan // factsOf reads no other part of a plan
  const values = new Map((criterion.explanation?.inputs ?? []).map((input) => [`${input.figure} ${input.year}`, input]))
  const { goals, counts } = criterion.explanation ?? {}
  const facts = factsOf(
    none,
    [...values.values()].map((input) => ({
      figure: input.figure,
      ...(input.year !== undefined && { year: input.year }),
      verified: signed(input),
    })),
  )
  return {
    ...facts,
    attributes,
    ...(goals !== undefined && { goals }),
    ...(counts !== undefined && { counts: new Map(counts.map((one) => [one.rows, one])) }),
  }
}
