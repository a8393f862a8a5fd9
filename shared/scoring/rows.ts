import type { Formula } from '../standard/format.ts'
import { type Exact, fraction, zero } from './exact.ts'
import { constant } from './terms.ts'
import type { Trace } from './trace.ts'

type Row = Extract<Formula, { kind: 'step' }>['rows'][number]

/** A row of a step table: reached at `threshold`, or only above it when `strict`. */
export interface PreparedRow {
  readonly threshold: Exact
  readonly strict: boolean
  readonly share: Exact
  /** as people read it: `≥20` */
  readonly bound: string
  readonly percent: number
}

/** Rows are read from the top; the first that holds decides, none is 0. */
export function prepareRows(rows: readonly Row[]): readonly PreparedRow[] {
  return rows.map((row) => {
    const bound = row.atLeast ?? row.moreThan
    if (bound === undefined) throw new Error('a row without a bound')
    const strict = row.atLeast === undefined
    return {
      threshold: constant(bound),
      strict,
      share: percentShare(row.percent),
      bound: `${strict ? '>' : '≥'}${bound}`,
      percent: row.percent,
    }
  })
}

/** The share of the row that holds, -1 for none; `compared` is what was held against the rows. */
export function decided(
  rows: readonly PreparedRow[],
  place: number,
  compared: { readonly unit: string; readonly value: Exact },
  trace: Trace | undefined,
): Exact {
  const row = rows[place]
  trace?.step(
    row === undefined ? { kind: 'noRow', ...compared } : { kind: 'row', place, bound: row.bound, percent: row.percent, ...compared },
  )
  return row?.share ?? zero
}

export function percentShare(percent: number): Exact {
  return fraction(percent, 100)
}
