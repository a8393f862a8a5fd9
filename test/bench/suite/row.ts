/** What a row is held against: its own median, or the ratio of it to the peer's. */
export interface Target {
  readonly of: 'own' | 'ratio'
  readonly atMost?: number
  readonly atLeast?: number
}

/** One measured thing: the figures of several rounds, beside a peer's of the same run where there is one. */
export interface BenchRow {
  readonly what: string
  /** `ms`, `s`, `MB`, `a second`, `×` */
  readonly unit: string
  /** as measured, in their order */
  readonly own: readonly number[]
  /** `p95` where single slow answers are what a person feels */
  readonly by?: 'p95'
  readonly peer?: { readonly name: string; readonly values: readonly number[] }
  /** how the ratio is told: own / peer, or peer / own (times as fast) */
  readonly ratio?: 'ownToPeer' | 'peerToOwn'
  readonly target?: Target
  /** medians at growing sizes; the exponent of the fitted power law is told */
  readonly growth?: readonly { readonly size: number; readonly value: number }[]
}

/** A part of the bench; its rows are measured in one run, one after the other. */
export interface BenchPart {
  readonly id: string
  /** what it needs beside the build, in words; it is skipped and named where `missing` answers it */
  readonly missing?: (options: BenchOptions) => string | undefined
  readonly measure: (options: BenchOptions) => Promise<readonly BenchRow[]>
}

export interface BenchOptions {
  /** fewer rounds and smaller inputs: to try the bench, not to judge by */
  readonly quick: boolean
  /** another checkout with its own build, measured turn by turn with this one */
  readonly base?: string
}

/** The row's figure: the median, or what 95 of 100 stay below. */
export function figureOf(row: Pick<BenchRow, 'by'>, values: readonly number[]): number {
  return quantile(values, row.by === 'p95' ? 0.95 : 0.5)
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

/** The middle half of the figures, as a part of the median. */
export function spreadOf(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / quantile(values, 0.5)
}

export function ratioOf(row: BenchRow): number | undefined {
  if (row.peer === undefined) return undefined
  const [own, peer] = [figureOf(row, row.own), figureOf(row, row.peer.values)]
  return row.ratio === 'peerToOwn' ? peer / own : own / peer
}

/** The exponent e of value = c · size^e by least squares over the logarithms; 1 is linear. */
export function exponentOf(growth: NonNullable<BenchRow['growth']>): number {
  const points = growth.map(({ size, value }) => [Math.log(size), Math.log(value)] as const)
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

/** Whether the target is met; `undefined` without one, or where it is of a peer that was not measured. */
export function isMet(row: BenchRow): boolean | undefined {
  if (row.target === undefined) return undefined
  const value = row.target.of === 'own' ? figureOf(row, row.own) : ratioOf(row)
  if (value === undefined || Number.isNaN(value)) return undefined
  return value <= (row.target.atMost ?? Number.POSITIVE_INFINITY) && value >= (row.target.atLeast ?? Number.NEGATIVE_INFINITY)
}
