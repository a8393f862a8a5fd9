import { describe, expect, test } from 'vitest'
import { type DerNode, integer, oid, readDer, sequence, setOf, tagged } from '#shared/signature/der.ts'
import { isClearName, nameField, nameOf4514, serialDigits, stringText } from '#shared/signature/names.ts'
import { dottedOid } from '#shared/signature/oidText.ts'

const node = (der: Uint8Array) => readDer(der) as DerNode
const types = { utf8: 0x0c, numeric: 0x12, printable: 0x13, t61: 0x14, ia5: 0x16, universal: 0x1c, bmp: 0x1e }
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()
const utf32 = (text: string) =>
  new Uint8Array([...text].flatMap((char) => [0, ...bytes(char.codePointAt(0)!.toString(16).padStart(6, '0'))]))
const part = (id: string, tag: number, content: Uint8Array) => sequence(oid(id), tagged(tag, content))
const name = (...sets: readonly (readonly Uint8Array[])[]) => node(sequence(...sets.map((parts) => setOf(...parts))))
const CN = '2.5.4.3'

describe('strings of names', () => {
  test.each([
    ['UTF8String', types.utf8, Buffer.from('专家甲𠮷')],
    ['BMPString, with a pair of surrogates', types.bmp, utf16('专家甲𠮷')],
    ['UniversalString', types.universal, utf32('专家甲𠮷')],
    ['T61String holding UTF-8', types.t61, Buffer.from('专家甲𠮷')],
  ])('%s', (_, tag, content) => {
    expect(stringText(node(tagged(tag, content)))).toBe('专家甲𠮷')
  })

  test('T61String holding GB 2312 is Chinese, holding Latin-1 is Latin', () => {
    expect(stringText(node(tagged(types.t61, bytes('d7a8bcd2bcd7'))))).toBe('专家甲')
    expect(stringText(node(tagged(types.t61, Buffer.from('Müller', 'latin1'))))).toBe('Müller')
  })

  test('plain types', () => {
    for (const tag of [types.printable, types.ia5, types.numeric]) expect(stringText(node(tagged(tag, Buffer.from('42'))))).toBe('42')
  })

  test.each([
    ['half a character of BMPString', types.bmp, '4e'],
    ['beyond Unicode', types.universal, '00110000'],
    ['no UTF-8', types.utf8, 'ff'],
    ['no string', 0x02, '01'],
  ])('%s is nothing', (_, tag, content) => {
    expect(stringText(node(tagged(tag, bytes(content))))).toBeUndefined()
  })

  test('a field is found by its identifier, whatever its type', () => {
    const subject = name([part('2.5.4.10', types.bmp, utf16('示例大学'))], [part(CN, types.utf8, Buffer.from('专家甲'))])
    expect([nameField(subject, '2.5.4.10'), nameField(subject, CN), nameField(subject, '2.5.4.11')]).toEqual([
      '示例大学',
      '专家甲',
      undefined,
    ])
  })
})

test('of several names the narrowest, which stands last, is the person’s; a control character makes a name unclear', () => {
  const subject = name([part(CN, types.utf8, Buffer.from('Users'))], [part(CN, types.utf8, Buffer.from('专家甲'))])
  expect(nameField(subject, CN)).toBe('专家甲')
  for (const [text, isClear] of [
    ['阿拉坦·乌云', true],
    ['专家甲\n', false],
    ['专家\u202e甲', false],
    ['\u001b[2K', false],
  ] as const)
    expect(isClearName(text), text).toBe(isClear)
})

test('identifiers are decoded base 128', () => {
  for (const dotted of ['2.5.4.3', '1.2.840.113549.1.9.1', '0.9.2342.19200300.100.1.1', '2.999.3', '1.2.156.10197.1.301'])
    expect(dottedOid(node(oid(dotted)))).toBe(dotted)
  expect(dottedOid(node(bytes('06028848')))).toBe('2.1016')
  expect(dottedOid(node(bytes('06028888')))).toBeUndefined()
})

describe('RFC 4514', () => {
  test('the last part first, parts of one set joined by plus', () => {
    const issuer = name(
      [part('2.5.4.6', types.printable, Buffer.from('CN'))],
      [part('2.5.4.10', types.utf8, Buffer.from('示例大学'))],
      [part(CN, types.utf8, Buffer.from('专家甲')), part('0.9.2342.19200300.100.1.1', types.printable, Buffer.from('u01'))],
    )
    expect(nameOf4514(issuer)).toBe('CN=专家甲+UID=u01,O=示例大学,C=CN')
  })

  test.each([
    ['specials', 'a, b + "c" <d>; e\\f', 'a\\, b \\+ \\"c\\" \\<d\\>\\; e\\\\f'],
    ['spaces at both ends', ' x ', '\\ x\\ '],
    ['one space', ' ', '\\ '],
    ['a number sign in front', '#x#', '\\#x#'],
    ['a line end', 'a\nb', 'a\\0ab'],
    ['a backslash and a space at the end', '\\ ', '\\\\\\ '],
  ])('%s', (_, text, written) => {
    expect(nameOf4514(name([part(CN, types.utf8, Buffer.from(text))]))).toBe(`CN=${written}`)
  })

  test.each([
    ['BMPString', CN, types.bmp, utf16('专家'), 'CN=#1e044e135bb6'],
    ['an e-mail address', '1.2.840.113549.1.9.1', types.ia5, Buffer.from('a@b.cn'), '1.2.840.113549.1.9.1=#16066140622e636e'],
    ['a serial number', '2.5.4.5', types.printable, Buffer.from('1234567'), '2.5.4.5=#130731323334353637'],
    ['a domain component', '0.9.2342.19200300.100.1.25', types.ia5, Buffer.from('example'), 'DC=example'],
  ])('%s', (_, id, tag, content, written) => {
    expect(nameOf4514(name([part(id, tag, content)]))).toBe(written)
  })

  test('serial numbers in decimal digits', () => {
    expect(serialDigits(node(integer(bytes('ff00000000000000000001'))))).toBe((255n * 256n ** 10n + 1n).toString())
    expect(serialDigits(node(bytes('0201ff')))).toBe('-1')
  })
})
