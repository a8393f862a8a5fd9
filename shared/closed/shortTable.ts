import { base64, concat, fromBase64, latin1, utf8, utf8Text, viewOf } from '../signature/bytes.ts'
import { digestBytes, shortBytes, shortDigest } from './glyphDigest.ts'
import { type FontHead, kerningBytes, rowBytes, shortMark, tableMark } from './glyphTable.ts'
import { packKerning, unpackKerning } from './kerningMatrix.ts'
import { NumberReader, Numbers } from './numbers.ts'

const startBytes = tableMark.length + 8
const shortRow = 6 + shortBytes

/**
 * The table of glyphs (`readGlyphTable`) with short digests, by columns, which pack well: mark, length of the head, head; then of
 * all fonts the code points, the advances, the kerning (`packKerning`) and the digests.
 */
export async function packTable(table: Uint8Array, shorten = shortDigest): Promise<Uint8Array> {
  const heads = headsOf(table)
  const rows = viewOf(table)
  const [points, advances, kerning] = [new Numbers(), new Numbers(), new Numbers()]
  const digests = new Uint8Array(sum(heads.map(({ count }) => count)) * shortBytes)
  let written = 0
  let at = startBytes + headBytes(table)
  for (const { count, kerned } of heads) {
    const codePoints: number[] = []
    for (let index = 0; index < count; index++, at += rowBytes) {
      codePoints.push(rows.getUint32(at))
      advances.add(rows.getUint16(at + 4))
      digests.set(await shorten(table.subarray(at + 6, at + 6 + digestBytes)), written)
      written += shortBytes
    }
    points.addGrowing(codePoints)
    if (kerned > 0) packKerning(table.subarray(at, at + kerned * kerningBytes), kerning)
    at += kerned * kerningBytes
  }
  const short = utf8(JSON.stringify(await Promise.all(heads.map((head) => shortHead(head, shorten)))))
  const columns = [points, advances, kerning].map((one) => one.bytes())
  return concat(utf8(shortMark + String(short.length).padStart(8, '0')), short, ...columns, digests)
}

/** What `packTable` packed, as a table that `readGlyphTable` reads. Throws on one that is damaged. */
export function unpackTable(packed: Uint8Array): Uint8Array {
  const heads = headsOf(packed)
  const start = startBytes + headBytes(packed)
  const numbers = new NumberReader(packed, start)
  const points = heads.map(({ count }) => numbers.takeGrowing(count))
  const advances = heads.map(({ count }) => numbers.take(count))
  const kerning = heads.map(({ kerned }) => (kerned > 0 ? unpackKerning(numbers, kerned) : new Uint8Array()))
  let digest = numbers.at
  const parts = heads.flatMap(({ count }, font) => {
    const table = new Uint8Array(count * shortRow)
    const rows = viewOf(table)
    for (let index = 0, at = 0; index < count; index++, at += shortRow, digest += shortBytes) {
      rows.setUint32(at, points[font]?.[index] as number)
      rows.setUint16(at + 4, advances[font]?.[index] as number)
      table.set(packed.subarray(digest, digest + shortBytes), at + 6)
    }
    return [table, kerning[font] as Uint8Array]
  })
  if (digest !== packed.length) throw new Error('the table of glyphs is cut off')
  return concat(packed.subarray(0, start), ...parts)
}

async function shortHead(head: FontHead, shorten: typeof shortDigest): Promise<FontHead> {
  const short = async <Glyph extends { readonly digest: string }>(glyph: Glyph): Promise<Glyph> => ({
    ...glyph,
    digest: base64(await shorten(fromBase64(glyph.digest) as Uint8Array)),
  })
  return { ...head, missing: await short(head.missing), others: await Promise.all(head.others.map(short)) }
}

function headBytes(table: Uint8Array): number {
  return Number(latin1(table.subarray(tableMark.length, startBytes)))
}

function headsOf(table: Uint8Array): readonly FontHead[] {
  const text = utf8Text(table.subarray(startBytes, startBytes + headBytes(table)))
  if (text === undefined) throw new Error('no table of glyphs')
  return JSON.parse(text) as readonly FontHead[]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
