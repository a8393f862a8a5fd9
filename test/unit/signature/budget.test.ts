import { deflateSync, zlibSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { inflateExactly } from '#shared/signature/ooxml/inflate.ts'
import { readZip, writeZip } from '#shared/signature/ooxml/zip.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'
import { type Clean, clean } from '../../corpus/clean.ts'

const known = { tasks: [], standards: builtInStandards(), trusted: [] }

describe('a deflate stream', () => {
  const plain = fromLatin1('评分'.repeat(5000))
  const packed = deflateSync(plain)

  test('that gives the size and ends at its end is unpacked', () => {
    expect(inflateExactly(packed, plain.length)).toEqual(plain)
    expect(inflateExactly(deflateSync(new Uint8Array(), {}), 0)).toEqual(new Uint8Array())
    for (let size = 1; size < 400; size++) {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7919) % 256)
      for (const level of [0, 1, 6, 9] as const) expect(inflateExactly(deflateSync(bytes, { level }), size)).toEqual(bytes)
    }
  })

  test('that gives more or less, goes on behind its end, or is cut is not', () => {
    expect(inflateExactly(packed, plain.length - 1)).toBeUndefined()
    expect(inflateExactly(packed, plain.length + 1)).toBeUndefined()
    expect(inflateExactly(concat(packed, Uint8Array.of(0)), plain.length)).toBeUndefined()
    expect(inflateExactly(concat(packed, packed), plain.length)).toBeUndefined()
    expect(inflateExactly(packed.subarray(0, -1), plain.length)).toBeUndefined()
  })
})

describe('a ZIP', () => {
  let base: Clean
  beforeAll(async () => {
    base = await clean()
  }, 60_000)

  /** The first entry's directory header with two bytes changed. */
  const changed = (offset: number, ...bytes: readonly number[]) => {
    const copy = base.workbook.slice()
    const view = new DataView(copy.buffer, copy.byteOffset)
    copy.set(bytes, view.getUint32(copy.length - 6, true) + offset)
    return copy
  }

  test('whose entry is a link, a folder, hidden or a device is not read; a plain file of Unix or DOS is', () => {
    for (const mode of [0o120777, 0o040755, 0o020666]) expect(readZip(changed(40, mode & 0xff, mode >> 8))).toBeUndefined()
    expect(readZip(changed(38, 0x10))).toBeUndefined()
    expect(readZip(changed(40, 0o100644 & 0xff, 0o100644 >> 8))).toBeDefined()
    expect(readZip(changed(38, 0x20))).toBeDefined()
  })

  test('with an extra field is not read', () => {
    const parts = new Map([['a.xml', fromLatin1('<a/>')]])
    const zip = writeZip(parts)
    const extra = concat(zip.subarray(0, 35), Uint8Array.of(0x55, 0x54, 0, 0), zip.subarray(35)).slice()
    extra[28] = 4
    const end = extra.length - 22
    new DataView(extra.buffer).setUint32(end + 16, new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true) + 4, true)
    expect(readZip(zip)).toEqual(parts)
    expect(readZip(extra)).toBeUndefined()
  })

  test('with more tags than any sheet has is told to be too large', async () => {
    const parts = new Map(readZip(base.workbook)!)
    parts.set('xl/styles.xml', fromLatin1(`<a>${'<b/>'.repeat(600_000)}</a>`))
    const verified = await verifyBytes('a.xlsx', 'xlsx', writeZip(parts), known)
    expect([verified.verdict, verified.reasons[0]]).toEqual(['rejected', 'xlsx.malformed'])
    parts.set('xl/styles.xml', fromLatin1(`<a>${Array.from({ length: 600_000 }, (_, at) => `<b>${at}</b>`).join('')}</a>`))
    const large = await verifyBytes('a.xlsx', 'xlsx', writeZip(parts), known)
    expect(large.reasons[0]).toBe('file.tooLarge')
  })

  test('with more attributes than any sheet has is told to be too large', async () => {
    const parts = new Map(readZip(base.workbook)!)
    parts.set('xl/styles.xml', fromLatin1(`<a ${Array.from({ length: 550_000 }, (_, at) => `a${at}="${at}"`).join(' ')}/>`))
    expect((await verifyBytes('a.xlsx', 'xlsx', writeZip(parts), known)).reasons[0]).toBe('file.tooLarge')
  })

  test('that unpacks to more than 64 MiB is not read', () => {
    const large = (bytes: number) => readZip(writeZip(new Map([['a.xml', Uint8Array.from({ length: bytes }, (_, at) => (at * at) >> 3)]])))
    expect(large(2 ** 20)).toBeDefined()
    expect(large(64 * 2 ** 20 + 1)).toBeUndefined()
  })
})

describe('a record by itself', () => {
  const record = (extensions: unknown) => fromLatin1(JSON.stringify({ format: 'tic-review/result@1', extensions }))
  const reasonOf = async (bytes: Uint8Array) => (await verifyBytes('r.json', 'json', bytes, known)).reasons[0]

  test('of more members than any sheet has is told to be too large before it is read', async () => {
    expect(await reasonOf(record(Array<number>(250_000).fill(1)))).toBe('result.format')
    expect(await reasonOf(record(Array<number>(310_000).fill(1)))).toBe('file.tooLarge')
  })

  test('of more bytes than its format allows likewise', async () => {
    expect(await reasonOf(record('a'.repeat(16 * 2 ** 20)))).toBe('file.tooLarge')
  })
})

describe('a PDF', () => {
  /** A document of one section with these objects. */
  const pdf = (objects: readonly string[]) => {
    const offsets: number[] = []
    let text = '%PDF-1.7\n'
    objects.forEach((object, at) => {
      offsets.push(text.length)
      text += `${at + 1} 0 obj\n${object}\nendobj\n`
    })
    const start = text.length
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    return fromLatin1(
      `${text}xref\n1 ${objects.length}\n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    )
  }
  const root = '<< /Type /Catalog >>'

  test('is read; with a name longer than readers agree on it is not', () => {
    expect(readRevisions(pdf([root])).revisions.length).toBe(1)
    expect(readRevisions(pdf([`<< /Type /Catalog /${'a'.repeat(127)} 1 >>`])).revisions.length).toBe(1)
    expect(readRevisions(pdf([`<< /Type /Catalog /${'a'.repeat(128)} 1 >>`])).revisions.length).toBe(0)
  })

  test('of more objects or more values than any sheet has is not read to its end', async () => {
    expect(readRevisions(pdf([root, ...Array<string>(50_001).fill('1')])).revisions.length).toBe(0)
    const verified = await verifyBytes('a.pdf', 'pdf', pdf([root, `[${'[] '.repeat(2_100_000)}]`]), known)
    expect(verified.reasons[0]).toBe('file.tooLarge')
  })

  test('whose attachments are a ring and no tree has none', async () => {
    const catalog = '<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> /AF [] >>'
    const ring = ['<< /Kids [3 0 R 3 0 R] >>', '<< /Kids [2 0 R 2 0 R] >>']
    const verified = await verifyBytes('a.pdf', 'pdf', pdf([catalog, ...ring]), known)
    expect(verified.reasons).toContain('result.missing')
  })

  test('a stream with the short names of filters, which only some readers honour, is not decoded', async () => {
    const { decodeStream } = await import('#shared/signature/pdf/inflate.ts')
    const { name, stream } = await import('#shared/signature/pdf/objects.ts')
    const budget = { bytes: 1000, values: 1000 }
    const data = zlibSync(fromLatin1('text'))
    expect(decodeStream(stream({ Filter: name('FlateDecode') }, data), { ...budget })).toEqual(fromLatin1('text'))
    for (const key of ['F', 'FFilter', 'Fl', 'DP'])
      expect(decodeStream(stream({ Filter: name('FlateDecode'), [key]: name('ASCIIHexDecode') }, data), { ...budget })).toBeUndefined()
    expect(decodeStream(stream({ Filter: name('FlateDecode') }, zlibSync(new Uint8Array(2000))), { ...budget })).toBeUndefined()
  })

  test('a stream that unpacks to more than 200 times its size, over a MiB, ends the reading', async () => {
    const { decodeStream } = await import('#shared/signature/pdf/inflate.ts')
    const { name, stream } = await import('#shared/signature/pdf/objects.ts')
    const read = (bytes: number) => {
      const budget = { bytes: 64 * 2 ** 20, values: 1000 }
      return [decodeStream(stream({ Filter: name('FlateDecode') }, zlibSync(new Uint8Array(bytes))), budget)?.length, budget.bytes < 0]
    }
    expect(read(2 ** 20)).toEqual([2 ** 20, false])
    expect(read(2 * 2 ** 20)).toEqual([undefined, true])
  })
})
