import { concat } from '../signature/bytes.ts'
import { componentsOf } from '../signature/pdf/composite.ts'
import { digest } from '../signature/webcrypto.ts'
import type { Glyph } from './trueType.ts'

/** Bytes of a glyph's digest that are kept: enough that a second outline with the same bytes cannot be found. */
export const digestBytes = 12

/** Bytes of a short digest, for a table that has to be small (`shortDigest`). */
export const shortBytes = 6

/** Our fonts' composites are of a few simple outlines; more would only cost time. */
const mostComponents = 32
const longestOutline = 65_536

/**
 * What is hashed of a glyph: advance, left bearing, outline. The numbers of a composite's components depend on the subset,
 * so they are left blank and the components' own bytes follow. `undefined` when a glyph is malformed or larger than any of ours.
 */
export function glyphBytes(glyphs: readonly Glyph[], index: number, isComponent = false): Uint8Array | undefined {
  const glyph = glyphs[index]
  const components = glyph && componentsOf(glyph.outline)
  if (!glyph || !components || glyph.outline.length > longestOutline) return undefined
  if (components.length > (isComponent ? 0 : mostComponents)) return undefined
  const outline = new Uint8Array((glyph.outline.length + 3) & ~3)
  outline.set(glyph.outline)
  const parts: Uint8Array[] = [pair(glyph.advance), pair(glyph.bearing), outline]
  for (const component of components) {
    outline.fill(0, component.at, component.at + 2)
    const inner = glyphBytes(glyphs, component.glyph, true)
    if (!inner) return undefined
    parts.push(inner)
  }
  return concat(...parts)
}

/** The first bytes of the SHA-256 of a glyph. */
async function glyphDigest(bytes: Uint8Array): Promise<Uint8Array> {
  return (await digest('SHA-256', bytes)).subarray(0, digestBytes)
}

/** How long the text is that a short digest is made of: 1,024 blocks of SHA-256. */
const stretchedBytes = 65_536

/**
 * A digest of a glyph, shortened: the first bytes of the SHA-256 of its repetition to 64 KiB. Each try of somebody who looks for
 * a second outline costs a thousand times as much, so that 48 bits hold like 58.
 */
export async function shortDigest(own: Uint8Array): Promise<Uint8Array> {
  const stretched = new Uint8Array(stretchedBytes)
  for (let at = 0; at < stretchedBytes; at += own.length) stretched.set(own.subarray(0, stretchedBytes - at), at)
  return (await digest('SHA-256', stretched)).subarray(0, shortBytes)
}

function pair(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 0xff, value & 0xff)
}

/** What the glyphs of one embedded font may be together: ten times what the fullest sheet embeds. */
const mostBytes = 32 * 2 ** 20

/** The digests of the first `count` glyphs, of as many bytes as a table keeps; `undefined` where one cannot be read or their total is too large. */
export async function glyphDigests(
  glyphs: readonly Glyph[],
  count: number,
  keptBytes = digestBytes,
): Promise<readonly Uint8Array[] | undefined> {
  const all: Uint8Array[] = []
  let left = mostBytes
  for (let index = 0; index < count; index++) {
    const bytes = glyphBytes(glyphs, index)
    left -= bytes?.length ?? 0
    if (!bytes || left < 0) return undefined
    all.push(bytes)
  }
  const digests = await Promise.all(all.map(glyphDigest))
  if (keptBytes !== shortBytes) return digests
  const short: Uint8Array[] = []
  // one after another: each is made of 64 KiB
  for (const own of digests) short.push(await shortDigest(own))
  return short
}
