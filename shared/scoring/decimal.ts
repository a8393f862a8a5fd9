import { type Exact, zero } from './exact.ts'

/** Longest decimal read, in digits written out: a guard against `1e999999999`, far above any real figure. */
const longest = 10_000
const plainDecimal = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/
const scientific = /^(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)[eE]([+-]?[0-9]+)$/
const powers: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** The exact value of a decimal written without exponent (`"612.40"`); anything else is `undefined`. */
export function exactDecimal(text: string): Exact | undefined {
  return (text.length <= 15 ? shortDecimal(text) : undefined) ?? longDecimal(text)
}

/** The exact value of a JSON number as it is written, exponent included. */
export function exactNumber(text: string): Exact | undefined {
  const parts = scientific.exec(text)
  if (parts === null) return exactDecimal(text)
  const mantissa = exactDecimal(parts[1]!)
  const exponent = Number(parts[2])
  if (mantissa === undefined || mantissa.n === 0) return mantissa && zero
  if (Math.abs(exponent) > longest) return undefined
  const scale = 10n ** BigInt(Math.abs(exponent))
  const [n, d] = [BigInt(mantissa.n), BigInt(mantissa.d)]
  return exponent < 0 ? { n, d: d * scale } : { n: n * scale, d }
}

function longDecimal(text: string): Exact | undefined {
  if (text.length > longest || !plainDecimal.test(text)) return undefined
  const point = text.indexOf('.')
  if (point < 0) return { n: BigInt(text), d: 1n }
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: 10n ** BigInt(text.length - point - 1) }
}

/** Fast path, digit by digit: no sign, at most 15 characters. Other texts are matched by the pattern. */
function shortDecimal(text: string): Exact | undefined {
  let n = 0
  let point = -1
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) n = n * 10 + digit
    else if (digit === -2 && point < 0) point = at
    else return undefined
  }
  const places = point < 0 ? 0 : text.length - point - 1
  const wholeDigits = point < 0 ? text.length : point
  const wellWritten = wholeDigits > 0 && (point < 0 || places > 0) && (wholeDigits === 1 || text.charCodeAt(0) !== 48)
  return wellWritten ? { n, d: powers[places]! } : undefined
}
