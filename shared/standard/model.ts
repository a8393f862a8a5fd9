/**
 * The general model of a formula (formats.md § 4): a value goes through a scale. Values, scales and conditions are chosen
 * apart and may hold one another, so they stand together here; `modelSchema.ts` has the same as a schema.
 */
import type { ShortFormula } from './shortFormulas.ts'

/** The limits a value is held against; all that are given must hold, at least one is given. */
export interface Bounds {
  readonly atLeast?: string | undefined
  readonly moreThan?: string | undefined
  readonly atMost?: string | undefined
  readonly lessThan?: string | undefined
}

/** One condition: an attribute of the centre is one of the values; a value lies within bounds; a figure was not given. */
export type Condition =
  | { readonly kind: 'attribute'; readonly attribute: string; readonly in: readonly string[] }
  | ({ readonly kind: 'value'; readonly value: Value; readonly unit?: string | undefined } & Bounds)
  | { readonly kind: 'notGiven'; readonly figure: string }

/**
 * How the years of a yearly figure become one number; `value` is that of a plain figure. `year` is the amount of the
 * year in question, inside `growth`, `change` and `yearly` alone.
 */
export type Over = 'value' | 'sum' | 'mean' | 'last' | 'first' | 'largest' | 'smallest' | 'year'

/** A figure with its weight (1 unless given); `years` takes the latest so many of the years given. */
export interface FigureTerm {
  readonly figure: string
  readonly over: Over
  readonly years?: number | undefined
  readonly weight?: string | undefined
}

/** Any value as a term of a sum. */
export interface ValueTerm {
  readonly value: Value
  readonly weight?: string | undefined
}

export type GrowthMethod = 'compound' | 'meanOfRates' | 'lowestRate' | 'yearOnYear' | 'overall'

/**
 * What is counted, before any scale (formats.md § 4.1). A `ratio` is in percent or plain (an amount a head); `growth` and
 * `completion` are in percent, `change` in the unit of what changes (percentage points of a percentage).
 */
export type Value =
  | { readonly kind: 'figure'; readonly figure: string; readonly over: Over; readonly years?: number | undefined }
  | { readonly kind: 'constant'; readonly amount: string }
  | { readonly kind: 'sum'; readonly terms: readonly (FigureTerm | ValueTerm)[] }
  | {
      readonly kind: 'ratio'
      readonly numerator: Value
      readonly denominator: Value
      readonly percent: boolean
      /** the numerator is a part of the denominator: larger is `invalid` */
      readonly within?: boolean | undefined
    }
  | { readonly kind: 'product'; readonly values: readonly Value[] }
  | {
      readonly kind: 'growth'
      readonly of: Value
      readonly method: GrowthMethod
      /** the latest so many of the years given */
      readonly years?: number | undefined
      readonly zeroFirst: Outcome
      readonly zeroLater?: Outcome | undefined
      readonly tooFew?: Outcome | undefined
      readonly smallBase?: { readonly lastBelow: string; readonly capPercent: number } | undefined
    }
  | { readonly kind: 'change'; readonly of: Value; readonly from: 'first' | 'previous' }
  | { readonly kind: 'yearly'; readonly of: Value; readonly take: 'sum' | 'mean' | 'last' | 'first' | 'largest' | 'smallest' }
  | { readonly kind: 'best'; readonly values: readonly Value[]; readonly take?: 'highest' | 'lowest' | undefined }
  | { readonly kind: 'completion'; readonly goals: readonly CompletionGoal[] }
  | {
      readonly kind: 'goals'
      readonly capPercent?: number | undefined
      readonly weights?: readonly { readonly goal: string; readonly weight: string }[] | undefined
    }
  | {
      readonly kind: 'count'
      readonly register: 'people' | 'equipment' | 'contracts' | 'projects' | 'intellectualProperty'
      readonly where?: readonly { readonly column: string; readonly in: readonly string[] }[] | undefined
    }
  | {
      readonly kind: 'choose'
      readonly branches: readonly { readonly when: readonly Condition[]; readonly value: Value }[]
      readonly otherwise?: Value | undefined
    }

/** One goal of the approved plan: achieved ÷ planned in percent, cut at `capPercent` (100 unless given), times its weight. */
export interface CompletionGoal {
  readonly name?: string | undefined
  readonly actual: Value
  readonly target: Value
  readonly weight: string
  readonly capPercent?: number | undefined
}

/** A part of the full mark: in percent of it, or in hundredths of a mark. */
export type Share = { readonly percent: number; readonly marks?: undefined } | { readonly marks: number; readonly percent?: undefined }

/**
 * What a growth that cannot be divided gives: a share of the full mark whatever the scale says, a growth in percent that
 * goes through the scale, the next year as the first (`nextYear`), or no mark because data is missing.
 */
export type Outcome =
  | { readonly give: 'share'; readonly percent: number }
  | { readonly give: 'growth'; readonly growth: string }
  | { readonly give: 'nextYear' }
  | { readonly give: 'missing' }

/** One row of a table: the first from the top whose bounds and conditions all hold decides. A row may go on in a scale of its own. */
export type ScaleRow = Bounds & { readonly when?: readonly Condition[] | undefined } & (
    | (Share & { readonly scale?: undefined })
    | { readonly scale: Scale; readonly percent?: undefined; readonly marks?: undefined }
  )

/**
 * How a value becomes a mark (formats.md § 4.2). The result is limited to 0 … full mark.
 * `linear`: below `floor` the share `below` (0 unless given), at it `atFloor` percent (0 unless given), from there
 * straight to the full mark at `target`; with `from: zero` the line goes through zero and `floor` only cuts it off. A
 * `target` under the `floor` falls: less is better. `rows`: the first that holds, none is `otherwise` (0 unless given).
 * `perUnit`: nothing below `from`, `base` at it, `step` for every `each` above it, whole ones only where `wholeUnits`.
 * `fixed`: the same whatever the value.
 */
export type Scale =
  | {
      readonly kind: 'linear'
      readonly floor: string
      readonly target: string
      readonly from?: 'zero' | 'floor' | undefined
      readonly atFloor?: number | undefined
      readonly below?: number | undefined
    }
  | { readonly kind: 'rows'; readonly rows: readonly ScaleRow[]; readonly otherwise?: Share | undefined }
  | {
      readonly kind: 'perUnit'
      readonly from?: string | undefined
      readonly base?: number | undefined
      readonly each: string
      readonly step: number
      readonly wholeUnits: boolean
      readonly cap?: number | undefined
    }
  | ({ readonly kind: 'fixed' } & Share)

/** A formula of the general model beside the five short spellings (formats.md § 4): how a criterion is computed. */
export type GeneralFormula =
  | {
      readonly kind: 'scaled'
      readonly value: Value
      readonly scale: Scale
      /** unit of the value, as printed */
      readonly unit: string
      readonly industryFactor?: string | undefined
    }
  /** parts with marks of their own, added */
  | { readonly kind: 'parts'; readonly parts: readonly FormulaPart[] }
  /** the highest (or lowest) of several ways; without every one of them there is no mark, unless `skipMissing` */
  | {
      readonly kind: 'best'
      readonly formulas: readonly Formula[]
      readonly take?: 'highest' | 'lowest' | undefined
      readonly skipMissing?: boolean | undefined
    }
  /** the first branch whose conditions hold; none and no `otherwise`: the criterion is not in this centre's table */
  | {
      readonly kind: 'branches'
      readonly branches: readonly { readonly when: readonly Condition[]; readonly formula: Formula }[]
      readonly otherwise?: Formula | undefined
    }

/** `max` in hundredths; `name` as the table has it. */
export interface FormulaPart {
  readonly name?: string | undefined
  readonly max: number
  readonly formula: Formula
}

/** How a formula item is computed: a short spelling, or the general model itself. */
export type Formula = ShortFormula | GeneralFormula

/**
 * What a criterion does where it does not apply to a centre (不参评): a fixed share of its full mark, or its weight spread
 * in proportion over the rest of its dimension or of the whole table. Never a zero by itself.
 */
export type NotApplicable = { readonly when: readonly Condition[] } & (
  | { readonly give: 'share'; readonly percent: number }
  | { readonly give: 'spread'; readonly over: 'dimension' | 'total' }
)

/**
 * The range in which figures let a person mark: the first row that holds, none is `otherwise` (0 to 0 unless given).
 * Hundredths. Where both ends are equal the mark is set without a person.
 */
export interface OpenedBands {
  readonly value?: Value | undefined
  readonly unit?: string | undefined
  readonly rows: readonly (Bounds & { readonly when?: readonly Condition[] | undefined; readonly from: number; readonly to: number })[]
  readonly otherwise?: { readonly from: number; readonly to: number } | undefined
}

/** What must hold for the result that the total gives; where it does not, `proposes` in its place. A person decides. */
export type ResultTest =
  /** marks in hundredths of the total, or of the dimension, group or criterion of that id */
  | { readonly kind: 'marks'; readonly of: string; readonly atLeast?: number | undefined; readonly moreThan?: number | undefined }
  /** 限定性指标: an absolute minimum (or maximum) of a figure */
  | ({ readonly kind: 'figure'; readonly value: Value; readonly unit: string } & Bounds)
  /** not so many rounds running with one of these grades, this one included */
  | { readonly kind: 'rounds'; readonly grades: readonly string[]; readonly running: number }
