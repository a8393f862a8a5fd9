import type { Formula } from '../standard/format.ts'
import { type Exact, fraction } from './exact.ts'
import { constant } from './terms.ts'

type Row = Extract<Formula, { kind: 'step' }>['rows'][number]

/** A row of a step table: reached at `threshold`, or only above it when `strict`. */
export interface PreparedRow {
  readonly threshold: Exact
  readonly strict: boolean
  readonly share: Exact
  /** as people read it: `≥20→100%` */
  readonly text: string
}

/** Rows are read from the top; the first that holds decides, none is 0. */
export function prepareRows(rows: readonly Row[]): readonly PreparedRow[] {
  return rows.map((row) => {
    const bound = row.atLeast ?? row.moreThan
    if (bound === undefined) throw new Error('a row without a bound')
    const strict = row.atLeast === undefined
    return { threshold: constant(bound), strict, share: percentShare(row.percent), text: `${strict ? '>' : '≥'}${bound}→${row.percent}%` }
  })
}

export function percentShare(percent: number): Exact {
  return fraction(percent, 100)
}
