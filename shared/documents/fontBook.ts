/// <reference path="./fontkit.d.ts" />
import { create, type Font } from 'fontkit'
import { fontOf, printedText } from '../text/printable.ts'
import { embeddable } from './embeddable.ts'
import { quickMetrics } from './quickMetrics.ts'
import { spellGlyphs } from './spelledGlyphs.ts'

/** The bytes of two static TrueType files; `.ttc` and variable files do not work (fontkit's subsets). */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  /** a font for characters these lack, by its name in `shared/text/printableTable.ts`; TrueType or WOFF2 */
  readonly other: (font: string) => Promise<Uint8Array>
}

/** Measures text. */
export interface FontBook {
  /** reads the fonts for characters of these records' texts that the form font lacks; called before the texts are measured */
  ready(...records: readonly unknown[]): Promise<void>
  /** width in points of one line at `size` points; the line is spelled as printed (`printedText`) */
  width(text: string, size: number, bold: boolean, spacing?: number): number
}

/** Measures text and draws it: what is measured is what is drawn. */
export interface FontSet extends FontBook {
  /** the font of that name for characters the form font lacks, or the form font where the name is empty */
  font(name: string, bold: boolean): Font
}

/** Parses the fonts, those for rare characters when first needed; nothing is read from a disk or a network. */
export function createFontBook(files: FontFiles): FontSet {
  const parsed = (bytes: Uint8Array) => spellGlyphs(quickMetrics(create(bytes), bytes))
  const regular = parsed(files.regular)
  const bold = parsed(files.bold)
  const others = new Map<string, Font>()
  const fontNamed = (name: string, own: Font): Font => {
    if (name === '') return own
    const other = others.get(name)
    if (other === undefined) throw new Error(`font ${name} is not ready`)
    return other
  }
  const advances = { regular: new Map<number, number>(), bold: new Map<number, number>() }
  return {
    ready: async (...records) => {
      for (const name of fontsIn(records)) {
        if (others.has(name)) continue
        others.set(name, spellGlyphs(embeddable(create(await files.other(name)))))
      }
    },
    width: (text, size, isBold, spacing = 0) => {
      const own = isBold ? bold : regular
      const known = isBold ? advances.bold : advances.regular
      let ems = 0
      let count = 0
      for (const character of text) {
        const codePoint = character.codePointAt(0) as number
        const advance = known.get(codePoint) ?? advanceOf(fontNamed(fontOf(codePoint) ?? '', own), codePoint)
        known.set(codePoint, advance)
        ems += advance
        count += 1
      }
      return ems * size + count * spacing
    },
    font: (name, isBold) => fontNamed(name, isBold ? bold : regular),
  }
}

/** In ems. */
function advanceOf(font: Font, codePoint: number): number {
  return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
}

/** Names of the fonts, besides the form font, that the texts of records need. */
function fontsIn(records: readonly unknown[]): ReadonlySet<string> {
  const texts = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) walk(member)
  }
  walk(records)
  const found = new Set<string>()
  for (const character of new Set([...texts].map(printedText).join(''))) {
    const font = fontOf(character.codePointAt(0) as number)
    if (font) found.add(font)
  }
  return found
}
