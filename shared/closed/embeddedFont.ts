import { equalBytes } from '../signature/bytes.ts'
import { fontOf } from '../text/printable.ts'
import type { FontObjects } from './fontObjects.ts'
import { glyphDigests } from './glyphDigest.ts'
import type { KnownFont, KnownGlyph } from './glyphTable.ts'
import { demandNumbers } from './graph.ts'
import { demand, given } from './mismatch.ts'
import { readTrueType } from './trueType.ts'

/** An embedded font whose every glyph is ours: what each code shows. */
export interface EmbeddedFont {
  readonly known: KnownFont
  readonly codes: readonly Code[]
}

export interface Code {
  /** the text that is seen, and that is read back */
  readonly text: string
  readonly glyph: KnownGlyph
}

/**
 * Compares an embedded font with ours: tables and measures those of one of our fonts, and the outline, advance and width of
 * each code those of the very characters its map to Unicode names. So what is seen is what is read.
 */
export async function compareFont(objects: FontObjects, fonts: ReadonlyMap<string, KnownFont>): Promise<EmbeddedFont> {
  const { file, widths, texts } = objects
  const known = given(fontNamed(objects, fonts))
  demandDescriptor(objects, known)
  const font = given(readTrueType(file))
  demand(
    font.fixed.size === known.fixed.size && [...known.fixed].every(([tag, table]) => equalBytes(font.fixed.get(tag) ?? nothing, table)),
  )
  demand(texts.length === widths.length && texts.length <= font.glyphs.length && texts[0] === '\u0000')
  const digests = given(await glyphDigests(font.glyphs, texts.length, known.digestBytes))
  const codes = texts.map((text, index): Code => {
    const glyph = given(candidates(known, index, text).find((each) => equalBytes(each.digest, digests[index] as Uint8Array)))
    // the printer gives the width of the first glyph, which no text uses, in units of the font
    const width = index === 0 ? glyph.advance : (glyph.advance * 1000) / known.unitsPerEm
    demand(font.glyphs[index]?.advance === glyph.advance && near(widths[index], width))
    return { text, glyph }
  })
  return { known, codes }
}

const nothing = new Uint8Array(0)

function candidates(known: KnownFont, index: number, text: string): readonly KnownGlyph[] {
  if (index === 0) return [known.missing]
  const codePoint = text.codePointAt(0)
  const own = codePoint !== undefined && text === String.fromCodePoint(codePoint) ? known.glyph(codePoint) : undefined
  return [...(own ? [own] : []), ...known.others(text)]
}

/** Fonts for rare characters share a name; the first character shown with a font identifies it. */
function fontNamed({ name, texts }: FontObjects, fonts: ReadonlyMap<string, KnownFont>): KnownFont | undefined {
  const named = [...fonts.values()].filter(({ descriptor }) => descriptor.postscriptName === name)
  return named.length < 2 ? named[0] : named.find((font) => font.name === fontOf(texts[1]?.codePointAt(0) ?? 0))
}

function demandDescriptor({ descriptor }: FontObjects, { descriptor: ours }: KnownFont): void {
  demandNumbers(descriptor.get('FontBBox'), ours.box)
  const wanted = {
    Flags: ours.flags,
    ItalicAngle: ours.italicAngle,
    Ascent: ours.ascent,
    Descent: ours.descent,
    CapHeight: ours.capHeight,
    XHeight: ours.xHeight,
    StemV: 0,
  }
  for (const [key, value] of Object.entries(wanted)) demand(near(descriptor.get(key), value))
}

function near(value: unknown, wanted: number): boolean {
  return typeof value === 'number' && Math.abs(value - wanted) < 0.001
}
