import type { Matrix } from '#shared/evidence/pages.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const unit: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function joined(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

export function moved(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

/** The numbers of a list written as text; what is no number is left out. */
export function numbers(text: string | undefined): readonly number[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map(Number)
    .filter(Number.isFinite)
}

/** A box of four numbers; undefined for anything else. */
export function boxOf(text: string | undefined): Box | undefined {
  const [x, y, width, height] = numbers(text)
  return x === undefined || y === undefined || width === undefined || height === undefined ? undefined : { x, y, width, height }
}

export function matrixOf(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers(text)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return unit
  return [a, b, c, d, e, f]
}

/** Short enough for a page, and exact to a ten-thousandth of a millimetre. */
export function short(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
