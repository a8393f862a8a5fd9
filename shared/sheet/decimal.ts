/** A number by its decimal text: `digits` × 10^−`scale`, without sign. */
export interface Decimal {
  readonly negative: boolean
  /** at least one digit, without leading zeros but for nought itself */
  readonly digits: string
  readonly scale: number
}

/**
 * The shortest decimal text that means this double and no other (ECMA-262 Number::toString), as people typed it:
 * 1.005 is 1.005 here, not 1.00499999999999989…, so that it rounds to 1.01 as in Excel. `value` must be finite.
 */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '')
  return { negative: value < 0, digits, scale: fraction.length - Number(exponent) }
}

/** Times ten to the power of `places`. */
export function shifted(decimal: Decimal, places: number): Decimal {
  return { ...decimal, scale: decimal.scale - places }
}

export interface Rounded {
  /** without leading zeros; empty below one */
  readonly whole: string
  /** as many digits as requested */
  readonly fraction: string
}

/** Rounded half away from nought to so many decimal places. */
export function rounded({ digits, scale }: Decimal, places: number): Rounded {
  const cut = scale - places
  let kept = cut <= 0 ? digits + '0'.repeat(-cut) : digits.slice(0, Math.max(0, digits.length - cut))
  // the first dropped digit; there is none when the number is smaller than that place
  if (cut > 0 && cut <= digits.length && (digits[digits.length - cut] ?? '0') >= '5') kept = plusOne(kept)
  kept = kept.padStart(places, '0')
  return { whole: kept.slice(0, kept.length - places).replace(/^0+/, ''), fraction: kept.slice(kept.length - places) }
}

function plusOne(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0
  const head = digits.slice(0, digits.length - nines)
  return (head === '' ? '1' : head.slice(0, -1) + String(Number(head.at(-1)) + 1)) + '0'.repeat(nines)
}

/** The place of the first digit that is not nought: 0 for 1–9, 3 for thousands, −2 for hundredths; 0 for nought. */
export function magnitude({ digits, scale }: Decimal): number {
  return digits === '0' ? 0 : digits.length - 1 - scale
}
