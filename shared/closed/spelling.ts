import { hex } from '../format/canonical.ts'
import { equalBytes, fromLatin1, latin1 } from '../signature/bytes.ts'
import type { PdfEntries, PdfObject } from '../signature/pdf/objects.ts'
import type { Revision } from '../signature/pdf/revisions.ts'
import { demand } from './mismatch.ts'

/**
 * The bytes of a document as first made must be its objects, written as our printer writes them: one spelling for each value,
 * no bytes between, so that every reader reads the same objects.
 */
export function demandSpelling(bytes: Uint8Array, { section }: Revision): void {
  const { objects, trailer } = section
  let at = 0
  const places: number[] = []
  const next = (part: Uint8Array | string) => {
    const wanted = typeof part === 'string' ? fromLatin1(part) : part
    demand(equalBytes(bytes.subarray(at, at + wanted.length), wanted))
    at += wanted.length
  }
  next(header)
  for (const [number, object] of objects) {
    demand(number === places.length + 1)
    places.push(at)
    next(`${number} 0 obj\n`)
    if (typeof object === 'object' && object?.kind === 'stream') {
      next(`${dictionary(object.entries, bytes)}\nstream\n`)
      next(object.data)
      next('\nendstream')
    } else next(spelled(object, bytes))
    next('\nendobj\n\n')
  }
  const start = at
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  next(
    `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows.join('')}\ntrailer\n${dictionary(trailer, bytes)}\n\nstartxref\n${start}\n%%EOF`,
  )
  // signing begins its update on a new line
  if (at < section.end) next('\n')
  demand(at === section.end)
}

const header = fromLatin1('%PDF-1.7\n%\x81\x81\x81\x81\n\n')

function spelled(object: PdfObject, bytes: Uint8Array): string {
  if (typeof object !== 'object' || object === null) return String(object)
  switch (object.kind) {
    case 'name':
      return nameOf(object.name)
    case 'ref':
      return `${object.number} 0 R`
    case 'array':
      return `[ ${object.items.map((item) => `${spelled(item, bytes)} `).join('')}]`
    case 'dict':
      return dictionary(object.entries, bytes)
    case 'string': {
      const raw = latin1(bytes.subarray(object.start, object.end))
      demand(raw === (object.isHex ? hexOf(object.bytes, raw) : literal(object.bytes)))
      return raw
    }
    case 'stream':
      return demand(false) as never
  }
}

function dictionary(entries: PdfEntries, bytes: Uint8Array): string {
  return `<<\n${[...entries].map(([key, value]) => `${nameOf(key)} ${spelled(value, bytes)}\n`).join('')}>>`
}

function nameOf(name: string): string {
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}`
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

function literal(value: Uint8Array): string {
  return `(${latin1(value).replace(/[\n\r\t\b\f()\\]/g, (character) => escapes[character] ?? character)})`
}

/** Digits of one case throughout: texts are written in capitals, digests in small ones. */
function hexOf(value: Uint8Array, raw: string): string {
  const digits = hex(value)
  return `<${raw === raw.toUpperCase() ? digits.toUpperCase() : digits}>`
}
