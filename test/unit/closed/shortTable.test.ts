import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { shortDigest } from '#shared/closed/glyphDigest.ts'
import { type KnownFont, readGlyphTable } from '#shared/closed/glyphTable.ts'
import { packTable, unpackTable } from '#shared/closed/shortTable.ts'
import { makeTable } from './table.ts'

let whole: ReadonlyMap<string, KnownFont>
let short: ReadonlyMap<string, KnownFont>

beforeAll(async () => {
  makeTable()
  const table = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../resources/glyphs/1.bin')))
  whole = readGlyphTable(table)
  // the fast half of a digest is enough to compare the columns; the real one is compared below
  short = readGlyphTable(unpackTable(await packTable(table, async (digest) => digest.subarray(0, 6))))
}, 120_000)

test('packed by columns, the table of glyphs holds the same fonts, advances and kerned pairs', () => {
  expect([...short.keys()]).toEqual([...whole.keys()])
  for (const [name, font] of whole) {
    const own = short.get(name)!
    expect({ ...own.descriptor, units: own.unitsPerEm }).toEqual({ ...font.descriptor, units: font.unitsPerEm })
    expect(own.digestBytes).toBe(6)
    for (let codePoint = 0x20; codePoint < 0x30000; codePoint += 13) {
      const [glyph, wanted] = [own.glyph(codePoint), font.glyph(codePoint)]
      if (glyph?.advance !== wanted?.advance || !glyph !== !wanted) expect([name, codePoint, glyph]).toEqual([name, codePoint, wanted])
      if (glyph) expect([...glyph.digest]).toEqual([...wanted!.digest.subarray(0, 6)])
    }
  }
  const printed = [0x20, 0x2010, 0x2030, 0x3000, 0x3010, 0xff00, 0xff10].flatMap((from) =>
    Array.from({ length: from < 0x2000 ? 224 : 16 }, (_, at) => from + at),
  )
  const pairs = printed.flatMap((left) => printed.map((right) => [left, right] as const))
  for (const name of ['regular', 'bold'])
    expect(pairs.map(([left, right]) => short.get(name)!.kerning(left, right))).toEqual(
      pairs.map(([left, right]) => whole.get(name)!.kerning(left, right)),
    )
  const wanted = whole.get('regular')!
  expect(pairs.some(([left, right]) => wanted.kerning(left, right) !== 0)).toBe(true)
})

test('a short digest is the beginning of the SHA-256 of the digest repeated to 64 KiB', async () => {
  const own = Uint8Array.from({ length: 12 }, (_, index) => index * 7)
  const long = Uint8Array.from({ length: 65_536 }, (_, index) => own[index % 12]!)
  const wanted = new Uint8Array(await crypto.subtle.digest('SHA-256', long)).subarray(0, 6)
  expect([...(await shortDigest(own))]).toEqual([...wanted])
})

test('a table of glyphs that is cut off is refused', async () => {
  expect(() => unpackTable(new TextEncoder().encode('TIC glyphs 2\n00000002[]x'))).toThrow('cut off')
})
