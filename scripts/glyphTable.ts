// Makes the table by which a verifier without fonts knows the outlines of the forms (resources/glyphs/1.bin): of every
// character the forms can print, advance and digest of its glyph, as a font embedded in a form has it. Made at installation
// and at every build from the font packages; a table that fits them already is left alone: node scripts/glyphTable.ts
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import type { Plugin } from 'vite'
import { digestBytes, glyphBytes } from '../shared/closed/glyphDigest.ts'
import { type FontHead, kerningBytes, rowBytes, tableMark } from '../shared/closed/glyphTable.ts'
import { type Glyph, readTrueType, type TrueType } from '../shared/closed/trueType.ts'
import { embeddable } from '../shared/documents/embeddable.ts'
import { printableTable } from '../shared/text/printableTable.ts'
import { kerningOf, sequencesOf, variantsOf, type WholeFont } from './fontTables.ts'

const require = createRequire(import.meta.url)
const packages = ['@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-sans-symbols-2', 'hanamin', 'fontkit']
const files: Readonly<Record<string, string>> = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  NotoSansSymbols2: '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
}

/** Writes the table unless the one that is there was made of the same fonts. True when it was written. */
export function makeGlyphTable(root: string): boolean {
  const file = join(root, 'resources/glyphs/1.bin')
  const source = sourceDigest(root)
  if (existsSync(file) && startOf(file).includes(`"${source}"`)) return false
  const heads: (FontHead & { readonly source: string })[] = []
  const rows: Uint8Array[] = []
  for (const [name, codePoints] of fontsUsed()) {
    const made = describeFont(name, codePoints)
    heads.push({ source, ...made.head })
    rows.push(made.rows)
  }
  const head = Buffer.from(JSON.stringify(heads))
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.${process.pid}`
  writeFileSync(partial, Buffer.concat([Buffer.from(tableMark + String(head.length).padStart(8, '0')), head, ...rows]))
  renameSync(partial, file)
  return true
}

/** Each font with the characters it prints; the form font in both weights. */
function fontsUsed(): readonly (readonly [string, readonly number[]])[] {
  return printableTable.flatMap(([font, text]) => {
    let at = 0
    const codePoints = text.split(' ').flatMap((range) => {
      const [gap = '0', length = '0'] = range.split('+')
      const from = at + Number.parseInt(gap, 36)
      at = from + Number.parseInt(length, 36)
      return Array.from({ length: at - from + 1 }, (_, index) => from + index)
    })
    return (font === '' ? ['regular', 'bold'] : [font]).map((name) => [name, codePoints] as const)
  })
}

function describeFont(name: string, codePoints: readonly number[]): { readonly head: FontHead; readonly rows: Uint8Array } {
  const file = readFileSync(require.resolve(files[name] ?? `hanamin/${name}.woff2`))
  const font = embeddable(create(file)) as WholeFont
  const joined = [...sequencesOf(font, codePoints), ...variantsOf(font, codePoints)]
  const ids = [0, ...codePoints.map((codePoint) => font.glyphForCodePoint(codePoint).id), ...joined.map(({ id }) => id)]
  const { glyphs, places, fixed } = font.type === 'TTF' ? asInFile(file, font, ids) : asEmbedded(font, ids)
  const rows = Buffer.alloc(codePoints.length * rowBytes)
  codePoints.forEach((codePoint, index) => {
    const at = index * rowBytes
    const place = places[index + 1] as number
    rows.writeUInt32BE(codePoint, at)
    rows.writeUInt16BE(glyphs[place]?.advance ?? 0, at + 4)
    rows.set(digestOf(glyphs, place), at + 6)
  })
  const headGlyph = (index: number) => {
    const place = places[index] as number
    return { advance: glyphs[place]?.advance ?? 0, digest: Buffer.from(digestOf(glyphs, place)).toString('base64') }
  }
  const kerning = kerningOf(font, codePoints, joined)
  const head: FontHead = {
    name,
    unitsPerEm: font.unitsPerEm,
    descriptor: descriptorOf(font),
    fixed: Object.fromEntries([...fixed].map(([tag, table]) => [tag, Buffer.from(table).toString('base64')])),
    missing: headGlyph(0),
    count: codePoints.length,
    others: joined.map(({ text }, index) => ({ text, ...headGlyph(1 + codePoints.length + index) })),
    kerned: kerning.length / kerningBytes,
  }
  return { head, rows: Buffer.concat([rows, kerning]) }
}

/** Glyphs, where in them those asked for are, and the tables without glyphs as a subset has them. */
interface Outlines {
  readonly glyphs: readonly Glyph[]
  readonly places: readonly number[]
  readonly fixed: TrueType['fixed']
}

/** The glyphs as they are embedded: one subset of all that are asked for. */
function asEmbedded(font: WholeFont, ids: readonly number[]): Outlines {
  const subset = font.createSubset()
  const places = ids.map((id) => subset.includeGlyph(id))
  const embedded = readTrueType(new Uint8Array((subset as unknown as { encode(): Uint8Array }).encode()))
  if (!embedded) throw new Error(`${font.postscriptName}: not readable as it is embedded`)
  return { ...embedded, places }
}

/** The same of a TrueType file, which a subset copies from: all its glyphs in their own places. */
function asInFile(file: Buffer, font: WholeFont, ids: readonly number[]): Outlines {
  const table = (tag: string) => {
    const { offset, length } = font.directory.tables[tag] as { readonly offset: number; readonly length: number }
    return file.subarray(offset, offset + length)
  }
  const [hmtx, loca, glyf] = [table('hmtx'), table('loca'), table('glyf')]
  const metrics = table('hhea').readUInt16BE(34)
  const isLong = table('head').readUInt16BE(50) === 1
  const place = (index: number) => (isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2)
  const glyphs = Array.from(
    { length: table('maxp').readUInt16BE(4) },
    (_, index): Glyph => ({
      outline: new Uint8Array(glyf.subarray(place(index), place(index + 1))),
      advance: hmtx.readUInt16BE(Math.min(index, metrics - 1) * 4),
      bearing: hmtx.readInt16BE(index < metrics ? index * 4 + 2 : metrics * 4 + (index - metrics) * 2),
    }),
  )
  return { glyphs, places: ids, fixed: asEmbedded(font, [0]).fixed }
}

function digestOf(glyphs: readonly Glyph[], place: number): Uint8Array {
  const bytes = glyphBytes(glyphs, place)
  if (!bytes) throw new Error('a glyph cannot be read')
  return createHash('sha256').update(bytes).digest().subarray(0, digestBytes)
}

/** As the printer writes it (pdfkit, EmbeddedFont.embed). */
function descriptorOf(font: WholeFont): FontHead['descriptor'] {
  const scale = 1000 / font.unitsPerEm
  const familyClass = (font['OS/2']?.sFamilyClass ?? 0) >> 8
  const { minX, minY, maxX, maxY } = font.bbox
  const flags =
    (font.post.isFixedPitch ? 1 : 0) |
    (familyClass >= 1 && familyClass <= 7 ? 2 : 0) |
    4 |
    (familyClass === 10 ? 8 : 0) |
    (font.head.macStyle.italic ? 64 : 0)
  return {
    postscriptName: font.postscriptName.replaceAll(' ', '_'),
    flags,
    box: [minX, minY, maxX, maxY].map((value) => value * scale),
    italicAngle: font.italicAngle,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: (font.capHeight || font.ascent) * scale,
    xHeight: (font.xHeight || 0) * scale,
  }
}

/** Versions of the fonts and of what makes the table. */
function sourceDigest(root: string): string {
  const hash = createHash('sha256')
  for (const name of packages) hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')))
  for (const path of [
    'scripts/fontTables.ts',
    'scripts/glyphTable.ts',
    'shared/closed/glyphDigest.ts',
    'shared/closed/trueType.ts',
    'shared/text/printableTable.ts',
  ])
    hash.update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function startOf(file: string): string {
  const start = Buffer.alloc(256)
  readSync(openSync(file, 'r'), start, 0, 256, 0)
  return start.toString('latin1')
}

/** Makes the table before the product is built. */
export function glyphTable(root: string): Plugin {
  return {
    name: 'glyph-table',
    buildStart() {
      makeGlyphTable(root)
    },
  }
}

if (process.argv[1]?.endsWith('glyphTable.ts')) {
  const started = performance.now()
  process.stdout.write(
    `${makeGlyphTable(fileURLToPath(new URL('..', import.meta.url))) ? 'wrote' : 'kept'} resources/glyphs/1.bin, ${Math.round(performance.now() - started)} ms\n`,
  )
}
