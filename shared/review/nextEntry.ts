/** The next id after those of a table (`N004` after `N003`): ids sort in the order of entry, and a removed one is not given again while it may come back. */
export function nextEntryId(table: Readonly<Record<string, unknown>>, letter: string): string {
  const pattern = new RegExp(`^${letter}([0-9]{3,5})$`)
  const last = Object.keys(table).reduce((highest, id) => Math.max(highest, Number(pattern.exec(id)?.[1] ?? 0)), 0)
  return `${letter}${String(last + 1).padStart(3, '0')}`
}

/** Ids of entries sort in the order they were entered; `n` counts from 0. */
export function entryId(letter: string, n: number): string {
  return `${letter}${String(n + 1).padStart(3, '0')}`
}
