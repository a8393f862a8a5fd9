import { viewOf } from '../bytes.ts'

/**
 * Numbers of the components of a composite outline (OpenType 1.9, `glyf`) with the places where they stand; none in a simple one.
 * `undefined` where the outline ends within one.
 */
export function componentsOf(outline: Uint8Array): readonly { readonly at: number; readonly glyph: number }[] | undefined {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return []
  const found: { at: number; glyph: number }[] = []
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    if (at + 6 > outline.length) return undefined
    flags = viewOf(outline).getUint16(at)
    found.push({ at: at + 2, glyph: viewOf(outline).getUint16(at + 2) })
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
  }
  return found
}
