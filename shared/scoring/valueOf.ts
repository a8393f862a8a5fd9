import type { Value } from '../standard/model.ts'
import { exactDecimal } from './decimal.ts'
import type { Exact } from './exact.ts'
import type { Unscored } from './reading.ts'
import type { Frame, Slots } from './slots.ts'

/** A share of the full mark that is decided without a scale (a first year of zero). */
export interface Decided {
  readonly state: 'decided'
  readonly share: Exact
}

/** A value made ready: exact, or why there is none. */
export type ValueOf = (frame: Frame) => Exact | Unscored | Decided

/** Makes a value ready that stands inside another. */
export type Prepare = (value: Value, slots: Slots) => ValueOf

/** A scale made ready: value in the formula's unit in, share of the full mark out, within 0…1. */
export type ScaleOf = (value: Exact, frame: Frame) => Exact | Unscored

/** What a scale belongs to: `max` in hundredths, the unit of the value. */
export interface ScaleFor {
  readonly max: number
  readonly unit: string
}

export function isExact(value: Exact | Unscored | Decided): value is Exact {
  return !('state' in value)
}

/** A decimal of the standard; the format has already been checked, so another text is a bug of ours. */
export function constant(text: string): Exact {
  const value = exactDecimal(text)
  if (value === undefined) throw new Error(`not a decimal of a standard: ${text}`)
  return value
}
