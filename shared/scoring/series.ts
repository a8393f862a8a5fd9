import type { Value } from '../standard/model.ts'
import { walkValue } from '../standard/walk.ts'
import { add, compare, divide, type Exact, subtract, whole, zero } from './exact.ts'
import type { Reading, Unscored } from './reading.ts'
import { type Frame, readSlot, type Slots, sameYears, slotOf } from './slots.ts'
import { type Decided, isExact, type Prepare, type ValueOf } from './valueOf.ts'

/** The value of one year. */
export interface OfYear {
  readonly year: string
  readonly value: Exact
}

export type SeriesOf = (frame: Frame) => readonly OfYear[] | Unscored | Decided

/**
 * A value year by year, ascending: over the years of its figures, which must all have the same ones (else `invalid`).
 * `count` takes the latest so many.
 */
export function prepareSeries(of: Value, slots: Slots, prepare: Prepare, count?: number): SeriesOf {
  const value = prepare(of, slots)
  const yearSlots: number[] = []
  walkValue(of, { figure: (figure, over) => void (over === 'year' && yearSlots.push(slotOf(slots, figure, true))) })
  const simple = of.kind === 'figure'
  return (frame) => {
    let first: Reading | undefined
    for (const slot of yearSlots) {
      const reading = readSlot(frame, slot)
      if ('state' in reading) return reading
      first ??= reading
      if (!sameYears(first, reading)) return { state: 'invalid', figure: reading.figure }
    }
    const years = first?.years ?? []
    const list: OfYear[] = []
    const before = frame.year
    for (const year of count === undefined ? years : years.slice(-count)) {
      frame.year = year
      const amount = value(frame)
      frame.year = before
      if (!isExact(amount)) return amount
      if (!simple) frame.trace?.step({ kind: 'ofYear', year, value: amount })
      list.push({ year, value: amount })
    }
    return list
  }
}

/** The figure a series is named by where it gives nothing. */
export function nameOf(of: Value): string {
  const names: string[] = []
  walkValue(of, { figure: (figure) => void names.push(figure) })
  return names[0] ?? ''
}

/** The last year less the first or the one before; fewer than two years, or a gap before the last, are `missing`. */
export function change({ of, from }: Extract<Value, { kind: 'change' }>, slots: Slots, prepare: Prepare): ValueOf {
  const series = prepareSeries(of, slots, prepare, from === 'previous' ? 2 : undefined)
  const figure = nameOf(of)
  return (frame) => {
    const list = series(frame)
    if ('state' in list) return list
    const last = list.at(-1)
    const start = from === 'first' ? list[0] : list.at(-2)
    if (list.length < 2 || last === undefined || start === undefined) return { state: 'missing', figure }
    if (from === 'previous' && Number(last.year) - Number(start.year) !== 1) return { state: 'missing', figure }
    const value = subtract(last.value, start.value)
    frame.trace?.step({ kind: 'change', from: start.year, to: last.year, before: start.value, after: last.value, value })
    return value
  }
}

/** A value taken year by year, then brought to one: the mean of yearly shares is not the share of the sums. */
export function yearly({ of, take }: Extract<Value, { kind: 'yearly' }>, slots: Slots, prepare: Prepare): ValueOf {
  const series = prepareSeries(of, slots, prepare)
  const figure = nameOf(of)
  return (frame) => {
    const list = series(frame)
    if ('state' in list) return list
    if (list.length === 0) return { state: 'missing', figure }
    const value = taken(
      list.map((one) => one.value),
      take,
    )
    frame.trace?.step({ kind: 'overYears', take, years: list.length, value })
    return value
  }
}

function taken(values: readonly Exact[], take: Extract<Value, { kind: 'yearly' }>['take']): Exact {
  switch (take) {
    case 'sum':
      return values.reduce(add, zero)
    case 'mean':
      return divide(values.reduce(add, zero), whole(values.length))
    case 'first':
      return values[0]!
    case 'last':
      return values.at(-1)!
    case 'largest':
      return values.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
    case 'smallest':
      return values.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
  }
}
