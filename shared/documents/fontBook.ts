/// <reference path="./fontkit.d.ts" />
import { Font as Registry } from '@react-pdf/renderer'
import { create, type Font } from 'fontkit'
import { spellGlyphs } from './spelledGlyphs.ts'

/** The family every text of a document is set in. */
export const family = 'document-body'

/** The bytes of two static TrueType files; `.ttc`, variable and woff2 files do not work (react-pdf). */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Measures text and knows which characters can be printed. */
export interface FontBook {
  /** true when both weights have a glyph: a text may be set in either */
  has(codePoint: number): boolean
  /** width in points of one line at `size` points */
  width(text: string, size: number, bold: boolean, spacing?: number): number
}

/**
 * Parses the fonts once and hands the same parsed fonts to react-pdf, so that what is measured is what is
 * drawn and nothing is read from a disk or a network here. One book serves a process: a second call
 * replaces the family.
 */
export function createFontBook(files: FontFiles): FontBook {
  const regular = spellGlyphs(create(files.regular))
  const bold = spellGlyphs(create(files.bold))
  register(regular, bold)
  const advances = { regular: new Map<number, number>(), bold: new Map<number, number>() }
  return {
    has: (codePoint) => regular.hasGlyphForCodePoint(codePoint) && bold.hasGlyphForCodePoint(codePoint),
    width: (text, size, isBold, spacing = 0) => {
      const font = isBold ? bold : regular
      const known = isBold ? advances.bold : advances.regular
      let units = 0
      let count = 0
      for (const character of text) {
        units += advanceOf(font, known, character.codePointAt(0) as number)
        count += 1
      }
      return (units * size) / font.unitsPerEm + count * spacing
    },
  }
}

function advanceOf(font: Font, known: Map<number, number>, codePoint: number): number {
  const found = known.get(codePoint)
  if (found !== undefined) return found
  const advance = font.glyphForCodePoint(codePoint).advanceWidth
  known.set(codePoint, advance)
  return advance
}

/** What a registered source looks like inside react-pdf; `data` set means nothing is loaded any more. */
interface RegisteredSource {
  readonly fontWeight: number
  data: Font | null
  loadResultPromise: Promise<void> | null
}

function register(regular: Font, bold: Font): void {
  const registered = Registry.getRegisteredFonts() as Record<string, { sources: RegisteredSource[] } | undefined>
  delete registered[family]
  Registry.register({
    family,
    fonts: [
      { src: 'regular', fontWeight: 400 },
      { src: 'bold', fontWeight: 700 },
    ],
  })
  for (const source of registered[family]?.sources ?? []) {
    source.data = source.fontWeight === 700 ? bold : regular
    source.loadResultPromise = Promise.resolve()
  }
  // Lines are broken by breakLines before react-pdf sees them; it must never add a hyphen of its own.
  Registry.registerHyphenationCallback((word) => [word])
}
