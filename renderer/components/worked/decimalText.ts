import { decimalText } from '#shared/scoring/decimalText.ts'
import type { Exact } from '#shared/scoring/exact.ts'

export { decimalText }

/** Rounded half up to so many places: for drawings, beside which the steps show the exact value. */
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
