import type { Exact } from './exact.ts'

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
      readonly over: 'value' | 'sum' | 'mean'
      readonly years: number
      readonly value: Exact
    }
  | { readonly kind: 'weighted'; readonly terms: readonly TracedTerm[]; readonly value: Exact }
  /** in percent */
  | { readonly kind: 'ratio'; readonly numerator: Exact; readonly denominator: Exact; readonly value: Exact }
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

/**
 * Written while the mark is computed, never afterwards, so that the explanation cannot differ from the computation.
 * The replay passes none; the arithmetic is the same.
 */
export interface Trace {
  /** each figure once, in the order read, the one at which reading stopped included */
  read(figure: string): void
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
