import type { Formula } from '../standard/format.ts'
import { add, compare, divide, type Exact, hundred, lowest, multiply, one, power, sign, zero } from './exact.ts'
import type { Measure } from './measure.ts'
import { exactQuantity } from './quantity.ts'
import { type FigureValues, readFigure } from './reading.ts'
import { decided, type PreparedRow, percentShare, prepareRows } from './rows.ts'
import { constant } from './terms.ts'
import type { Trace } from './trace.ts'

type GrowthFormula = Extract<Formula, { kind: 'growth_step' }>

/**
 * 增长分档: yearly growth from the first to the last year, read from a step table.
 * A row `≥ t` holds when last ≥ first × (1+t)^(last year − first year): compared as whole powers, no root is drawn.
 * Fewer than two years → `missing`. First 0 and last above → `zeroFirstPercent`; both 0 → 0.
 * A last year below `smallBase.lastBelow` (万元) caps the share.
 */
export function growthStep(formula: GrowthFormula): Measure {
  const { figure } = formula
  const rows = prepareRows(formula.rows)
  const bases = rows.map((row) => growthBase(row, formula.industryFactor))
  const limit = formula.smallBase && { below: constant(formula.smallBase.lastBelow), cap: percentShare(formula.smallBase.capPercent) }
  return (values, trace) => {
    trace?.read(figure)
    const reading = readFigure(values, figure, true)
    if ('state' in reading) return reading
    const years = reading.years ?? []
    if (years.length < 2) return { state: 'missing', figure }
    const [first, last] = ends(values[figure] as FigureValues, years)
    const exponent = Number(years.at(-1)) - Number(years[0])
    trace?.step({ kind: 'first', year: years[0]!, value: first })
    trace?.step({ kind: 'last', year: years.at(-1)!, exponent, first, value: last })
    const share = sign(first) === 0 ? fromZero(formula, last, trace) : byRows(rows, bases, first, last, exponent, trace)
    if (limit === undefined || compare(last, limit.below) >= 0 || compare(share, limit.cap) <= 0) return share
    trace?.step({ kind: 'smallBase', below: formula.smallBase!.lastBelow, percent: formula.smallBase!.capPercent, value: limit.cap })
    return limit.cap
  }
}

/** What a row asks of last ÷ first per year: 1 + t, with the industry factor on the growth; `undefined` where growth counts as 0. */
function growthBase(row: PreparedRow, industryFactor: string | undefined): Exact | undefined {
  const factor = industryFactor === undefined ? one : constant(industryFactor)
  return sign(factor) === 0 ? undefined : lowest(add(one, divide(row.threshold, multiply(hundred, factor))))
}

function holds(row: PreparedRow, base: Exact | undefined, first: Exact, last: Exact, exponent: number): boolean {
  if (base === undefined) return compare(zero, row.threshold) >= (row.strict ? 1 : 0)
  if (sign(base) < 0) return true
  const bound = multiply(first, power(base, exponent))
  return compare(last, bound) >= (row.strict ? 1 : 0)
}

function byRows(
  rows: readonly PreparedRow[],
  bases: readonly (Exact | undefined)[],
  first: Exact,
  last: Exact,
  exponent: number,
  trace: Trace | undefined,
): Exact {
  const place = rows.findIndex((row, index) => holds(row, bases[index], first, last, exponent))
  return decided(rows, place, { unit: '%', value: divide(last, first) }, trace)
}

function fromZero(formula: GrowthFormula, last: Exact, trace: Trace | undefined): Exact {
  const share = sign(last) === 0 ? zero : percentShare(formula.zeroFirstPercent)
  trace?.step(
    sign(last) === 0 ? { kind: 'bothZero', value: share } : { kind: 'zeroFirst', percent: formula.zeroFirstPercent, value: share },
  )
  return share
}

function ends(map: FigureValues, years: readonly string[]): readonly [Exact, Exact] {
  return [exactQuantity(map[years[0]!]) ?? zero, exactQuantity(map[years.at(-1)!]) ?? zero]
}
