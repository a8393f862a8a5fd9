/** What stands in a table, by key. */
export function entriesOf<T>(table: Readonly<Record<string, T | undefined>>): readonly (readonly [string, T])[] {
  return Object.entries(table)
    .flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
