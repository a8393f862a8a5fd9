const keys = new WeakMap<object, number>()
let next = 1

/** A key for a part of a document that has no name of its own: parts are never changed or moved once they are read. */
export function keyOf(part: object): number {
  const known = keys.get(part)
  if (known !== undefined) return known
  keys.set(part, next)
  return next++
}
