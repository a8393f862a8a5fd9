import type { Begun } from './useBegun.ts'

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
