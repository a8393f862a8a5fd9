import type { Exact } from '#shared/scoring/exact.ts'

/** An exact value as a decimal of at most so many places; cut, not rounded, and an ellipsis says where more follows. */
export function decimalText({ n, d }: Exact, places = 6): string {
  const negative = n < 0
  const top = BigInt(negative ? -n : n) * 10n ** BigInt(places)
  const bottom = BigInt(d)
  const digits = String(top / bottom).padStart(places + 1, '0')
  const inexact = top % bottom !== 0n
  const decimals = inexact ? digits.slice(-places) : digits.slice(-places).replace(/0+$/, '')
  const text = `${digits.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}${inexact ? '…' : ''}`
  return negative ? `−${text}` : text
}

/** Rounded half up to so many places: for drawings, where the steps beside them say the exact value. */
export function roundedText({ n, d }: Exact, places = 2): string {
  const scale = 10n ** BigInt(places)
  const [top, bottom] = [BigInt(n < 0 ? -n : n) * scale * 2n + BigInt(d), BigInt(d) * 2n]
  const text = decimalText({ n: top / bottom, d: scale }, places)
  return n < 0 ? `−${text}` : text
}

/** A figure as tables show it: thousands in groups, money with two decimals at least. */
export function figureText(decimal: string, money: boolean): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const places = money ? fraction.padEnd(2, '0') : fraction
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (places === '' ? '' : `.${places}`)
}
