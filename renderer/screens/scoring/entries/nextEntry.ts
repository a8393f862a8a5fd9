import { entryId } from '#shared/review/nextEntry.ts'

/** The id of one more entry: after the highest there is, so that entries stay in the order they were made. */
export function nextEntry(letter: 'J' | 'L', entries: Readonly<Record<string, unknown>>): string {
  const numbers = Object.keys(entries).map((id) => Number(/^[A-Z](\d+)$/.exec(id)?.[1] ?? 0))
  return entryId(letter, Math.max(0, ...numbers))
}

interface Amounts {
  readonly amounts: readonly number[]
  readonly per?: string | undefined
  readonly cap?: number | undefined
}

/** The marks offered for an item: its amounts, or where it counts 每份/每项 the first few multiples, within its cap and that of its kind. Hundredths. */
export function offeredAmounts({ amounts, per, cap }: Amounts, most: number): readonly number[] {
  const multiples = per === undefined ? amounts : amounts.flatMap((amount) => [1, 2, 3, 4, 5].map((times) => times * amount))
  return multiples.filter((amount) => amount <= Math.min(cap ?? most, most))
}
