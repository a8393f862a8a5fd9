import { type BenchRow, exponentOf, figureOf, isMet, ratioOf, spreadOf, type Target } from './row.ts'

/** One row as a line of the terminal's table. */
export function lineOf(row: BenchRow, before: BenchRow | undefined): string {
  const figure = figureOf(row, row.own)
  const ratio = ratioOf(row)
  const parts = [`${row.what}: ${shown(figure)} ${row.unit}${row.by === undefined ? '' : ' (p95)'}`]
  if (row.own.length > 2) parts.push(`±${Math.round(spreadOf(row.own) * 50)} %`)
  if (row.peer !== undefined) parts.push(`${row.peer.name} ${shown(figureOf(row, row.peer.values))}`)
  if (ratio !== undefined) parts.push(row.ratio === 'peerToOwn' ? `${shown(ratio)} times as fast` : `${shown(ratio)} ×`)
  if (row.growth !== undefined) parts.push(`exponent ${exponentOf(row.growth).toFixed(2)}`)
  if (before !== undefined) parts.push(`before ${shown(figureOf(before, before.own))}`)
  const met = isMet(row)
  if (row.target !== undefined)
    parts.push(`wanted ${targetText(row.target)}: ${met === undefined ? 'not measured' : met ? 'met' : 'MISSED'}`)
  return parts.join('  ')
}

export function targetText({ of, atMost, atLeast }: Target): string {
  const limit = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
  return of === 'ratio' ? `${limit} ×` : limit
}

/** Three figures that count. */
export function shown(value: number): string {
  if (Number.isNaN(value)) return '–'
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}
