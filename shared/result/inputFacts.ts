import type { Plan } from '../plan/format.ts'
import { signed } from '../scoring/facts.ts'
import { type Facts, factsOf } from '../scoring/index.ts'
import type { Attributes } from '../standard/tableOf.ts'
import type { ResultCriterion } from './format.ts'

type Listed = Pick<NonNullable<ResultCriterion['explanation']>, 'inputs' | 'goals' | 'counts'>

/** The facts of a computed criterion or a condition, as it lists them itself: no plan, every value given as 核定. */
export function inputFacts(listed: Listed | undefined, attributes: Attributes = {}): Facts {
  const none = { figures: {} } as unknown as Plan // factsOf reads no other part of a plan
  const values = new Map((listed?.inputs ?? []).map((input) => [`${input.figure} ${input.year}`, input]))
  const { goals, counts } = listed ?? {}
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
