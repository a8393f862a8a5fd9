import type { Citation } from '#shared/format/values.ts'
import { entryId } from '#shared/review/answersEdits.ts'

/** An entry begun and not on the sheet yet, because its reason is still to be written. */
export interface Begun {
  readonly entry: string
  readonly item: string
  /** hundredths; a red line has none */
  readonly amount?: number
  readonly citations: readonly Citation[]
}

/** The id of one more entry: after the highest there is, so that entries stay in the order they were made. */
export function nextEntry(letter: 'J' | 'L', entries: Readonly<Record<string, unknown>>): string {
  const numbers = Object.keys(entries).map((id) => Number(/^[A-Z](\d+)$/.exec(id)?.[1] ?? 0))
  return entryId(letter, Math.max(0, ...numbers))
}

/** One entry of an item, on the sheet or begun. */
export interface ItemEntry<Kept> {
  readonly entry: string
  readonly kept?: Kept
  readonly begun?: Begun
}

/** The entries of an item in the order they were made. */
export function entriesOf<Kept extends { readonly item: string }>(
  item: string,
  table: Readonly<Record<string, Kept | undefined>>,
  begun: readonly Begun[],
): readonly ItemEntry<Kept>[] {
  const own = Object.entries(table).flatMap(([entry, kept]) => (kept?.item === item ? [{ entry, kept }] : []))
  const fresh = begun.filter((each) => each.item === item && table[each.entry] === undefined)
  return [...own, ...fresh.map((each) => ({ entry: each.entry, begun: each }))].sort((a, b) => (a.entry < b.entry ? -1 : 1))
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
