import type { Formula } from '../standard/format.ts'
import { exactDecimal } from './decimal.ts'
import { add, type Exact, fraction, multiply, zero } from './exact.ts'
import { type FigureValues, partOverWhole, type Reading, readFigure, type Unscored } from './reading.ts'
import type { Trace } from './trace.ts'

export type Term = Extract<Formula, { kind: 'linear' }>['terms'][number]

interface PreparedTerm {
  /** place of its figure in the readings */
  readonly slot: number
  readonly over: Term['over']
  readonly weight: Exact
  readonly weightText: string
}

/** The terms of one formula: each figure is read once, in the order in which the formula names it. */
export interface Terms {
  readonly figures: readonly { readonly figure: string; readonly yearly: boolean }[]
  readonly groups: readonly (readonly PreparedTerm[])[]
  /** slots whose years must be the same, because their means are added or divided */
  readonly means: readonly number[]
}

/** Makes lists of terms ready (a ratio gives numerator and denominator). */
export function prepareTerms(...lists: readonly (readonly Term[])[]): Terms {
  const figures: { figure: string; yearly: boolean }[] = []
  const means = new Set<number>()
  const slotOf = (term: Term): number => {
    const known = figures.findIndex(({ figure }) => figure === term.figure)
    const slot = known < 0 ? figures.push({ figure: term.figure, yearly: term.over !== 'value' }) - 1 : known
    if (term.over === 'mean') means.add(slot)
    return slot
  }
  const groups = lists.map((list) =>
    list.map((term) => ({ slot: slotOf(term), over: term.over, weight: constant(term.weight), weightText: term.weight })),
  )
  return { figures, groups, means: [...means] }
}

/**
 * Reads every figure of the formula; the first fault decides. Then: means over different years are `invalid`.
 * `partsWithin` checks for a part above its whole, after the denominator is known not to be zero.
 */
export function readTerms(terms: Terms, values: FigureValues, trace: Trace | undefined): readonly Reading[] | Unscored {
  const readings: Reading[] = []
  for (const { figure, yearly } of terms.figures) {
    trace?.read(figure)
    const reading = readFigure(values, figure, yearly)
    if ('state' in reading) return reading
    readings.push(reading)
  }
  const first = readings[terms.means[0] ?? -1]
  for (const slot of terms.means) {
    const reading = readings[slot]!
    if (!sameYears(first!, reading)) return { state: 'invalid', figure: reading.figure }
  }
  return readings
}

export function partsWithin(readings: readonly Reading[]): Unscored | undefined {
  return readings.length < 2 ? undefined : partOverWhole(readings)
}

/** Σ weight × (value, sum or mean) of one list of terms. */
export function weightedSum(terms: Terms, group: number, readings: readonly Reading[], trace: Trace | undefined): Exact {
  const list = terms.groups[group]!
  let total = zero
  for (const term of list) {
    const reading = readings[term.slot]!
    const value = termValue(term, reading)
    trace?.step({ kind: 'reading', figure: reading.figure, over: term.over, years: reading.years?.length ?? 0, value })
    total = add(total, multiply(term.weight, value))
  }
  if (trace !== undefined && (list.length > 1 || list.some((term) => term.weightText !== '1'))) {
    const terms = list.map((term) => ({ weight: term.weightText, value: termValue(term, readings[term.slot]!) }))
    trace.step({ kind: 'weighted', terms, value: total })
  }
  return total
}

/** A decimal of the standard; the format has already been checked, so another text is a bug of ours. */
export function constant(text: string): Exact {
  const value = exactDecimal(text)
  if (value === undefined) throw new Error(`not a decimal of a standard: ${text}`)
  return value
}

function termValue({ over }: PreparedTerm, reading: Reading): Exact {
  return over === 'mean' ? mean(reading) : reading.total
}

function mean(reading: Reading): Exact {
  return multiply(reading.total, fraction(1, reading.years?.length ?? 1))
}

function sameYears(a: Reading, b: Reading): boolean {
  const [left, right] = [a.years ?? [], b.years ?? []]
  return left.length === right.length && left.every((year, place) => year === right[place])
}
