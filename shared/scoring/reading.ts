import { add, type Exact, isWhole, zero } from './exact.ts'
import { exactQuantity } from './quantity.ts'

/** Figure → quantity, or year → quantity where the figure is yearly: the shape of `facts` in a replayed case. */
export type FigureValues = Readonly<Record<string, unknown>>

/** Why a formula gives no mark, and the figure (or attribute) at which it stopped. Missing is never 0. */
export interface Unscored {
  /** `not-in-branch`: the criterion is not in the table of this centre */
  readonly state: 'missing' | 'invalid' | 'not-in-branch'
  readonly figure: string
}

/** One figure read: its value, or the sum over its years. */
export interface Reading {
  readonly figure: string
  readonly total: Exact
  /** ascending, absent for a figure that is not yearly */
  readonly years: readonly string[] | undefined
  /** year → quantity as given, where yearly */
  readonly map: FigureValues | undefined
}

/** What a declared figure admits beside amounts from 0 up. */
export interface Admitted {
  readonly signed: boolean
  readonly whole: boolean
}

/**
 * Reads one figure. Absent, `null` or an empty map is `missing`; a wrong type, a wrong year or a negative
 * quantity is `invalid`, and of a declared figure a fraction where it is a count. `yearly` figures must be a map, the
 * others a plain quantity.
 */
export function readFigure(values: FigureValues, figure: string, yearly: boolean, admitted?: Admitted): Reading | Unscored {
  const raw = values[figure]
  if (raw === undefined || raw === null) return { state: 'missing', figure }
  if (isMap(raw)) {
    const years = Object.keys(raw)
    if (years.length === 0) return { state: 'missing', figure }
    return yearly ? sumOfYears(raw, years, figure, admitted) : { state: 'invalid', figure }
  }
  const total = yearly ? undefined : exactQuantity(raw)
  if (total === undefined || !admits(total, admitted)) return { state: 'invalid', figure }
  return { figure, total, years: undefined, map: undefined }
}

function sumOfYears(map: FigureValues, years: readonly string[], figure: string, admitted: Admitted | undefined): Reading | Unscored {
  let total = zero
  for (const year of years) {
    const quantity = isYear(year) ? exactQuantity(map[year]) : undefined
    if (quantity === undefined || !admits(quantity, admitted)) return { state: 'invalid', figure }
    total = add(total, quantity)
  }
  return { figure, total, years, map }
}

function admits(quantity: Exact, admitted: Admitted | undefined): boolean {
  if (admitted === undefined) return quantity.n >= 0
  return (admitted.signed || quantity.n >= 0) && (!admitted.whole || isWhole(quantity))
}

/** The quantity of one year; the figure was read before, so the year is there and well written. */
export function ofYear({ map }: Reading, year: string): Exact {
  return exactQuantity(map?.[year]) ?? zero
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
