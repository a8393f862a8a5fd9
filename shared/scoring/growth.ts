import type { Outcome, Value } from '../standard/model.ts'
import { add, compare, divide, type Exact, fraction, hundred, multiply, one, sign, subtract, zero } from './exact.ts'
import type { Unscored } from './reading.ts'
import { rootOf } from './root.ts'
import { nameOf, type OfYear, prepareSeries } from './series.ts'
import type { Frame, Slots } from './slots.ts'
import { constant, type Decided, type Prepare, type ValueOf } from './valueOf.ts'

type GrowthValue = Extract<Value, { kind: 'growth' }>

/** First and last year of a growth; `first` is above zero. */
export interface Span {
  readonly first: Exact
  readonly last: Exact
  /** last year − first year */
  readonly exponent: number
}

/** Both ends of a growth, or what is already known without a rate. */
export type GrowthStart = Span | Unscored | Decided | Exact

/** The growth in percent, by the way the standard names. */
export function growth(value: GrowthValue, slots: Slots, prepare: Prepare): ValueOf {
  switch (value.method) {
    case 'compound':
    case 'overall': {
      const span = prepareSpan(value, slots, prepare)
      const compound = value.method === 'compound'
      return (frame) => {
        const found = span(frame)
        if (!isSpan(found)) return found
        const quotient = divide(found.last, found.first)
        const percent = asPercent(compound ? rootOf(quotient, found.exponent) : quotient)
        frame.trace?.step({ kind: 'growth', method: value.method, value: percent })
        return percent
      }
    }
    case 'yearOnYear':
    case 'meanOfRates':
    case 'lowestRate':
      return ofRates(value, slots, prepare)
  }
}

export function isSpan(found: GrowthStart): found is Span {
  return 'exponent' in found
}

/** Both ends of the years; what zero and too few years give is already applied. */
export function prepareSpan(value: GrowthValue, slots: Slots, prepare: Prepare): (frame: Frame) => GrowthStart {
  const series = prepareSeries(value.of, slots, prepare, value.years)
  const figure = nameOf(value.of)
  return (frame) => {
    let list = series(frame)
    if ('state' in list) return list
    for (;;) {
      if (list.length < 2) return given(value.tooFew, figure, frame, 'tooFew')
      const [first, last] = [list[0]!, list.at(-1)!]
      const exponent = Number(last.year) - Number(first.year)
      frame.last = last.value
      frame.trace?.step({ kind: 'first', year: first.year, value: first.value })
      frame.trace?.step({ kind: 'last', year: last.year, exponent, first: first.value, value: last.value })
      if (sign(first.value) < 0 || (value.method === 'compound' && sign(last.value) < 0)) return negative(figure)
      if (sign(first.value) > 0) return { first: first.value, last: last.value, exponent }
      if (value.zeroFirst.give !== 'nextYear') return fromZero(value, last.value, figure, frame)
      list = list.slice(1)
    }
  }
}

/** The first year is zero: both zero are no growth, and no mark where a fixed share was set for the other case. */
function fromZero({ zeroFirst }: GrowthValue, last: Exact, figure: string, frame: Frame): Exact | Unscored | Decided {
  if (sign(last) !== 0) return given(zeroFirst, figure, frame, 'zeroFirst')
  if (zeroFirst.give === 'missing') return { state: 'missing', figure }
  frame.trace?.step({ kind: 'bothZero', value: zero })
  return zeroFirst.give === 'share' ? { state: 'decided', share: zero } : zero
}

/** Mean or lowest of the rates of each year on the one before, or the last such rate alone; a gap between years is `missing`. */
function ofRates(value: GrowthValue, slots: Slots, prepare: Prepare): ValueOf {
  const series = prepareSeries(value.of, slots, prepare, value.method === 'yearOnYear' ? 2 : value.years)
  const figure = nameOf(value.of)
  return (frame) => {
    let list = series(frame)
    if ('state' in list) return list
    if (list.length < 2) return given(value.tooFew, figure, frame, 'tooFew')
    frame.last = list.at(-1)!.value
    if (sign(list[0]!.value) === 0) {
      if (value.zeroFirst.give !== 'nextYear') return fromZero(value, list.at(-1)!.value, figure, frame)
      frame.trace?.step({ kind: 'firstSkipped', year: list[0]!.year })
      list = list.slice(1)
      if (list.length < 2) return given(value.tooFew, figure, frame, 'tooFew')
    }
    return ratesOf(list, value, figure, frame)
  }
}

function ratesOf(list: readonly OfYear[], value: GrowthValue, figure: string, frame: Frame): Exact | Unscored | Decided {
  const rates: Exact[] = []
  for (let at = 1; at < list.length; at++) {
    const [before, after] = [list[at - 1]!, list[at]!]
    if (Number(after.year) - Number(before.year) !== 1) return { state: 'missing', figure }
    if (sign(before.value) < 0) return negative(figure)
    if (sign(before.value) === 0) return given(value.zeroLater, figure, frame, 'zeroLater')
    const rate = asPercent(divide(after.value, before.value))
    frame.trace?.step({ kind: 'rate', from: before.year, to: after.year, before: before.value, after: after.value, value: rate })
    rates.push(rate)
  }
  const percent =
    value.method === 'lowestRate'
      ? rates.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
      : multiply(rates.reduce(add, zero), fraction(1, rates.length))
  frame.trace?.step({ kind: 'growth', method: value.method, value: percent })
  return percent
}

/** What the standard gives where no rate can be computed; `missing` unless it says otherwise. */
function given(
  outcome: Outcome | undefined,
  figure: string,
  frame: Frame,
  why: 'tooFew' | 'zeroFirst' | 'zeroLater',
): Exact | Unscored | Decided {
  switch (outcome?.give) {
    case 'share': {
      const share = fraction(outcome.percent, 100)
      frame.trace?.step(
        why === 'zeroFirst'
          ? { kind: 'zeroFirst', percent: outcome.percent, value: share }
          : { kind: 'fixedShare', why, percent: outcome.percent, value: share },
      )
      return { state: 'decided', share }
    }
    case 'growth': {
      const value = constant(outcome.growth)
      frame.trace?.step({ kind: 'fixedGrowth', why, value })
      return value
    }
    default:
      return { state: 'missing', figure }
  }
}

/** Growth from an amount below zero says nothing: a person decides. */
function negative(figure: string): Unscored {
  return { state: 'missing', figure }
}

function asPercent(quotient: Exact): Exact {
  return multiply(subtract(quotient, one), hundred)
}
