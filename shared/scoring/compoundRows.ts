import type { Bounds, Formula, GeneralFormula } from '../standard/model.ts'
import { add, compare, divide, type Exact, hundred, lowest, multiply, one, power, sign, zero } from './exact.ts'
import { isSpan, type prepareSpan, type Span } from './growth.ts'
import type { Unscored } from './reading.ts'
import { decided, type PreparedRow, placeOf } from './rows.ts'
import type { Frame } from './slots.ts'
import { constant, type Decided, isExact } from './valueOf.ts'

type Scaled = Extract<GeneralFormula, { kind: 'scaled' }>

/** One bound of a row on the growth: `base` is 1 + t per year, `undefined` where the factor is 0 and growth counts as 0. */
interface Asked {
  readonly base: Exact | undefined
  readonly threshold: Exact
  readonly reached: (comparison: number) => boolean
  /** a growth of more than −100 % reaches every bound below that */
  readonly always: boolean
}

/** Whether `compoundRows` reads this formula: a compound growth whose rows all end in a share. */
export function isCompoundRows(formula: Formula): formula is Scaled {
  if (formula.kind !== 'scaled' || formula.value.kind !== 'growth' || formula.value.method !== 'compound') return false
  return formula.scale.kind === 'rows' && formula.scale.rows.every((row) => row.scale === undefined)
}

/**
 * 增长分档: the compound yearly growth from the first to the last year, read from rows.
 * A row `≥ t` holds when last ≥ first × (1+t)^(last year − first year): compared as whole powers, no root is drawn.
 * `byValue` reads the rows where a growth is given in percent.
 */
export function compoundRows(
  { scale, industryFactor }: Scaled,
  span: ReturnType<typeof prepareSpan>,
  rows: readonly PreparedRow[],
  rest: Exact | undefined,
  byValue: (growth: Exact, frame: Frame) => Exact | Unscored,
): (frame: Frame) => Exact | Unscored | Decided {
  if (scale.kind !== 'rows') throw new Error('not a growth read from rows')
  const asked = scale.rows.map((row) => askedBy(row, industryFactor))
  return (frame) => {
    const found = span(frame)
    if (!isSpan(found)) return isExact(found) ? byValue(found, frame) : found
    const place = placeOf(rows, (_, at) => asked[at]!.every((bound) => holds(bound, found)), frame)
    if (typeof place !== 'number') return place
    return decided(rows, place, { unit: '%', value: divide(found.last, found.first) }, { value: zero, rest }, frame)
  }
}

function askedBy({ atLeast, moreThan, atMost, lessThan }: Bounds, industryFactor: string | undefined): readonly Asked[] {
  const factor = industryFactor === undefined ? one : constant(industryFactor)
  const asked = (bound: string | undefined, reached: Asked['reached'], always: boolean): readonly Asked[] => {
    if (bound === undefined) return []
    const threshold = constant(bound)
    const base = sign(factor) === 0 ? undefined : lowest(add(one, divide(threshold, multiply(hundred, factor))))
    return [{ base, threshold, reached, always }]
  }
  return [
    ...asked(atLeast, (found) => found >= 0, true),
    ...asked(moreThan, (found) => found > 0, true),
    ...asked(atMost, (found) => found <= 0, false),
    ...asked(lessThan, (found) => found < 0, false),
  ]
}

function holds({ base, threshold, reached, always }: Asked, { first, last, exponent }: Span): boolean {
  if (base === undefined) return reached(compare(zero, threshold))
  if (sign(base) < 0) return always
  return reached(compare(last, multiply(first, power(base, exponent))))
}
