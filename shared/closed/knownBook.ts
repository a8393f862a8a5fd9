import type { FontBook } from '../documents/fontBook.ts'
import { fontOf } from '../text/printable.ts'
import type { KnownFont } from './glyphTable.ts'

/** Measures text by the table of glyphs, as the printer measures it by its fonts. */
export function knownBook(fonts: ReadonlyMap<string, KnownFont>): FontBook {
  const advances = { regular: new Map<number, number>(), bold: new Map<number, number>() }
  const advanceOf = (codePoint: number, isBold: boolean) => {
    const name = fontOf(codePoint)
    const font = fonts.get(name || (isBold ? 'bold' : 'regular'))
    // what no font has is measured by the mark for it, as a font gives it
    const glyph = font && (name === undefined ? font.missing : (font.glyph(codePoint) ?? font.missing))
    return font && glyph ? glyph.advance / font.unitsPerEm : 0
  }
  return {
    ready: async () => {},
    width: (text, size, bold, spacing = 0) => {
      const known = bold ? advances.bold : advances.regular
      let ems = 0
      let count = 0
      for (const character of text) {
        const codePoint = character.codePointAt(0) as number
        const advance = known.get(codePoint) ?? advanceOf(codePoint, bold)
        known.set(codePoint, advance)
        ems += advance
        count += 1
      }
      return ems * size + count * spacing
    },
  }
}
