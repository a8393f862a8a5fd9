import { base64, concat, fromBase64, latin1, utf8, utf8Text, viewOf } from '../signature/bytes.ts'
import { digestBytes, shortBytes, shortDigest } from './glyphDigest.ts'
import { type FontHead, kerningBytes, rowBytes, shortMark, tableMark } from './glyphTable.ts'

const startBytes = tableMark.length + 8
const shortRow = 6 + shortBytes

/**
 * The table of glyphs (`readGlyphTable`) with short digests, by columns, which pack well: mark, length of the head, head; then of
 * all fonts the code points, advances, digests and kerned pairs, each column by itself; numbers as differences where they grow.
 */
export async function packTable(table: Uint8Array, shorten = shortDigest): Promise<Uint8Array> {
  const heads = headsOf(table)
  const rows = viewOf(table)
  const columns = { points: new Numbers(), advances: new Numbers(), left: new Numbers(), right: new Numbers(), moved: new Numbers() }
  const digests = new Uint8Array(sum(heads.map(({ count }) => count)) * shortBytes)
  let written = 0
  let at = startBytes + headBytes(table)
  for (const { count, kerned } of heads) {
    for (let index = 0, before = 0; index < count; index++, at += rowBytes) {
      const codePoint = rows.getUint32(at)
      columns.points.add(codePoint - before)
      columns.advances.add(rows.getUint16(at + 4))
      digests.set(await shorten(table.subarray(at + 6, at + 6 + digestBytes)), written)
      written += shortBytes
      before = codePoint
    }
    for (let index = 0, left = 0, right = 0; index < kerned; index++, at += kerningBytes) {
      const own = rows.getUint16(at)
      if (own !== left) right = 0
      columns.left.add(own - left)
      columns.right.add(rows.getUint16(at + 2) - right)
      const moved = rows.getInt16(at + 4)
      columns.moved.add(moved < 0 ? -2 * moved - 1 : 2 * moved)
      left = own
      right = rows.getUint16(at + 2)
    }
  }
  const short = utf8(JSON.stringify(await Promise.all(heads.map((head) => shortHead(head, shorten)))))
  const parts = [columns.points, columns.advances, columns.left, columns.right, columns.moved].map((one) => one.bytes())
  return concat(utf8(shortMark + String(short.length).padStart(8, '0')), short, ...parts, digests)
}

/** What `packTable` packed, as a table that `readGlyphTable` reads. */
export function unpackTable(packed: Uint8Array): Uint8Array {
  const heads = headsOf(packed)
  const start = startBytes + headBytes(packed)
  const total = { rows: sum(heads.map(({ count }) => count)), pairs: sum(heads.map(({ kerned }) => kerned)) }
  const numbers = new Reader(packed, start)
  const points = numbers.take(total.rows)
  const advances = numbers.take(total.rows)
  const [lefts, rights, moves] = [numbers.take(total.pairs), numbers.take(total.pairs), numbers.take(total.pairs)]
  const table = new Uint8Array(start + total.rows * shortRow + total.pairs * kerningBytes)
  table.set(packed.subarray(0, start))
  const rows = viewOf(table)
  let [at, row, pair, digest] = [start, 0, 0, numbers.at]
  for (const { count, kerned } of heads) {
    for (let index = 0, codePoint = 0; index < count; index++, row++, at += shortRow, digest += shortBytes) {
      codePoint += points[row] as number
      rows.setUint32(at, codePoint)
      rows.setUint16(at + 4, advances[row] as number)
      table.set(packed.subarray(digest, digest + shortBytes), at + 6)
    }
    for (let index = 0, left = 0, right = 0; index < kerned; index++, pair++, at += kerningBytes) {
      if (lefts[pair] !== 0) right = 0
      left += lefts[pair] as number
      right += rights[pair] as number
      const moved = moves[pair] as number
      rows.setUint16(at, left)
      rows.setUint16(at + 2, right)
      rows.setInt16(at + 4, moved % 2 === 1 ? -(moved + 1) / 2 : moved / 2)
    }
  }
  if (digest !== packed.length) throw new Error('the table of glyphs is cut off')
  return table
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

/** Numbers from 0 as groups of seven bits, the lowest first. */
class Numbers {
  readonly #bytes: number[] = []

  add(number: number): void {
    let rest = number
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) | 128)
    this.#bytes.push(rest)
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

class Reader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  take(count: number): Uint32Array {
    const numbers = new Uint32Array(count)
    for (let index = 0; index < count; index++) numbers[index] = this.#next()
    return numbers
  }

  #next(): number {
    for (let value = 0, unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.at++]
      if (byte === undefined) throw new Error('the table of glyphs is cut off')
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }
}
