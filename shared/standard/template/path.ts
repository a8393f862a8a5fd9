/** What stands at a path of a value; nothing where the way ends before. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return value
}

/** Sets the value at a path and makes the objects on the way. */
export function setAt(root: object, path: readonly string[], value: unknown): void {
  let target = root as Record<string, unknown>
  for (const key of path.slice(0, -1)) {
    target[key] ??= {}
    target = target[key] as Record<string, unknown>
  }
  target[path.at(-1)!] = value
}
