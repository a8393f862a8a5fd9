/**
 * Exact arithmetic of the scoring: a fraction of two BigInt, never a float.
 * One module for the app and for the replay (50,000 cases a second), so marks cannot differ between them.
 * Fractions are not brought to lowest terms until they are printed: sums of decimals share their denominators,
 * and the greatest common divisor at every step would cost more than it saves. `d` is always above zero.
 */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

export const zero: Exact = { n: 0n, d: 1n }
export const one: Exact = { n: 1n, d: 1n }
export const hundred: Exact = { n: 100n, d: 1n }

/** Longest decimal read, in digits written out: a guard against `1e999999999`, far above any real figure. */
const longest = 10_000
const powers: readonly bigint[] = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent))
const plainDecimal = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/
const scientific = /^(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)[eE]([+-]?[0-9]+)$/

/** The exact value of a decimal written without exponent (`"612.40"`); anything else is `undefined`. */
export function exactDecimal(text: string): Exact | undefined {
  if (text.length > longest || !plainDecimal.test(text)) return undefined
  const point = text.indexOf('.')
  if (point < 0) return { n: wholeNumber(text), d: 1n }
  return { n: wholeNumber(text.slice(0, point) + text.slice(point + 1)), d: powerOfTen(text.length - point - 1) }
}

/** The exact value of a JSON number as it is written, exponent included. */
export function exactNumber(text: string): Exact | undefined {
  const parts = scientific.exec(text)
  if (parts === null) return exactDecimal(text)
  const mantissa = exactDecimal(parts[1]!)
  const exponent = Number(parts[2])
  if (mantissa === undefined || Math.abs(exponent) > longest) return mantissa?.n === 0n ? zero : undefined
  const power = powerOfTen(Math.abs(exponent))
  return exponent < 0 ? { n: mantissa.n, d: mantissa.d * power } : { n: mantissa.n * power, d: mantissa.d }
}

export function whole(value: number): Exact {
  return { n: BigInt(value), d: 1n }
}

export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function subtract(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n - b.n, d: a.d }
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d }
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** `b` must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new Error('division by zero')
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n }
}

/** Below zero when a < b, zero when equal, above when a > b. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rounds half up (89.995 → 90.00 in hundredths) to a whole number. */
export function roundHalfUp(value: Exact): number {
  const doubled = 2n * value.n + value.d
  const by = 2n * value.d
  const quotient = doubled / by
  return Number(doubled < 0n && quotient * by !== doubled ? quotient - 1n : quotient)
}

/** Lowest terms, `8423/3` or `526`; `undefined` where numerator or denominator has more than 40 digits. */
export function fractionText(value: Exact): string | undefined {
  const divisor = greatestCommonDivisor(value.n < 0n ? -value.n : value.n, value.d)
  const numerator = String(value.n / divisor)
  const denominator = String(value.d / divisor)
  if (numerator.replace('-', '').length > 40 || denominator.length > 40) return undefined
  return denominator === '1' ? numerator : `${numerator}/${denominator}`
}

function wholeNumber(digits: string): bigint {
  return digits.length <= 15 ? BigInt(Number(digits)) : BigInt(digits)
}

export function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
