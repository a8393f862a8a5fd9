import { compare, divide, type Exact, one, power } from './exact.ts'

/** Digits after the point to which a root is taken where it is no fraction: far finer than any bound of a standard. */
const digits = 40n

/**
 * The n-th root of a value from 0 up: exact where it is a fraction, else cut off after forty digits. A bound of six
 * decimals and a mark rounded to hundredths come out the same as by the root itself.
 */
export function rootOf(value: Exact, exponent: number): Exact {
  if (exponent === 1 || value.n === 0) return value
  const [n, d] = reduced(BigInt(value.n), BigInt(value.d))
  const exact = { n: wholeRoot(n, exponent), d: wholeRoot(d, exponent) }
  if (compare(power(exact, exponent), { n, d }) === 0) return exact
  const scale = 10n ** digits
  return divide({ n: wholeRoot((n * scale ** BigInt(exponent)) / d, exponent), d: scale }, one)
}

/** The greatest whole number whose power is not above the value. */
function wholeRoot(value: bigint, exponent: number): bigint {
  if (value < 2n) return value
  const power = BigInt(exponent)
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / exponent))
  for (;;) {
    const next = ((power - 1n) * guess + value / guess ** (power - 1n)) / power
    if (next >= guess) return guess
    guess = next
  }
}

function reduced(n: bigint, d: bigint): readonly [bigint, bigint] {
  let [a, b] = [n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? [n, d] : [n / a, d / a]
}
