/** Deep enough for an answer's own fields and the lists in them; what lies deeper is small. */
const deepest = 4

/**
 * The buffers of an answer's bytes, to be handed over to the asker instead of copied: a copy of a signed PDF with photos
 * would hold the asking thread. Views of a larger buffer are copied, since others may look at it too.
 */
export function bytesIn(answer: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  collect(answer, 0, found)
  return [...found]
}

function collect(value: unknown, depth: number, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength && value.byteLength > 0) found.add(value.buffer)
    return
  }
  if (ArrayBuffer.isView(value)) return
  const parts = Array.isArray(value) ? value : value instanceof Map ? [...value.values()] : Object.values(value)
  for (const part of parts) collect(part, depth + 1, found)
}
