/** Dates are `YYYY-MM-DD`, so text order is calendar order. */
export type IsoDate = string

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7))
}

/** The same day `months` later; where that month has no such day, its last (31 January + 1 → 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), daysIn(year, month))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Whole months from `from` to `to`, 0 when `to` is earlier. */
export function wholeMonths(from: IsoDate, to: IsoDate): number {
  const guess = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return Math.max(0, addMonths(from, guess) <= to ? guess : guess - 1)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Calendar years from `from` to `to`, both included. */
export function yearsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
