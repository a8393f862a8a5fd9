/**
 * Amounts are decimal strings with at most six decimals; as integer millionths (BigInt) they compare and add exactly.
 * No float is used: 0.1 + 0.2 must equal 0.3, and 299.99 must be less than 300.
 */
const scale = 1_000_000n

/** A decimal string of at most six decimals, a minus allowed, as an exact count of millionths. */
export function millionths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole) * scale + BigInt(fraction.padEnd(6, '0'))
  return decimal.startsWith('-') ? -size : size
}

/** The decimal again, without needless zeros; a leading minus where the amount is a difference. */
export function decimal(amount: bigint): string {
  const absolute = amount < 0n ? -amount : amount
  const fraction = String(absolute % scale)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${absolute / scale}${fraction === '' ? '' : `.${fraction}`}`
}

export function total(amounts: Iterable<bigint>): bigint {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

/** part ÷ whole in percent for reading, cut (not rounded) to two decimals: a share below a line never reads as being on it. */
export function percentText(part: bigint, whole: bigint): string {
  const hundredths = (part * 10_000n) / whole
  return decimal(hundredths * (scale / 100n))
}
