import { compare, divide, type Exact, subtract } from '#shared/scoring/exact.ts'

/** Places on the drawn scale, percent of its width; a value beyond the end is drawn at the end. */
export interface ScalePoints {
  readonly floor: number
  readonly target: number
  readonly verified: number
  readonly declared: number | undefined
}

/** The scale begins a little below the least and ends a little above the greatest, but never beyond twice the span. */
export function scalePoints(low: Exact, high: Exact, verified: Exact, declared: Exact | undefined): ScalePoints {
  const span = numberOf(subtract(high, low))
  const place = (value: Exact) => numberOf(subtract(value, low)) / span
  const inView = [0, 1, place(verified), ...(declared ? [place(declared)] : [])]
  const start = Math.max(-0.6, Math.min(...inView)) - 0.12
  const end = Math.min(2, Math.max(...inView)) + 0.14
  const percent = (value: number) => (100 * (Math.min(end, Math.max(start, value)) - start)) / (end - start)
  return { floor: percent(0), target: percent(1), verified: percent(place(verified)), declared: declared && percent(place(declared)) }
}

export function same(a: Exact | undefined, b: Exact | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0
}

/** For drawing only. */
function numberOf(value: Exact): number {
  const scaled = divide(value, { n: 1, d: 1 })
  return Number(scaled.n) / Number(scaled.d)
}
