/// <reference path="./fontkit.d.ts" />
import type { Font, Glyph, GlyphMetrics, Subset } from 'fontkit'

/**
 * Makes a parsed TrueType font give widths and copy outlines straight from its tables. fontkit decodes every offset of the font, 65,000, before
 * the first outline, and a glyph's whole outline to know its width. What it gives is the same; other fonts are left as they
 * are. Changes the font it is given, once.
 */
export function quickMetrics(font: Font, bytes: Uint8Array): Font {
  const tables = font.type === 'TTF' ? tablesOf(bytes) : new Map<string, DataView>()
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map((tag) => tables.get(tag))
  if (!head || !hhea || !hmtx || !loca || !glyf || head.getInt16(50) !== 1) return font
  const offsets = new Uint32Array(loca.byteLength / 4)
  for (let at = 0; at < offsets.length; at++) offsets[at] = loca.getUint32(at * 4)
  font._tables.loca = { version: 1, offsets }
  const count = hhea.getUint16(34)
  const metricsOf = (id: number): GlyphMetrics => ({
    advanceWidth: hmtx.getUint16(Math.min(id, count - 1) * 4),
    leftBearing: hmtx.getInt16(id < count ? id * 4 + 2 : count * 4 + (id - count) * 2),
  })
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints)
    glyph._metrics ??= metricsOf(id)
    return glyph
  }
  const glyphForCodePoint = font.glyphForCodePoint.bind(font)
  const known = new Map<number, Glyph>()
  font.glyphForCodePoint = (codePoint) => {
    const glyph = known.get(codePoint) ?? glyphForCodePoint(codePoint)
    known.set(codePoint, glyph)
    return glyph
  }
  const createSubset = font.createSubset.bind(font)
  font.createSubset = (): Subset => {
    const subset = createSubset()
    const addGlyph = subset._addGlyph.bind(subset)
    subset._addGlyph = (id) => {
      const [from, to] = [offsets[id] as number, offsets[id + 1] as number]
      // the parts of a composite glyph get other numbers, which fontkit writes
      if (to - from >= 2 && glyf.getInt16(from) < 0) return addGlyph(id)
      const { advanceWidth: advance, leftBearing: bearing } = metricsOf(id)
      subset.loca.offsets.push(subset.offset)
      subset.hmtx.metrics.push({ advance, bearing })
      subset.offset += to - from
      return subset.glyf.push(new Uint8Array(glyf.buffer, glyf.byteOffset + from, to - from)) - 1
    }
    return subset
  }
  return font
}

/** The tables of a TrueType file by tag. */
function tablesOf(bytes: Uint8Array): Map<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)))
  }
  return tables
}
