import type { FigureTerm, Over, Value } from '../standard/model.ts'
import { choose } from './choose.ts'
import { completion, planGoals } from './completion.ts'
import { add, compare, divide, type Exact, fraction, hundred, multiply, sign, zero } from './exact.ts'
import { growth } from './growth.ts'
import { ofYear, type Reading, type Unscored } from './reading.ts'
import { registerCount } from './registerCount.ts'
import { change, yearly } from './series.ts'
import { type Frame, partOverWhole, partPairs, readSlot, type Slots, slotOf } from './slots.ts'
import type { TracedTerm } from './trace.ts'
import { constant, type Decided, isExact, type ValueOf } from './valueOf.ts'

/** Makes a value ready. `outermost`: its ratio looks for parts above their whole itself, after its divisor is known. */
export function prepareValue(value: Value, slots: Slots, outermost = false): ValueOf {
  switch (value.kind) {
    case 'figure':
      return figure(value, slots)
    case 'constant': {
      const amount = constant(value.amount)
      return () => amount
    }
    case 'sum':
      return sum(value, slots)
    case 'ratio':
      return ratio(value, slots, outermost)
    case 'product':
      return product(value.values.map((one) => prepareValue(one, slots)))
    case 'best':
      return best(
        value.values.map((one) => prepareValue(one, slots)),
        value.take === 'lowest' ? -1 : 1,
      )
    case 'growth':
      return growth(value, slots, prepareValue)
    case 'change':
      return change(value, slots, prepareValue)
    case 'yearly':
      return yearly(value, slots, prepareValue)
    case 'completion':
      return completion(value, slots, prepareValue)
    case 'goals':
      return planGoals(value)
    case 'count':
      return registerCount(value)
    case 'choose':
      return choose(value, slots, prepareValue)
  }
}

function figure(term: Omit<FigureTerm, 'weight'>, slots: Slots): ValueOf {
  const slot = slotOf(slots, term.figure, term.over !== 'value')
  const isMean = term.over === 'mean' && term.years === undefined
  const isLate = isMean && slots.lazy
  if (isMean && !isLate) slots.means.add(slot)
  if (isLate) slots.hasLateMean = true
  const { over } = term
  return (frame) => {
    const reading = readSlot(frame, slot)
    if ('state' in reading) return reading
    if (isLate) frame.lateMeans = [...(frame.lateMeans ?? []), slot]
    const years = latest(reading, term.years)
    const value = amountOf(over, reading, years, frame)
    if (over !== 'year') {
      const year = over === 'last' ? years.at(-1) : over === 'first' ? years[0] : undefined
      frame.trace?.step({ kind: 'reading', figure: reading.figure, over, years: years.length, ...(year !== undefined && { year }), value })
    }
    return value
  }
}

const none: readonly string[] = []

function latest({ years = none }: Reading, count: number | undefined): readonly string[] {
  return count === undefined || count >= years.length ? years : years.slice(-count)
}

function amountOf(over: Over, reading: Reading, years: readonly string[], frame: Frame): Exact {
  switch (over) {
    case 'value':
      return reading.total
    case 'sum':
      return totalOver(reading, years)
    case 'mean':
      return multiply(totalOver(reading, years), fraction(1, years.length))
    case 'last':
      return ofYear(reading, years.at(-1)!)
    case 'first':
      return ofYear(reading, years[0]!)
    case 'largest':
      return years.map((year) => ofYear(reading, year)).reduce((a, b) => (compare(a, b) >= 0 ? a : b))
    case 'smallest':
      return years.map((year) => ofYear(reading, year)).reduce((a, b) => (compare(a, b) <= 0 ? a : b))
    case 'year':
      if (frame.year === undefined) throw new Error(`${reading.figure} of a year outside of growth, change and yearly`)
      return ofYear(reading, frame.year)
  }
}

function totalOver(reading: Reading, years: readonly string[]): Exact {
  if (years.length === reading.years?.length) return reading.total
  return years.map((year) => ofYear(reading, year)).reduce(add, zero)
}

/** Σ weight × term. The weights are told only where there is more than one term, or one with a weight. */
function sum({ terms }: Extract<Value, { kind: 'sum' }>, slots: Slots): ValueOf {
  const list = terms.map((term) => ({
    value: 'figure' in term ? figure(term, slots) : prepareValue(term.value, slots),
    weight: constant(term.weight ?? '1'),
    weightText: term.weight ?? '1',
  }))
  const weighted = list.length > 1 || list.some(({ weightText }) => weightText !== '1')
  if (!weighted) return list[0]!.value
  return (frame) => {
    const told: TracedTerm[] | undefined = frame.trace && []
    let total = zero
    for (const { value, weight, weightText } of list) {
      const term = value(frame)
      if (!isExact(term)) return term
      told?.push({ weight: weightText, value: term })
      total = add(total, multiply(weight, term))
    }
    if (told !== undefined) frame.trace?.step({ kind: 'weighted', terms: told, value: total })
    return total
  }
}

/**
 * Numerator ÷ denominator, in percent or plain. A zero denominator is `missing` (数据缺失), never a silent 0, one below
 * zero `invalid`; so is a part above its whole.
 */
function ratio(value: Extract<Value, { kind: 'ratio' }>, slots: Slots, outermost: boolean): ValueOf {
  const numerator = prepareValue(value.numerator, slots)
  const firstOfDivisor = slots.list.length
  const denominator = prepareValue(value.denominator, slots)
  const [part, divisor] = [firstFigure(value.numerator), firstFigure(value.denominator) || (slots.list[firstOfDivisor]?.figure ?? '')]
  // figures that only the scale names belong to the pairs, too
  let pairs: ReturnType<typeof partPairs> | undefined
  return (frame) => {
    const top = numerator(frame)
    if (!isExact(top)) return top
    const bottom = denominator(frame)
    if (!isExact(bottom)) return bottom
    if (sign(bottom) === 0) return { state: 'missing', figure: divisor }
    if (sign(bottom) < 0) return { state: 'invalid', figure: divisor }
    if (value.within === true && compare(top, bottom) > 0) return { state: 'invalid', figure: part }
    if (outermost) pairs ??= partPairs(slots)
    const fault = pairs && partOverWhole(frame, pairs)
    if (fault !== undefined) return fault
    const quotient = divide(top, bottom)
    const result = value.percent ? multiply(quotient, hundred) : quotient
    frame.trace?.step({ kind: value.percent ? 'ratio' : 'quotient', numerator: top, denominator: bottom, value: result })
    return result
  }
}

function firstFigure(value: Value): string {
  if (value.kind === 'figure') return value.figure
  if (value.kind !== 'sum') return ''
  const term = value.terms[0]!
  return 'figure' in term ? term.figure : firstFigure(term.value)
}

function product(values: readonly ValueOf[]): ValueOf {
  return (frame) => {
    const factors = evaluated(values, frame)
    if (!Array.isArray(factors)) return factors as Unscored | Decided
    const value = factors.reduce(multiply)
    frame.trace?.step({ kind: 'product', values: factors, value })
    return value
  }
}

/** The highest (or lowest) of several values; without every one of them there is none. */
function best(values: readonly ValueOf[], direction: 1 | -1): ValueOf {
  return (frame) => {
    const found = evaluated(values, frame)
    if (!Array.isArray(found)) return found as Unscored | Decided
    const value = found.reduce((a, b) => (compare(a, b) * direction >= 0 ? a : b))
    frame.trace?.step({ kind: 'bestOf', take: direction === 1 ? 'highest' : 'lowest', values: found, value })
    return value
  }
}

function evaluated(values: readonly ValueOf[], frame: Frame): Exact[] | Unscored | Decided {
  const found: Exact[] = []
  for (const value of values) {
    const one = value(frame)
    if (!isExact(one)) return one
    found.push(one)
  }
  return found
}
