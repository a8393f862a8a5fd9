import { equalBytes } from '../signature/bytes.ts'
import type { CutFont } from '../signature/pdf/signatureFont.ts'
import type { SubsetFont } from '../signature/pdf/subsetFont.ts'
import { glyphDigests } from './glyphDigest.ts'
import type { KnownFont, KnownGlyph } from './glyphTable.ts'
import { readTrueType, type TrueType } from './trueType.ts'

/**
 * The subset of the signature font that an update embeds, once its tables and every glyph are known to be the font's own:
 * for a text whose characters are, in the order of their code points, exactly these glyphs. `undefined` for another text.
 */
export async function knownSubset(file: Uint8Array, known: KnownFont): Promise<CutFont> {
  const font = readTrueType(file)
  const digests = font && isOurs(font, known) ? await glyphDigests(font.glyphs, font.glyphs.length, known.digestBytes) : undefined
  return (text) => (font && digests ? subsetOf(text, file, font, digests, known) : undefined)
}

function isOurs(font: TrueType, known: KnownFont): boolean {
  return font.fixed.size === known.fixed.size && [...known.fixed].every(([tag, table]) => equalBytes(font.fixed.get(tag) ?? none, table))
}

const none = new Uint8Array(0)

function subsetOf(
  text: string,
  file: Uint8Array,
  font: TrueType,
  digests: readonly Uint8Array[],
  known: KnownFont,
): SubsetFont | undefined {
  const codePoints = [...new Set([...text].map((character) => character.codePointAt(0) as number))].sort((one, other) => one - other)
  const glyphs = new Map<number, number>()
  const isAt = (index: number, glyph: KnownGlyph) => {
    const digest = digests[index]
    return digest !== undefined && equalBytes(digest, glyph.digest) && font.glyphs[index]?.advance === glyph.advance
  }
  if (!isAt(0, known.missing)) return undefined
  let next = 1
  for (const codePoint of codePoints) {
    const glyph = known.glyph(codePoint)
    if (!glyph) continue
    // characters that share a glyph share its place
    const earlier = Array.from({ length: next }, (_, index) => index).find((index) => isAt(index, glyph))
    const place = isAt(next, glyph) ? next : earlier
    if (place === undefined) return undefined
    if (place === next) next++
    glyphs.set(codePoint, place)
  }
  const thousandths = (value: number) => Math.round((value * 1000) / known.unitsPerEm)
  const { ascent, descent, box } = known.descriptor
  return {
    file,
    glyphs,
    widths: font.glyphs.map(({ advance }) => thousandths(advance)),
    ascent: Math.round(ascent),
    descent: Math.round(descent),
    box: box.map(Math.round) as unknown as SubsetFont['box'],
  }
}
