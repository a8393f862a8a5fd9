/// <reference path="./fontkit.d.ts" />
import { Font as Registry } from '@react-pdf/renderer'
import { create, type Font } from 'fontkit'
import { fontOf, printedText } from '../text/printable.ts'
import { embeddable } from './embeddable.ts'
import { spellGlyphs } from './spelledGlyphs.ts'

/** The family every text of a document is set in; characters it lacks are set in `familyOf` their own font. */
export const family = 'document-body'

/** The bytes of two static TrueType files; `.ttc` and variable files do not work (react-pdf). */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  /** a font for characters these lack, by its name in `shared/text/printableTable.ts`; TrueType or WOFF2 */
  readonly other: (font: string) => Promise<Uint8Array>
}

/** Measures text. */
export interface FontBook {
  /** reads the fonts for characters of these records' texts that the form font lacks; asked before they are measured */
  ready(...records: readonly unknown[]): Promise<void>
  /** width in points of one line at `size` points; the line is spelled as printed (`printedText`) */
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
  const others = new Map<string, Font>()
  register(family, regular, bold)
  // Lines are broken by breakLines before react-pdf sees them; it must never add a hyphen of its own.
  Registry.registerHyphenationCallback((word) => [word])
  const advances = { regular: new Map<number, number>(), bold: new Map<number, number>() }
  const fontFor = (codePoint: number, own: Font): Font => {
    const name = fontOf(codePoint)
    if (!name) return own
    const other = others.get(name)
    if (other === undefined) throw new Error(`font ${name} is not ready`)
    return other
  }
  return {
    ready: async (...records) => {
      for (const name of fontsIn(records)) {
        if (others.has(name)) continue
        const font = spellGlyphs(embeddable(create(await files.other(name))))
        others.set(name, font)
        register(familyOf(name), font, font)
      }
    },
    width: (text, size, isBold, spacing = 0) => {
      const own = isBold ? bold : regular
      const known = isBold ? advances.bold : advances.regular
      let ems = 0
      let count = 0
      for (const character of text) {
        const codePoint = character.codePointAt(0) as number
        const advance = known.get(codePoint) ?? advanceOf(fontFor(codePoint, own), codePoint)
        known.set(codePoint, advance)
        ems += advance
        count += 1
      }
      return ems * size + count * spacing
    },
  }
}

/** The family of a font for rare characters. */
export function familyOf(font: string): string {
  return font === '' ? family : `document-${font}`
}

/** In ems. */
function advanceOf(font: Font, codePoint: number): number {
  return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
}

/** Names of the fonts beside the form font that the texts of records need. */
function fontsIn(records: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const character of printedText(value)) {
        const font = fontOf(character.codePointAt(0) as number)
        if (font) found.add(font)
      }
    } else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) walk(member)
  }
  walk(records)
  return found
}

/** What a registered source looks like inside react-pdf; `data` set means nothing is loaded any more. */
interface RegisteredSource {
  readonly fontWeight: number
  data: Font | null
  loadResultPromise: Promise<void> | null
}

function register(name: string, regular: Font, bold: Font): void {
  const registered = Registry.getRegisteredFonts() as Record<string, { sources: RegisteredSource[] } | undefined>
  delete registered[name]
  Registry.register({
    family: name,
    fonts: [
      { src: 'regular', fontWeight: 400 },
      { src: 'bold', fontWeight: 700 },
    ],
  })
  for (const source of registered[name]?.sources ?? []) {
    source.data = source.fontWeight === 700 ? bold : regular
    source.loadResultPromise = Promise.resolve()
  }
}
