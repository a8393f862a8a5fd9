import { describe, expect, test } from 'vitest'
import { signatureFont } from '#services/signing/fonts.ts'
import { readContentTypes, readRelations } from '#shared/signature/ooxml/package.ts'
import { verifyWorkbook } from '#shared/signature/ooxml/verify.ts'
import { readZip, writeZip } from '#shared/signature/ooxml/zip.ts'
import { pdfBudget } from '#shared/signature/pdf/budget.ts'
import { plainDigests } from '#shared/signature/pdf/digests.ts'
import { samePdf } from '#shared/signature/pdf/objects.ts'
import { readObject } from '#shared/signature/pdf/parse.ts'
import { serialize } from '#shared/signature/pdf/serialize.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { verifyPdf } from '#shared/signature/pdf/verify.ts'
import { readXml } from '#shared/signature/xml.ts'
import { clean } from '../../corpus/clean.ts'
import { amount } from '../amount.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('XML', () => {
  test('elements, attributes, text and references are read', () => {
    const root = readXml('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a x="1 &amp; 2"><b>三&#x4e8c;</b>&lt;<c/></a>')
    expect([root?.name, root?.attributes.get('x'), root?.children.map(({ name, text }) => [name, text]), root?.text]).toEqual([
      'a',
      '1 & 2',
      [
        ['b', '三二'],
        ['c', ''],
      ],
      '<',
    ])
  })

  test.each([
    ['document type', '<!DOCTYPE a><a></a>'],
    ['entity', '<a>&x;</a>'],
    ['bare ampersand', '<a>1 & 2</a>'],
    ['comment', '<a><!-- x --></a>'],
    ['CDATA', '<a><![CDATA[x]]></a>'],
    ['processing instruction', '<a><?x y?></a>'],
    ['attribute twice', '<a b="1" b="2"></a>'],
    ['crossed tags', '<a><b></a></b>'],
    ['open end', '<a><b></b>'],
    ['two roots', '<a></a><b></b>'],
    ['null character', '<a>&#0;</a>'],
    ['other encoding', '<?xml version="1.0" encoding="UTF-16"?><a></a>'],
    ['nesting without end', '<a>'.repeat(1000) + '</a>'.repeat(1000)],
  ])('%s is refused', (_, source) => {
    expect(readXml(source)).toBeUndefined()
  })
})

describe('ZIP and packages', () => {
  const parts = new Map([
    ['a.xml', bytes('<a></a>')],
    ['b/c.bin', Uint8Array.from({ length: 3000 }, (_, at) => at % 7)],
    ['d.sigs', new Uint8Array()],
  ])

  test('what is written is read back, and the same parts give the same bytes', () => {
    expect(readZip(writeZip(parts))).toEqual(parts)
    expect(writeZip(parts)).toEqual(writeZip(new Map(parts)))
  })

  test('no byte can be flipped or cut off unseen', () => {
    const zip = writeZip(parts)
    const same = (read: ReturnType<typeof readZip>) =>
      read !== undefined && [...parts].every(([name, content]) => Buffer.compare(read.get(name) ?? bytes('?'), content) === 0)
    // Dates, versions and attributes of an entry do not belong to its content: they are the only bytes that may change.
    const silent = new Set<number>()
    for (let at = 0; at < zip.length; at++) {
      const copy = zip.slice()
      copy[at] = copy[at]! ^ 0x10
      const read = readZip(copy)
      if (read !== undefined && !same(read)) throw new Error(`byte ${at} read as other content`)
      if (read !== undefined) silent.add(at)
    }
    expect(silent.size).toBeLessThanOrEqual(parts.size * 22)
    for (let length = 0; length < zip.length; length++) expect(readZip(zip.subarray(0, length))).toBeUndefined()
  })

  test('names that lead elsewhere are refused', () => {
    for (const name of ['../a.xml', '/a.xml', 'a//b.xml', 'a/./b.xml', 'a\\b.xml', 'ä.xml', 'a/'])
      expect(readZip(writeZip(new Map([[name, bytes('x')]]))), name).toBeUndefined()
  })

  test('a relationship or content type given twice is refused', () => {
    const relation = (id: string) => `<Relationship Id="${id}" Type="t" Target="x"/>`
    const relations = (list: string) =>
      readRelations(bytes(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`))
    expect(relations(relation('a') + relation('b'))).toHaveLength(2)
    expect(relations(relation('a') + relation('a'))).toBeUndefined()
    const types = (list: string) =>
      readContentTypes(bytes(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${list}</Types>`))
    expect(types('<Default Extension="xml" ContentType="a"/><Default Extension="XML" ContentType="b"/>')).toBeUndefined()
  })
})

describe('PDF objects', () => {
  const read = (text: string) => {
    const cursor = { bytes: Uint8Array.from(text, (char) => char.charCodeAt(0)), at: 0, budget: pdfBudget(0) }
    const object = readObject(cursor)
    return cursor.at === text.length ? object : undefined
  }

  test('what is written is read back', () => {
    const object = read('<< /A [1 -2.5 .5 true null 7 0 R] /B#20C (x\\(y\\)\\n\\101) /D <48656C6C6F> /E << /F /G >> >>')
    expect(object).toBeDefined()
    expect(samePdf(read(new TextDecoder('latin1').decode(serialize(object!))), object)).toBe(true)
  })

  test.each(['<< /A 1 /A 2 >>', '<< /A 1 /#41 2 >>', '<< /A >>', '[1 2', '(open', '<4x>', '% comment\n1', '1e5', 'tru', '/A#G1', '[[1]'])(
    '%s is refused',
    (text) => {
      expect(read(text)).toBeUndefined()
    },
  )
})

describe('hostile bytes', () => {
  const verifySigned = (bytes: Uint8Array) => verifyPdf(bytes, plainDigests, wholeFont(signatureFont))

  test('neither verifier throws or accepts when a stretch of the file is overwritten', async () => {
    const { pdf, workbook } = await clean()
    let seed = 20261123
    const next = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return seed % below
    }
    for (let round = 0; round < amount(12, 300); round++) {
      for (const [file, verify] of [
        [pdf, verifySigned],
        [workbook, verifyWorkbook],
      ] as const) {
        const copy = file.slice()
        const start = next(copy.length - 40)
        for (let at = start; at < start + 1 + next(40); at++) copy[at] = next(256)
        if (Buffer.compare(copy, file) === 0) continue
        const { reasons, signatures } = await verify(copy)
        const isSilentHeader = verify === verifyWorkbook && reasons.length === 0 && signatures.length === 1
        expect(reasons.length > 0 || isSilentHeader, `${verify.name} at ${start}`).toBe(true)
      }
    }
  }, 60_000)
})
