import { wholesOf } from '../format/partsOf.ts'
import { add, compare, type Exact, zero } from './exact.ts'
import { exactQuantity } from './quantity.ts'

/** Figure → quantity, or year → quantity where the figure is yearly: the shape of `facts` in a replayed case. */
export type FigureValues = Readonly<Record<string, unknown>>

/** Why a formula gives no mark, and the figure at which it stopped. Missing is never 0. */
export interface Unscored {
  readonly state: 'missing' | 'invalid'
  readonly figure: string
}

/** One figure read: its value, or the sum over its years. */
export interface Reading {
  readonly figure: string
  readonly total: Exact
  /** ascending, absent for a figure that is not yearly */
  readonly years: readonly string[] | undefined
}

/**
 * Reads one figure. Absent, `null` or an empty map is `missing`; a wrong type, a wrong year or a negative
 * quantity is `invalid`. `yearly` figures must be a map, the others a plain quantity.
 */
export function readFigure(values: FigureValues, figure: string, yearly: boolean): Reading | Unscored {
  const raw = values[figure]
  if (raw === undefined || raw === null) return { state: 'missing', figure }
  if (isMap(raw)) {
    const years = Object.keys(raw)
    if (years.length === 0) return { state: 'missing', figure }
    return yearly ? sumOfYears(raw, years, figure) : { state: 'invalid', figure }
  }
  const total = yearly ? undefined : exactQuantity(raw)
  if (total === undefined || total.n < 0) return { state: 'invalid', figure }
  return { figure, total, years: undefined }
}

function sumOfYears(map: FigureValues, years: readonly string[], figure: string): Reading | Unscored {
  let total = zero
  for (const year of years) {
    const quantity = isYear(year) ? exactQuantity(map[year]) : undefined
    if (quantity === undefined || quantity.n < 0) return { state: 'invalid', figure }
    total = add(total, quantity)
  }
  return { figure, total, years }
}

/** The first part among the readings that exceeds a whole it lies within, where the formula names both; yearly figures by their sums, as they are scored. */
export function partOverWhole(readings: readonly Reading[]): Unscored | undefined {
  for (const part of readings) {
    for (const whole of wholesOf(part.figure)) {
      const read = readings.find(({ figure }) => figure === whole)
      if (read !== undefined && compare(part.total, read.total) > 0) return { state: 'invalid', figure: part.figure }
    }
  }
  return undefined
}

/** Four digits, the first not 0: such keys of an object come in ascending order by the language's own rule. */
function isYear(text: string): boolean {
  if (text.length !== 4 || text.charCodeAt(0) === 48) return false
  for (let at = 0; at < 4; at++) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57) return false
  return true
}

function isMap(raw: unknown): raw is FigureValues {
  return typeof raw === 'object' && raw !== null && Object.getPrototypeOf(raw) === Object.prototype
}
