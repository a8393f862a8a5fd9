/**
 * Ids of the documents named anywhere in the given parts of a plan, each once, sorted.
 * Refs and sources are the only objects whose `document` is a string.
 */
export function documentsOf(parts: readonly unknown[]): readonly string[] {
  const found = new Set<string>()
  for (const part of parts) collect(part, found)
  return [...found].sort()
}

function collect(part: unknown, found: Set<string>): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    if (key === 'document' && typeof value === 'string') found.add(value)
    else collect(value, found)
  }
}
