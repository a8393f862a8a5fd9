import { hex } from '../format/canonical.ts'
import { latin1, utf8Text } from './bytes.ts'
import { type DerNode, isOid, tags } from './der.ts'
import { dottedOid } from './oidText.ts'

/** The only reader of X.500 names, for certificates, PDF and workbook signatures and their verifier. */

const stringTags = { numeric: 0x12, teletex: 0x14, visible: 0x1a, general: 0x1b, universal: 0x1c } as const

/** The text of a string of any ASN.1 type; `undefined` for another value or bytes that are no such string. */
export function stringText(node: DerNode): string | undefined {
  switch (node.tag) {
    case tags.utf8String:
      return utf8Text(node.content)
    case tags.bmpString:
      return node.content.length % 2 === 0 ? wideText(node.content, 2) : undefined
    case stringTags.universal:
      return node.content.length % 4 === 0 ? wideText(node.content, 4) : undefined
    case tags.printableString:
    case tags.ia5String:
    case stringTags.teletex:
    case stringTags.numeric:
    case stringTags.visible:
    case stringTags.general:
      return narrowText(node.content)
    default:
      return undefined
  }
}

/**
 * The value of an attribute of the name, by the attribute's identifier in dots. Where it stands several times the last is
 * the person's own: names go from the widest to the narrowest (X.501), as in `DC=…, CN=Users, CN=专家甲` of a directory.
 */
export function nameField(name: DerNode, id: string): string | undefined {
  for (const set of name.children.toReversed())
    for (const pair of set.children.toReversed()) {
      const [type, value] = pair.children
      if (isOid(type, id) && value) return stringText(value)
    }
  return undefined
}

/** Whether a name can be shown as it is: no control characters, line ends or marks that turn the reading direction. */
export function isClearName(text: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(text)
}

/** The short names of RFC 4514 § 3; every other attribute is written by its number. */
const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
}

/**
 * A name as RFC 4514 writes it and XML signatures carry it: the last part first. A value that stands in the certificate
 * as UTF-8 or PrintableString is written as text; every other type as `#` and its DER in hex (§ 2.4), because a reader
 * that builds the name again (Java's X500Principal) finds it equal only so.
 */
export function nameOf4514(name: DerNode): string {
  return name.children
    .map((set) => set.children.map(partOf4514).join('+'))
    .reverse()
    .join(',')
}

function partOf4514(pair: DerNode): string {
  const [type, value] = pair.children
  const dotted = dottedOid(type) ?? ''
  const short = shortNames[dotted]
  const isText = value?.tag === tags.utf8String || value?.tag === tags.printableString || (short === 'DC' && value?.tag === tags.ia5String)
  const text = value && short && isText ? stringText(value) : undefined
  return `${short ?? dotted}=${text === undefined ? `#${value ? hex(value.whole) : ''}` : escaped(text)}`
}

/** RFC 4514 § 2.4: specials, a space at either end, `#` at the front; control characters as hex pairs. */
function escaped(text: string): string {
  return text
    .replace(/[\\",+;<>]/g, '\\$&')
    .replace(/[\u0000-\u001f\u007f]/g, (control) => `\\${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/^[ #]/, '\\$&')
    .replace(/(?<!^\\) $/, '\\ ')
}

/** A certificate's serial number in decimal digits, as XML signatures carry it; an INTEGER may be negative. */
export function serialDigits(serial: DerNode): string {
  const value = serial.content.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const isNegative = ((serial.content[0] ?? 0) & 0x80) !== 0
  return (isNegative ? value - (1n << BigInt(8 * serial.content.length)) : value).toString()
}

/** UTF-16 (BMPString) or UTF-32 (UniversalString), big-endian. */
function wideText(bytes: Uint8Array, size: 2 | 4): string | undefined {
  let text = ''
  for (let at = 0; at < bytes.length; at += size) {
    const code = bytes.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0)
    if (code > 0x10ffff) return undefined
    text += size === 2 ? String.fromCharCode(code) : String.fromCodePoint(code)
  }
  return text
}

/**
 * Types of one byte a character. Older authorities put UTF-8 or GB 2312 into them against the standard: pairs of high
 * bytes are read as GB 2312, other high bytes as Latin-1.
 */
function narrowText(bytes: Uint8Array): string {
  const plain = latin1(bytes)
  if (!/[\x80-\xff]/.test(plain)) return plain
  const isGb2312 = /^(?:[\0-\x7f]|[\xa1-\xf7][\xa1-\xfe])*$/.test(plain)
  return utf8Text(bytes) ?? (isGb2312 ? gb18030(bytes) : plain)
}

function gb18030(bytes: Uint8Array): string {
  return new TextDecoder('gb18030').decode(bytes)
}
