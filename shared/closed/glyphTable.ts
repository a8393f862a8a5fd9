import { fromBase64, latin1, utf8Text, viewOf } from '../signature/bytes.ts'
import { digestBytes, shortBytes } from './glyphDigest.ts'

/** One glyph of a font: advance in units of the font, first bytes of its digest (`glyphBytes`), or a short digest. */
export interface KnownGlyph {
  /** what kerning knows it by */
  readonly key: number
  readonly advance: number
  readonly digest: Uint8Array
}

/** What a verifier needs of a font of the forms: no outlines, only the data that identifies our outlines. */
export interface KnownFont {
  /** `regular`, `bold`, or the name of a font for rare characters (`shared/text/printableTable.ts`) */
  readonly name: string
  readonly unitsPerEm: number
  /** bytes of its glyphs' digests */
  readonly digestBytes: number
  /** the embedded font's descriptor, as the printer writes it */
  readonly descriptor: FontFacts
  /** tables that hold no glyphs, blanked as `readTrueType` does */
  readonly fixed: ReadonlyMap<string, Uint8Array>
  /** the glyph for "no glyph", always the first of a subset */
  readonly missing: KnownGlyph
  /** the glyph of a single character */
  glyph(codePoint: number): KnownGlyph | undefined
  /** the other glyphs: ligatures, and alternative forms of a character beside some scripts */
  others(text: string): readonly KnownGlyph[]
  /** what two glyphs that follow each other come nearer (negative) or farther, in units of the font; by their keys */
  kerning(left: number, right: number): number
}

export interface FontFacts {
  readonly postscriptName: string
  readonly flags: number
  readonly box: readonly number[]
  readonly italicAngle: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
}

/** The table head's data about a font; its glyphs follow in order after the head. */
export interface FontHead {
  readonly name: string
  readonly unitsPerEm: number
  readonly descriptor: FontFacts
  /** base64 by tag */
  readonly fixed: Readonly<Record<string, string>>
  readonly missing: HeadGlyph
  /** characters that follow as rows: code point, advance, digest */
  readonly count: number
  /** glyphs other than those of single characters */
  readonly others: readonly (HeadGlyph & { readonly text: string })[]
  /** rows of kerning that follow those of the characters */
  readonly kerned: number
}

interface HeadGlyph {
  readonly advance: number
  /** base64 */
  readonly digest: string
}

export const tableMark = 'TIC glyphs 1\n'
/** The same with short digests. */
export const shortMark = 'TIC glyphs 2\n'
/** Code point (4 bytes), advance (2), digest. */
export const rowBytes = 6 + digestBytes
/** Two characters of two bytes each, and how much they come nearer, signed (2). */
export const kerningBytes = 6
/** The key of the first of the other glyphs (a private use area of Unicode, which no form prints); of single ones it is the code point. */
export const firstOther = 0xe000

/**
 * Reads a table of glyphs: mark, length of the head in eight digits, the head as JSON (`FontHead[]`), then of each
 * font its characters in the order of code points and its kerned pairs in theirs. Throws when it is damaged: the table is part of the product.
 */
export function readGlyphTable(bytes: Uint8Array): ReadonlyMap<string, KnownFont> {
  const start = tableMark.length + 8
  const length = Number(latin1(bytes.subarray(tableMark.length, start)))
  const text = utf8Text(bytes.subarray(start, start + length))
  const mark = latin1(bytes.subarray(0, tableMark.length))
  if ((mark !== tableMark && mark !== shortMark) || text === undefined) throw new Error('no table of glyphs')
  const kept = mark === shortMark ? shortBytes : digestBytes
  const heads = JSON.parse(text) as readonly FontHead[]
  const fonts = new Map<string, KnownFont>()
  let at = start + length
  for (const head of heads) {
    const [rows, pairs] = [head.count * (6 + kept), head.kerned * kerningBytes]
    fonts.set(head.name, readFont(head, kept, bytes.subarray(at, at + rows), bytes.subarray(at + rows, at + rows + pairs)))
    at += rows + pairs
  }
  if (at !== bytes.length) throw new Error('the table of glyphs is cut off')
  return fonts
}

function readFont(head: FontHead, kept: number, rows: Uint8Array, pairs: Uint8Array): KnownFont {
  const width = 6 + kept
  const others = new Map<string, KnownGlyph[]>()
  head.others.forEach((each, index) => {
    others.set(each.text, [...(others.get(each.text) ?? []), known(each, firstOther + index)])
  })
  const [row, pair] = [viewOf(rows), viewOf(pairs)]
  return {
    name: head.name,
    unitsPerEm: head.unitsPerEm,
    digestBytes: kept,
    descriptor: head.descriptor,
    fixed: new Map(Object.entries(head.fixed).map(([tag, table]) => [tag, decoded(table)])),
    missing: known(head.missing, 0),
    glyph: (codePoint) => {
      const at = placeOf(row, width, codePoint)
      return at === undefined ? undefined : { key: codePoint, advance: row.getUint16(at + 4), digest: rows.subarray(at + 6, at + width) }
    },
    others: (text) => others.get(text) ?? [],
    kerning: (left, right) => {
      const at = left > 0xffff || right > 0xffff ? undefined : placeOf(pair, kerningBytes, left * 65_536 + right)
      return at === undefined ? 0 : pair.getInt16(at + 4)
    },
  }
}

/** The index of the row with this key, by binary search. */
function placeOf(rows: DataView, width: number, key: number): number | undefined {
  let [low, high] = [0, rows.byteLength / width - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rows.getUint32(middle * width)
    if (found === key) return middle * width
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

function known({ advance, digest }: HeadGlyph, key: number): KnownGlyph {
  return { key, advance, digest: decoded(digest) }
}

function decoded(text: string): Uint8Array {
  const bytes = fromBase64(text)
  if (!bytes) throw new Error('the table of glyphs is damaged')
  return bytes
}
