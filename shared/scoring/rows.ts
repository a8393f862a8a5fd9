import type { Scale, ScaleRow, Share } from '../standard/model.ts'
import { boundText, type Holds, prepareBounds, prepareConditions } from './condition.ts'
import { compare, type Exact, fraction, zero } from './exact.ts'
import type { Unscored } from './reading.ts'
import type { Frame, Slots } from './slots.ts'
import type { Trace } from './trace.ts'
import type { ScaleFor, ScaleOf } from './valueOf.ts'
import { constant, type Prepare } from './valueOf.ts'

/** A row of a table: it holds where the value lies within its bounds and its conditions hold, too. */
export interface PreparedRow {
  readonly within: (value: Exact) => boolean
  readonly holds: Holds | undefined
  readonly outcome: { readonly kind: 'share'; readonly share: Exact } | { readonly kind: 'scale'; readonly scale: ScaleOf }
  /** as people read it: `≥20`; empty where the row has conditions alone */
  readonly bound: string
  readonly given: Share | undefined
}

/** Rows are read from the top; the first that holds decides, none is `otherwise`, or 0. */
export function prepareRows(
  scale: Extract<Scale, { kind: 'rows' }>,
  { max }: ScaleFor,
  slots: Slots,
  prepare: Prepare,
  inner: (scale: Scale) => ScaleOf,
): readonly PreparedRow[] {
  return scale.rows.map((row) => ({
    within: quick(row) ?? prepareBounds(row),
    holds: prepareConditions(row.when, slots, prepare),
    outcome: row.scale === undefined ? { kind: 'share', share: rowShare(row, max) } : { kind: 'scale', scale: inner(row.scale) },
    bound: boundText(row),
    given: row.scale === undefined ? row : undefined,
  }))
}

/** The rows as a scale. */
export function rowsScale(rows: readonly PreparedRow[], rest: Exact | undefined, unit: string): ScaleOf {
  return (value, frame) => {
    const place = placeOf(rows, (row) => row.within(value), frame)
    return typeof place === 'number' ? decided(rows, place, { unit, value }, { value, rest }, frame) : place
  }
}

/** The first row that holds, -1 for none, or why that cannot be said. */
export function placeOf(
  rows: readonly PreparedRow[],
  within: (row: PreparedRow, place: number) => boolean,
  frame: Frame,
): number | Unscored {
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!
    if (!within(row, place)) continue
    const held = row.holds === undefined ? true : row.holds(frame)
    if (held === true) return place
    if (held !== false) return held
  }
  return -1
}

/** The share of the row that holds. `compared` is what was held against the rows, `value` what a row's own scale takes. */
export function decided(
  rows: readonly PreparedRow[],
  place: number,
  compared: { readonly unit: string; readonly value: Exact },
  { value, rest }: { readonly value: Exact; readonly rest: Exact | undefined },
  frame: Frame,
): Exact | Unscored {
  const row = rows[place]
  tell(row, place, compared, rest, frame.trace)
  if (row === undefined) return rest ?? zero
  return row.outcome.kind === 'share' ? row.outcome.share : row.outcome.scale(value, frame)
}

function tell(
  row: PreparedRow | undefined,
  place: number,
  compared: { readonly unit: string; readonly value: Exact },
  rest: Exact | undefined,
  trace: Trace | undefined,
): void {
  if (trace === undefined) return
  if (row === undefined) trace.step(rest === undefined ? { kind: 'noRow', ...compared } : { kind: 'otherwise', share: rest, ...compared })
  else if (row.given?.percent !== undefined && row.bound !== '')
    trace.step({ kind: 'row', place, bound: row.bound, percent: row.given.percent, ...compared })
  else if (row.given === undefined) trace.step({ kind: 'rowScale', place, bound: row.bound, ...compared })
  else trace.step({ kind: 'rowGives', place, bound: row.bound, gives: row.given, ...compared })
}

export function rowShare({ percent, marks = 0 }: Share, max: number): Exact {
  return percent === undefined ? fraction(Math.min(marks, max), max) : fraction(percent, 100)
}

/** What no row holding gives, where the scale says so. */
export function restOf({ otherwise }: Extract<Scale, { kind: 'rows' }>, max: number): Exact | undefined {
  return otherwise && rowShare(otherwise, max)
}

/** One bound, as most rows have it. */
function quick({ atLeast, moreThan, atMost, lessThan }: ScaleRow): ((value: Exact) => boolean) | undefined {
  if (atMost !== undefined || lessThan !== undefined || (atLeast === undefined) === (moreThan === undefined)) return undefined
  const threshold = constant(atLeast ?? moreThan!)
  const least = atLeast === undefined ? 1 : 0
  return least === 0 ? (value) => compare(value, threshold) >= 0 : (value) => compare(value, threshold) > 0
}
