/**
 * Exact arithmetic of the scoring: a fraction of two whole numbers, never a rounded float.
 * One module for the app and for the replay (50,000 cases a second), so marks cannot differ between them.
 * Both parts are JavaScript numbers while every intermediate product is a safe integer, and BigInt from there on; the
 * switch is inside these functions and cannot be seen from outside. Fractions are brought to lowest terms only when
 * they are printed: sums of decimals share their denominators, and a common divisor at every step costs more than it
 * saves. `d` is always above zero.
 */
export interface Exact {
  readonly n: number | bigint
  readonly d: number | bigint
}

export const zero: Exact = { n: 0, d: 1 }
export const one: Exact = { n: 1, d: 1 }
export const hundred: Exact = { n: 100, d: 1 }

const largest = Number.MAX_SAFE_INTEGER

export function whole(value: number): Exact {
  return { n: value, d: 1 }
}

export function fraction(n: number | bigint, d: number | bigint): Exact {
  return typeof n === typeof d ? { n, d } : { n: BigInt(n), d: BigInt(d) }
}

export function add(a: Exact, b: Exact): Exact {
  return combine(a, b, 1)
}

export function subtract(a: Exact, b: Exact): Exact {
  return combine(a, b, -1)
}

export function multiply(a: Exact, b: Exact): Exact {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const n = a.n * b.n
    const d = (a.d as number) * (b.d as number)
    if (n <= largest && n >= -largest && d <= largest) return { n, d }
  }
  return { n: BigInt(a.n) * BigInt(b.n), d: BigInt(a.d) * BigInt(b.d) }
}

/** `b` must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  switch (sign(b)) {
    case 0:
      throw new Error('division by zero')
    case 1:
      return multiply(a, { n: b.d, d: b.n })
    default:
      return multiply({ n: -a.n, d: a.d }, { n: b.d, d: -b.n })
  }
}

/** `exponent` is a whole number from 0 up. */
export function power(base: Exact, exponent: number): Exact {
  if (exponent > 8) return { n: BigInt(base.n) ** BigInt(exponent), d: BigInt(base.d) ** BigInt(exponent) }
  let product = one
  for (let times = 0; times < exponent; times++) product = multiply(product, base)
  return product
}

/** Below zero when a < b, zero when equal, above when a > b. */
export function compare(a: Exact, b: Exact): number {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const left = a.n * (b.d as number)
    const right = b.n * (a.d as number)
    if (left <= largest && left >= -largest && right <= largest && right >= -largest) return left - right
  }
  const left = BigInt(a.n) * BigInt(b.d)
  const right = BigInt(b.n) * BigInt(a.d)
  return left < right ? -1 : left > right ? 1 : 0
}

export function sign(value: Exact): -1 | 0 | 1 {
  return value.n > 0 ? 1 : value.n < 0 ? -1 : 0
}

/** Rounds half up (89.995 → 90.00 in hundredths) to a whole number. */
export function roundHalfUp({ n, d }: Exact): number {
  if (typeof n === 'number') {
    const over = 2 * n + (d as number)
    const by = 2 * (d as number)
    if (over <= largest && over >= -largest && by <= largest) {
      const rest = over % by
      return (over - (rest < 0 ? rest + by : rest)) / by
    }
  }
  const over = 2n * BigInt(n) + BigInt(d)
  const by = 2n * BigInt(d)
  const quotient = over / by
  return Number(over < 0n && quotient * by !== over ? quotient - 1n : quotient)
}

/** The greatest whole number that is not above the value. */
export function floorOf({ n, d }: Exact): Exact {
  if (typeof n === 'number') {
    const rest = n % (d as number)
    return { n: (n - (rest < 0 ? rest + (d as number) : rest)) / (d as number), d: 1 }
  }
  const [top, bottom] = [n, BigInt(d)]
  const quotient = top / bottom
  return { n: top < 0n && quotient * bottom !== top ? quotient - 1n : quotient, d: 1n }
}

export function isWhole({ n, d }: Exact): boolean {
  return typeof n === 'number' ? n % (d as number) === 0 : n % BigInt(d) === 0n
}

export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

/** Lowest terms, `8423/3` or `526`; `undefined` where numerator or denominator has more than 40 digits. */
export function fractionText(value: Exact): string | undefined {
  if (typeof value.n === 'number' && typeof value.d === 'number') {
    // both parts are safe integers: at most 16 digits each
    const divisor = divisorOfNumbers(Math.abs(value.n), value.d)
    const denominator = value.d / divisor
    return denominator === 1 ? `${value.n / divisor}` : `${value.n / divisor}/${denominator}`
  }
  const [n, d] = [BigInt(value.n), BigInt(value.d)]
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d)
  const numerator = String(n / divisor)
  const denominator = String(d / divisor)
  if (numerator.replace('-', '').length > 40 || denominator.length > 40) return undefined
  return denominator === '1' ? numerator : `${numerator}/${denominator}`
}

/** Reads what `fractionText` wrote: `8423/3`, `526`. */
export function readFraction(text: string): Exact {
  const [n = '0', d = '1'] = text.split('/')
  return lowest({ n: BigInt(n), d: BigInt(d) })
}

/** The same value in lowest terms, where a fraction is made once and used often. */
export function lowest(value: Exact): Exact {
  const divisor = greatestCommonDivisor(BigInt(value.n < 0 ? -value.n : value.n), BigInt(value.d))
  const [n, d] = [BigInt(value.n) / divisor, BigInt(value.d) / divisor]
  const small = n <= largest && n >= -largest && d <= largest
  return small ? { n: Number(n), d: Number(d) } : { n, d }
}

function combine(a: Exact, b: Exact, direction: 1 | -1): Exact {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const sum = sumOfNumbers(a.n, a.d as number, direction * b.n, b.d as number)
    if (sum !== undefined) return sum
  }
  const [right, aD, bD] = [BigInt(direction) * BigInt(b.n), BigInt(a.d), BigInt(b.d)]
  if (aD === bD) return { n: BigInt(a.n) + right, d: aD }
  return { n: BigInt(a.n) * bD + right * aD, d: aD * bD }
}

/** Powers of ten divide each other, so the larger denominator usually serves both. */
function sumOfNumbers(aN: number, aD: number, bN: number, bD: number): Exact | undefined {
  const shared = aD === bD || aD % bD === 0 ? aD : bD % aD === 0 ? bD : aD * bD
  if (shared > largest) return undefined
  const left = aN * (shared / aD)
  const right = bN * (shared / bD)
  const n = left + right
  const safe = left <= largest && left >= -largest && right <= largest && right >= -largest && n <= largest && n >= -largest
  return safe ? { n, d: shared } : undefined
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

function divisorOfNumbers(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x === 0 ? 1 : x
}
