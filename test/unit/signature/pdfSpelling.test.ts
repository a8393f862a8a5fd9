import { describe, expect, test } from 'vitest'
import { fromLatin1 } from '#shared/signature/bytes.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'

const head = '%PDF-1.7\n'
const catalog = '1 0 obj\n<< /Type /Catalog /A 2 0 R >>\nendobj\n'
const stream = (entries = '') => `2 0 obj\n<< ${entries}/Length 3 >>\nstream\nabc\nendstream\nendobj\n`
const row = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`
const free = '0000000000 65535 f \n'
const rows = row(head.length) + row(head.length + catalog.length)
const trailer = 'trailer\n<< /Size 3 /Root 1 0 R >>\n'

interface Parts {
  readonly second?: string
  readonly table?: string
  readonly trailer?: string
  readonly end?: (offset: number) => string
}

/** A document of two objects, as our writers spell one but for the part given. */
function file(parts: Parts = {}): string {
  const body = head + catalog + (parts.second ?? stream())
  const end = parts.end ?? ((offset: number) => `startxref\n${offset}\n%%EOF\n`)
  return body + (parts.table ?? `xref\n1 2\n${rows}`) + (parts.trailer ?? trailer) + end(body.length)
}

const isRead = (text: string) => {
  const { revisions, bytesRead } = readRevisions(fromLatin1(text))
  return revisions.length > 0 && bytesRead === text.length
}
/** The same with an update that writes the second object again, spelled as given. */
function updated(table: (offset: number) => string, size = 3): string {
  const before = file()
  const object = '2 0 obj\n<< /B 1 >>\nendobj\n'
  const xref = before.length + object.length
  const prev = before.lastIndexOf('xref\n1 ')
  return `${before}${object}${table(before.length)}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${prev} >>\nstartxref\n${xref}\n%%EOF\n`
}

describe('the spelling of a PDF', () => {
  test('of our writers is read: with and without entry 0, blank lines between objects, no line end behind the end', () => {
    expect(isRead(file())).toBe(true)
    expect(isRead(file({ table: `xref\n0 3\n${free}${rows}` }))).toBe(true)
    expect(isRead(file({ second: `\n${stream()}`, table: `xref\n1 2\n${row(head.length)}${row(head.length + catalog.length + 1)}` }))).toBe(
      true,
    )
    expect(isRead(file({ end: (offset) => `\nstartxref\n${offset}\n%%EOF` }))).toBe(true)
    expect(isRead(file({ second: stream('/Filter /FlateDecode ') }))).toBe(true)
    expect(isRead(file({ second: stream('/Type /application#2Fjson ') }))).toBe(true)
    expect(isRead(updated((offset) => `xref\n2 1\n${row(offset)}`))).toBe(true)
  })

  const filters = [
    '/F (a.txt) ',
    '/F /FlateDecode ',
    '/FFilter /FlateDecode ',
    '/FDecodeParms << >> ',
    '/Filter /Fl ',
    '/Filter [/FlateDecode] ',
    '/Filter /ASCIIHexDecode ',
    '/Filter /FlateDecode /DP << >> ',
    '/Filter /FlateDecode /DL 3 ',
    '/Fl /FlateDecode ',
    '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 3 >> ',
    '/Filter /FlateDecode /DecodeParms [<< >>] ',
    '/DecodeParms << >> ',
  ]
  test.each(filters)('a stream with %s is refused', (entries) => {
    expect(isRead(file({ second: stream(entries) }))).toBe(false)
  })

  const objects: readonly (readonly [string, string])[] = [
    ['a letter of a name written as its number', '2 0 obj\n<< /#41 1 >>\nendobj\n'],
    ['a letter outside ASCII in a name', '2 0 obj\n<< /A\xe9 1 >>\nendobj\n'],
    ['a name of 128 characters', `2 0 obj\n<< /${'a'.repeat(128)} 1 >>\nendobj\n`],
    ['a NUL in a name', '2 0 obj\n<< /A#00 1 >>\nendobj\n'],
    ['half a byte in hexadecimal digits', '2 0 obj\n<ABC>\nendobj\n'],
    ['blanks between hexadecimal digits', '2 0 obj\n<AB CD>\nendobj\n'],
    ['a bare carriage return in a string', '2 0 obj\n(a\rb)\nendobj\n'],
    ['a comment', '2 0 obj\n% 1\n1\nendobj\n'],
    ['a number with zeros in front', '02 0 obj\n1\nendobj\n'],
    ['another generation', '2 1 obj\n1\nendobj\n'],
    ['a carriage return behind its head', '2 0 obj\r\n1\nendobj\n'],
    ['a stream behind a carriage return', '2 0 obj\n<< /Length 3 >>\nstream\r\nabc\nendstream\nendobj\n'],
    ['a stream without a line end before its end', '2 0 obj\n<< /Length 3 >>\nstream\nabcendstream\nendobj\n'],
    ['a length that lies elsewhere', '2 0 obj\n<< /Length 1 0 R >>\nstream\nabc\nendstream\nendobj\n'],
  ]
  test.each(objects)('an object with %s is refused', (_, second) => {
    expect(isRead(file({ second }))).toBe(false)
  })

  const tables: readonly (readonly [string, Parts])[] = [
    ['in two runs that could be one', { table: `xref\n1 1\n${row(head.length)}2 1\n${row(head.length + catalog.length)}` }],
    ['in descending order', { table: `xref\n2 1\n${row(head.length + catalog.length)}1 1\n${row(head.length)}` }],
    ['with an empty run', { table: `xref\n0 0\n1 2\n${rows}` }],
    ['with a number free and in use', { table: `xref\n0 3\n${free}${rows}1 1\n${free}` }],
    ['with another free generation', { table: `xref\n0 3\n0000000000 00000 f \n${rows}` }],
    ['with rows of 19 bytes', { table: `xref\n1 2\n${rows.replaceAll(' \n', '\n')}` }],
    ['with rows that end in a carriage return', { table: `xref\n1 2\n${rows.replaceAll(' \n', '\r\n')}` }],
    ['that leaves an object out', { table: `xref\n1 1\n${row(head.length)}` }],
    ['behind carriage returns', { table: `xref\r\n1 2\r\n${rows}` }],
    ['of a smaller size', { trailer: 'trailer\n<< /Size 2 /Root 1 0 R >>\n' }],
    ['of a larger size', { trailer: 'trailer\n<< /Size 4 /Root 1 0 R >>\n' }],
    ['of a size that is no integer', { trailer: 'trailer\n<< /Size 3.5 /Root 1 0 R >>\n' }],
    ['with a key of streams', { trailer: 'trailer\n<< /Size 3 /Root 1 0 R /W [1 4 1] >>\n' }],
    ['with a table besides', { trailer: 'trailer\n<< /Size 3 /Root 1 0 R /XRefStm 9 >>\n' }],
    ['with a predecessor that is not there', { trailer: 'trailer\n<< /Size 3 /Root 1 0 R /Prev 0 >>\n' }],
    ['with a comment before its number', { end: (offset) => `startxref\n%\n${offset}\n%%EOF\n` }],
    ['with a blank before its number', { end: (offset) => `startxref\n ${offset}\n%%EOF\n` }],
    ['with zeros before its number', { end: (offset) => `startxref\n0${offset}\n%%EOF\n` }],
    ['with a carriage return behind its number', { end: (offset) => `startxref\n${offset}\r\n%%EOF\n` }],
    ['with a carriage return behind the end', { end: (offset) => `startxref\n${offset}\n%%EOF\r\n` }],
  ]
  test.each(tables)('a table %s is refused', (_, parts) => {
    expect(isRead(file(parts))).toBe(false)
  })

  test('an update that frees an object in use, or counts otherwise, is refused', () => {
    expect(isRead(updated((offset) => `xref\n1 2\n${free}${row(offset)}`))).toBe(false)
    expect(isRead(updated((offset) => `xref\n2 1\n${row(offset)}`, 4))).toBe(false)
    expect(isRead(updated((offset) => `xref\n2 1\n${row(offset)}`, 2))).toBe(false)
    expect(isRead(updated((offset) => `xref\n2 1\n${row(offset + 1)}`))).toBe(false)
  })
})
