/**
 * The whole number a person typed, full width too (`１２` → 12): the digits before a point, without rounding.
 * Not a number where none begins. For the `parser` of a field that takes whole numbers.
 */
export function wholeNumber(typed: string | undefined): number {
  const digits = /^\s*(\d+)/.exec((typed ?? '').normalize('NFKC').replace(/。/g, '.'))?.[1]
  return digits === undefined ? Number.NaN : Number(digits)
}
