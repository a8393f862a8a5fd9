import { hex } from '../../format/canonical.ts'
import { concat, fromLatin1, latin1 } from '../bytes.ts'
import type { PdfEntries, PdfObject } from './objects.ts'

/** The object as it is written into a file. */
export function serialize(object: PdfObject): Uint8Array {
  if (typeof object !== 'object' || object === null) return fromLatin1(typeof object === 'number' ? exactNumber(object) : String(object))
  switch (object.kind) {
    case 'name':
      return fromLatin1(writeName(object.name))
    case 'ref':
      return fromLatin1(`${object.number} 0 R`)
    case 'string':
      return fromLatin1(object.isHex ? `<${hex(object.bytes)}>` : `(${latin1(object.bytes).replace(/[\\()\r]/g, escaped)})`)
    case 'array':
      return concat(
        fromLatin1('['),
        ...object.items.flatMap((item, at) => [fromLatin1(at === 0 ? '' : ' '), serialize(item)]),
        fromLatin1(']'),
      )
    case 'dict':
      return dictionary(object.entries)
    case 'stream':
      return concat(dictionary(object.entries), fromLatin1('\nstream\n'), object.data, fromLatin1('\nendstream'))
  }
}

/** All digits, so that what is written again means the same; never an exponent. */
function exactNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(12) : text
}

/** For drawing: at most four decimals. */
export function number(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)))
}

function dictionary(entries: PdfEntries): Uint8Array {
  const pairs = [...entries].flatMap(([key, value]) => [fromLatin1(` ${writeName(key)} `), serialize(value)])
  return concat(fromLatin1('<<'), ...pairs, fromLatin1(' >>'))
}

function writeName(name: string): string {
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

function escaped(char: string): string {
  return char === '\r' ? '\\r' : `\\${char}`
}
