import type { GeneralStep } from '#shared/scoring/trace.ts'

export type StepName =
  | 'weighted'
  | 'ratio'
  | 'factor'
  | 'scale'
  | 'row'
  | 'noRow'
  | 'growth'
  | 'zeroFirst'
  | 'bothZero'
  | 'smallBase'
  | 'times'
  | Exclude<GeneralStep['kind'], 'growth'>
  | 'rate.compound'
  | 'rate.meanOfRates'
  | 'rate.lowestRate'
  | 'rate.yearOnYear'
  | 'rate.overall'

/** One numbered line: the operation, its numbers, and the outcome. */
export interface DerivationStep {
  readonly name: StepName
  readonly expression: string
  readonly value: string
}
