import { concat } from '../signature/bytes.ts'
import { digest } from '../signature/webcrypto.ts'
import { componentsOf, type Glyph } from './trueType.ts'

/** Bytes of a glyph's digest that are kept: enough that nobody finds another outline with the same ones. */
export const digestBytes = 12

/** How deep composites may lie in composites. */
const deepest = 4

/**
 * What is hashed of a glyph: advance, left bearing, outline. The numbers of a composite's components depend on the subset,
 * so they are left blank and the components' own bytes follow. Nothing when a composite is malformed.
 */
export function glyphBytes(glyphs: readonly Glyph[], index: number, depth = 0): Uint8Array | undefined {
  const glyph = glyphs[index]
  const components = glyph && componentsOf(glyph.outline)
  if (!glyph || !components || depth > deepest) return undefined
  const outline = new Uint8Array((glyph.outline.length + 3) & ~3)
  outline.set(glyph.outline)
  const parts: Uint8Array[] = [pair(glyph.advance), pair(glyph.bearing), outline]
  for (const component of components) {
    outline.fill(0, component.at, component.at + 2)
    const inner = glyphBytes(glyphs, component.glyph, depth + 1)
    if (!inner) return undefined
    parts.push(inner)
  }
  return concat(...parts)
}

/** The first bytes of the SHA-256 of a glyph. */
export async function glyphDigest(bytes: Uint8Array): Promise<Uint8Array> {
  return (await digest('SHA-256', bytes)).subarray(0, digestBytes)
}

function pair(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 0xff, value & 0xff)
}
