import { type BenchRow, exponentOf, figureOf, isMet, quantile, ratioOf } from './row.ts'
import { shown, targetText } from './table.ts'

export interface MeasuredPart {
  readonly id: string
  readonly rows: readonly BenchRow[]
  /** why it has no rows */
  readonly skipped?: string
}

export interface Report {
  readonly at: string
  readonly machine: string
  readonly parts: readonly MeasuredPart[]
}

/** The report as one page without script: a table a part, each row with its figures as dots on one scale, growth as a plot. */
export function htmlOf(report: Report, before: Report | undefined): string {
  const sections = report.parts.map((part) =>
    section(
      part,
      before?.parts.find(({ id }) => id === part.id),
    ),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>TIC Review: measured ${escaped(report.at)}</title>
<style>
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:1180px;margin:24px auto;padding:0 16px}
table{border-collapse:collapse;width:100%;margin:8px 0 28px}th,td{padding:5px 10px 5px 0;text-align:left;vertical-align:top;border-bottom:1px solid #8884}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.met{color:#18794e}.missed{color:#c62a2f;font-weight:600}
@media(prefers-color-scheme:dark){.met{color:#4cc38a}.missed{color:#ff8b8d}}small{opacity:.75}svg{display:block}
</style>
<h1>Measured on ${escaped(report.at)}</h1><p>${escaped(report.machine)}</p>
${sections.join('\n')}</html>
`
}

function section({ id, rows, skipped }: MeasuredPart, before: MeasuredPart | undefined): string {
  if (skipped !== undefined) return `<h2>${escaped(id)}</h2><p>Not measured: ${escaped(skipped)}.</p>`
  const head = '<tr><th>What</th><th>Here</th><th>Peer</th><th>Ratio</th><th>Wanted</th><th>Before</th><th>Every figure</th></tr>'
  const lines = rows.map((row) =>
    line(
      row,
      before?.rows.find(({ what }) => what === row.what),
    ),
  )
  return `<h2>${escaped(id)}</h2><table>${head}${lines.join('')}</table>`
}

function line(row: BenchRow, before: BenchRow | undefined): string {
  const { peer, target } = row
  const ratio = ratioOf(row)
  const met = isMet(row)
  const verdict = met === undefined ? '' : met ? 'met' : 'missed'
  const growth = row.growth === undefined ? '' : `<br><small>exponent ${exponentOf(row.growth).toFixed(2)}</small>${growthPlot(row.growth)}`
  return `<tr><td>${escaped(row.what)}${growth}</td>
<td class="n">${shown(figureOf(row, row.own))} ${escaped(row.unit)}${row.by === undefined ? '' : '<br><small>p95</small>'}</td>
<td class="n">${peer === undefined ? '' : `${shown(figureOf(row, peer.values))}<br><small>${escaped(peer.name)}</small>`}</td>
<td class="n">${ratio === undefined ? '' : shown(ratio)}</td>
<td class="n ${verdict}">${target === undefined ? '' : `${targetText(target)} ${verdict}`}</td>
<td class="n">${before === undefined ? '' : shown(figureOf(before, before.own))}</td><td>${dots(row)}</td></tr>`
}

const [width, height] = [260, 34]

/** Own figures above, the peer's below, on one scale from 0. */
function dots(row: BenchRow): string {
  const peers = row.peer?.values ?? []
  const most = quantile([...row.own, ...peers], 1)
  if (!(most > 0) || row.own.length + peers.length < 2) return ''
  const mark = (y: number, colour: string) => (value: number) =>
    `<circle cx="${(4 + (value / most) * (width - 8)).toFixed(1)}" cy="${y}" r="3" fill="${colour}" fill-opacity=".45"/>`
  const rows = [...row.own.map(mark(10, '#0b68cb')), ...peers.map(mark(24, '#d9730d'))].join('')
  return `<svg width="${width}" height="${height}" role="img" aria-label="own ${row.own.length}, peer ${peers.length} figures">${rows}</svg>`
}

/** Value over size, both as logarithms. */
function growthPlot(growth: NonNullable<BenchRow['growth']>): string {
  const logs = growth.map(({ size, value }) => [Math.log(size), Math.log(value)] as const)
  const span = (at: 0 | 1) => [Math.min(...logs.map((log) => log[at])), Math.max(...logs.map((log) => log[at]))] as const
  const [[x0, x1], [y0, y1]] = [span(0), span(1)]
  const points = logs.map(
    ([x, y]) => `${(6 + ((x - x0) / (x1 - x0 || 1)) * 148).toFixed(1)},${(54 - ((y - y0) / (y1 - y0 || 1)) * 48).toFixed(1)}`,
  )
  return `<svg width="160" height="60" role="img" aria-label="growth"><polyline points="${points.join(' ')}" fill="none" stroke="#0b68cb" stroke-width="2"/></svg>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
