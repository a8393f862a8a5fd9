import type { Exact } from './exact.ts'

/** An exact value as a decimal with at most the given places; truncated, not rounded, with an ellipsis where digits follow. */
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
