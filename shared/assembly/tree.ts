/** A place in a workbook as people read it: 「sheet」cell. */
export function placed(
  grid: { readonly name: string; addressOf(row: number, column: number): string },
  row: number,
  column: number,
): string {
  return `「${grid.name}」${grid.addressOf(row, column)}`
}

/** Sets the value at a path and makes the objects on the way. */
export function setAt(root: object, path: readonly string[], value: unknown): void {
  let target = root as Record<string, unknown>
  for (const key of path.slice(0, -1)) {
    target[key] ??= {}
    target = target[key] as Record<string, unknown>
  }
  target[path.at(-1) as string] = value
}

/** The value at a path; `undefined` where anything on the way is missing. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], root)
}
