import type { Standard } from '../standard/format.ts'

type Item = Standard['adjustments']['bonus'][number]

export function adjustmentItem(standard: Standard | undefined, id: string): Item | undefined {
  if (standard === undefined) return undefined
  return [...standard.adjustments.bonus, ...standard.adjustments.deductions].find((item) => item.id === id)
}

/** An amount (hundredths) is one the standard names, or a multiple of one where it counts 每项/每份, within the item's cap. */
export function amountAllowed(item: Item, amount: number): boolean {
  if (item.cap !== undefined && amount > item.cap) return false
  return item.amounts.some((unit) => (item.per === undefined ? amount === unit : amount % unit === 0))
}
