import { millionths } from '../../format/amounts.ts'
import type { Formula } from '../format.ts'
import type { Finding } from './finding.ts'

type Row = Extract<Formula, { kind: 'step' }>['rows'][number]

/**
 * Rows are read from the top, and the first that holds counts: each has one bound, stands below the one before it and
 * gives less than it; the best gives the full mark. `least` is the lowest value there can be, where there is one.
 */
export function rowFindings(rows: readonly Row[], least: string | undefined, formulaAt: string): readonly Finding[] {
  const at = `${formulaAt}/rows`
  const unbound = rows.flatMap((row, place): readonly Finding[] =>
    (row.atLeast === undefined) === (row.moreThan === undefined) ? [{ code: 'standard.formula', at: `${at}/${place}` }] : [],
  )
  if (unbound.length > 0) return unbound
  const hidden = rows.flatMap((row, place): readonly Finding[] =>
    rows.slice(0, place).some((above) => holdsWhere(row, above))
      ? [{ code: 'standard.rows-order', at: `${at}/${place}`, got: words(row) }]
      : [],
  )
  const best = Math.max(...rows.map(({ percent }) => percent))
  const place = rows.findIndex(({ percent }) => percent === best)
  return [
    ...hidden,
    ...(hidden.length === 0 ? shareFindings(rows, least, at) : []),
    ...(best < 100 ? [{ code: 'standard.full-unreachable', at: `${at}/${place}`, got: `${best}%`, want: '100%' } as const] : []),
    ...(least === undefined ? [] : rows.flatMap((row, index) => idleBound(row, least, `${at}/${index}`))),
  ]
}

/** Where every value that meets `row` meets `above` too, the row is never read. */
function holdsWhere(row: Row, above: Row): boolean {
  const [lower, upper] = [boundOf(row), boundOf(above)]
  return lower > upper || (lower === upper && !(above.moreThan !== undefined && row.atLeast !== undefined))
}

/** Shares fall from row to row; rising all along is right only for a figure of which less is better, down to the least value. */
function shareFindings(rows: readonly Row[], least: string | undefined, at: string): readonly Finding[] {
  const rising = rows.length > 1 && rows.every(({ percent }, place) => place === 0 || percent > rows[place - 1]!.percent)
  const lowest = rows.at(-1)!
  if (rising && least !== undefined && lowest.atLeast !== undefined && boundOf(lowest) <= millionths(least))
    return [{ code: 'standard.rows-rising', at, got: words(lowest) }]
  return rows.flatMap((row, place): readonly Finding[] => {
    const above = rows[place - 1]
    if (above === undefined || row.percent < above.percent) return []
    const code = row.percent === above.percent ? 'standard.row-same' : 'standard.rows-fall'
    return [{ code, at: `${at}/${place}`, got: words(row), want: words(above) }]
  })
}

function idleBound(row: Row, least: string, at: string): readonly Finding[] {
  return boundOf(row) < millionths(least) ? [{ code: 'standard.bound-idle', at, got: words(row) }] : []
}

function boundOf({ atLeast, moreThan }: Row): bigint {
  return millionths(atLeast ?? moreThan ?? '0')
}

function words({ atLeast, moreThan, percent }: Row): string {
  return `${atLeast === undefined ? '>' : '≥'}${atLeast ?? moreThan}→${percent}%`
}
