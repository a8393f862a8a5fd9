import type { GrowthMethod, Over, Share } from '../standard/model.ts'
import type { Exact } from './exact.ts'
import type { GivenGoal } from './given.ts'

/** One term of a sum: its weight as the standard writes it, and its value before weighting. */
export interface TracedTerm {
  readonly weight: string
  readonly value: Exact
}

/** What a formula did, in the order it did it. `value` is what came out of the step. */
export type TraceStep =
  | { readonly kind: 'borrowed'; readonly figure: string }
  /** a figure brought to one number over so many years */
  | {
      readonly kind: 'reading'
      readonly figure: string
      readonly over: Exclude<Over, 'year'>
      readonly years: number
      /** the year taken, of `first` and `last` */
      readonly year?: string
      readonly value: Exact
    }
  | { readonly kind: 'weighted'; readonly terms: readonly TracedTerm[]; readonly value: Exact }
  /** in percent */
  | { readonly kind: 'ratio'; readonly numerator: Exact; readonly denominator: Exact; readonly value: Exact }
  | GeneralStep
  | { readonly kind: 'factor'; readonly before: Exact; readonly factor: string; readonly unit: string; readonly value: Exact }
  /** `value` is what was compared with floor and target */
  | {
      readonly kind: 'scale'
      readonly floor: string
      readonly target: string
      readonly unit: string
      readonly place: 'floor' | 'between' | 'target'
      readonly value: Exact
    }
  /** the first row from the top that holds: `place` in the table, `bound` as people read it (≥20); `value` was compared, of a growth last ÷ first */
  | {
      readonly kind: 'row'
      readonly place: number
      readonly bound: string
      readonly percent: number
      readonly unit: string
      readonly value: Exact
    }
  | { readonly kind: 'noRow'; readonly unit: string; readonly value: Exact }
  | { readonly kind: 'first'; readonly year: string; readonly value: Exact }
  | { readonly kind: 'last'; readonly year: string; readonly exponent: number; readonly first: Exact; readonly value: Exact }
  | { readonly kind: 'zeroFirst'; readonly percent: number; readonly value: Exact }
  | { readonly kind: 'bothZero'; readonly value: Exact }
  | { readonly kind: 'smallBase'; readonly below: string; readonly percent: number; readonly value: Exact }

/** Steps of the general model beside those that the short spellings make. A `value` of a scale's step is the share it gave. */
export type GeneralStep =
  /** not in percent: an amount a head */
  | { readonly kind: 'quotient'; readonly numerator: Exact; readonly denominator: Exact; readonly value: Exact }
  | { readonly kind: 'product'; readonly values: readonly Exact[]; readonly value: Exact }
  | { readonly kind: 'bestOf'; readonly take: 'highest' | 'lowest'; readonly values: readonly Exact[]; readonly value: Exact }
  | { readonly kind: 'ofYear'; readonly year: string; readonly value: Exact }
  | { readonly kind: 'overYears'; readonly take: Exclude<Over, 'value' | 'year'>; readonly years: number; readonly value: Exact }
  | {
      readonly kind: 'change' | 'rate'
      readonly from: string
      readonly to: string
      readonly before: Exact
      readonly after: Exact
      readonly value: Exact
    }
  /** in percent */
  | { readonly kind: 'growth'; readonly method: GrowthMethod; readonly value: Exact }
  | { readonly kind: 'firstSkipped'; readonly year: string }
  | { readonly kind: 'fixedShare'; readonly why: 'tooFew' | 'zeroLater'; readonly percent: number; readonly value: Exact }
  | { readonly kind: 'fixedGrowth'; readonly why: 'tooFew' | 'zeroFirst' | 'zeroLater'; readonly value: Exact }
  | { readonly kind: 'attribute'; readonly attribute: string; readonly got: string }
  | { readonly kind: 'compared'; readonly bound: string; readonly unit: string; readonly holds: boolean; readonly value: Exact }
  /** completion of one goal in percent, and what of it counts */
  | {
      readonly kind: 'goal'
      readonly name: string
      readonly actual: Exact
      readonly target: Exact
      readonly percent: Exact
      readonly value: Exact
    }
  | { readonly kind: 'completion'; readonly goals: number; readonly value: Exact }
  | { readonly kind: 'counted'; readonly register: string; readonly of: number; readonly value: Exact }
  /** a line that begins at a share, goes through zero, or falls; `value` was compared */
  | {
      readonly kind: 'line'
      readonly floor: string
      readonly target: string
      readonly from: 'zero' | 'floor'
      readonly atFloor: number
      readonly below: number
      readonly unit: string
      readonly place: 'below' | 'between' | 'target'
      readonly value: Exact
    }
  /** a row in marks, or one that conditions alone decide; `value` was compared */
  | {
      readonly kind: 'rowGives'
      readonly place: number
      readonly bound: string
      readonly gives: Share
      readonly unit: string
      readonly value: Exact
    }
  | { readonly kind: 'rowScale'; readonly place: number; readonly bound: string; readonly unit: string; readonly value: Exact }
  | { readonly kind: 'otherwise'; readonly share: Exact; readonly unit: string; readonly value: Exact }
  /** `units` beyond `from`; none below it. `base` and `step` in hundredths, `compared` in the unit */
  | {
      readonly kind: 'units'
      readonly from: string
      readonly base: number
      readonly each: string
      readonly step: number
      readonly whole: boolean
      readonly unit: string
      readonly units: Exact | undefined
      readonly compared: Exact
      readonly value: Exact
    }
  | { readonly kind: 'fixed'; readonly value: Exact }
  /** the criterion does not apply and gives this share */
  | { readonly kind: 'notApplicable'; readonly percent: number; readonly value: Exact }
  /** whether the criterion applies cannot be said: a person marks it */
  | { readonly kind: 'undecided'; readonly figure: string }
  /** the range of marks that figures open, in hundredths; `value` was compared */
  | {
      readonly kind: 'opened'
      readonly bound: string
      readonly unit: string
      readonly from: number
      readonly to: number
      readonly value: Exact
    }
  /** the next part with marks of its own, in hundredths */
  | { readonly kind: 'part'; readonly name: string; readonly max: number }
  | { readonly kind: 'partsSum'; readonly parts: number; readonly value: Exact }
  /** the next of several ways */
  | { readonly kind: 'way'; readonly place: number }

/** What beside figures a formula counts, so that it can be computed again from the record alone. */
export type CountedPart =
  | { readonly kind: 'goal'; readonly goal: GivenGoal }
  | { readonly kind: 'rows'; readonly rows: string; readonly of: number; readonly count: number }

/**
 * Written while the mark is computed, never afterwards, so that the explanation cannot differ from the computation.
 * The replay passes none; the arithmetic is the same.
 */
export interface Trace {
  /** each figure once, in the order read, the one at which reading stopped included */
  read(figure: string): void
  /** a goal of the plan, or rows of a register, that were counted */
  counted?(part: CountedPart): void
  step(step: TraceStep): void
}

/** A trace that was written. */
export interface Traced {
  readonly figures: readonly string[]
  readonly steps: readonly TraceStep[]
}

/** The step of a kind, where the formula made one. */
export function stepOf<Kind extends TraceStep['kind']>(
  steps: readonly TraceStep[],
  kind: Kind,
): Extract<TraceStep, { kind: Kind }> | undefined {
  return steps.find((step): step is Extract<TraceStep, { kind: Kind }> => step.kind === kind)
}
