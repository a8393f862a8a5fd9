import { latin1, utf8Text } from '../signature/bytes.ts'
import { inflateExactly } from '../signature/ooxml/inflate.ts'
import type { PdfBudget } from '../signature/pdf/budget.ts'
import { decodeStream } from '../signature/pdf/inflate.ts'
import { isKind, isName, type PdfEntries, type PdfObject } from '../signature/pdf/objects.ts'
import type { Revision } from '../signature/pdf/revisions.ts'
import { demand, given } from './mismatch.ts'

/** Far more than a page or a font's map to Unicode takes. */
const longestText = 4 * 2 ** 20

/** The objects of a revision, opened one by one; at the end every one of them must have been. */
export class Graph {
  private readonly revision: Revision
  private readonly budget: PdfBudget
  private readonly opened = new Set<number>()

  constructor(revision: Revision, budget: PdfBudget) {
    this.revision = revision
    this.budget = budget
  }

  /** Number of the object a reference names. */
  reference(object: PdfObject | undefined): number {
    demand(isKind(object, 'ref'))
    return object.number
  }

  /** The object a reference names; it counts as opened. */
  open(object: PdfObject | undefined): PdfObject {
    const number = this.reference(object)
    this.opened.add(number)
    return given(this.revision.objects.get(number))
  }

  /** The dictionary a reference names, with exactly these keys. */
  dictionary(object: PdfObject | undefined, keys: string): PdfEntries {
    const found = this.open(object)
    demand(isKind(found, 'dict'))
    return exactly(found.entries, keys)
  }

  /** Whether the stream a reference names is packed. */
  isPacked(object: PdfObject | undefined): boolean {
    const found = this.open(object)
    return isKind(found, 'stream') && found.entries.has('Filter')
  }

  /** The inflated data of a stream with exactly these keys and `Length`. */
  stream(object: PdfObject | undefined, keys: string): { readonly entries: PdfEntries; readonly data: Uint8Array } {
    const found = this.open(object)
    demand(isKind(found, 'stream'))
    const entries = exactly(found.entries, `${keys} Length`.trim())
    demand(!entries.has('Filter') || isName(entries.get('Filter'), 'FlateDecode'))
    const data = given(decodeStream(found, this.budget))
    if (entries.has('Filter')) demandPacking(found.data, data)
    return { entries, data }
  }

  /** The data of a stream of pages or fonts, which are packed. */
  data(object: PdfObject | undefined): Uint8Array {
    return this.stream(object, 'Filter').data
  }

  /** The same as text. */
  text(object: PdfObject | undefined): string {
    const data = this.data(object)
    demand(data.length <= longestText)
    return given(utf8Text(data))
  }

  /** Every object in the file must be used. */
  finish(): void {
    demand(this.opened.size === this.revision.objects.size)
  }
}

/** Packed with the usual window and no dictionary, nothing behind its end, the checksum of what it unpacks to right (RFC 1950). */
function demandPacking(packed: Uint8Array, data: Uint8Array): void {
  let [one, other] = [1, 0]
  for (let at = 0; at < data.length; ) {
    // so many sums stay below 2^31
    for (const end = Math.min(at + 4096, data.length); at < end; at++) {
      one += data[at] as number
      other += one
    }
    one %= 65_521
    other %= 65_521
  }
  const sum = [other >> 8, other & 0xff, one >> 8, one & 0xff]
  demand(packed[0] === 0x78 && packed[1] === 0x9c && sum.every((byte, index) => packed[packed.length - 4 + index] === byte))
  demand(inflateExactly(packed.subarray(2, -4), data.length) !== undefined)
}

/** A dictionary written in place, with exactly these keys. */
export function inline(object: PdfObject | undefined, keys: string): PdfEntries {
  demand(isKind(object, 'dict'))
  return exactly(object.entries, keys)
}

function exactly(entries: PdfEntries, keys: string): PdfEntries {
  const wanted = keys === '' ? [] : keys.split(' ')
  demand(entries.size === wanted.length && wanted.every((key) => entries.has(key)))
  return entries
}

export function items(object: PdfObject | undefined): readonly PdfObject[] {
  demand(isKind(object, 'array'))
  return object.items
}

export function demandName(entries: PdfEntries, names: Readonly<Record<string, string>>): void {
  for (const [key, name] of Object.entries(names)) demand(isName(entries.get(key), name))
}

export function demandNumbers(object: PdfObject | undefined, wanted: readonly number[], near = 0.001): void {
  const found = items(object)
  demand(found.length === wanted.length)
  found.forEach((value, index) => {
    demand(typeof value === 'number' && Math.abs(value - (wanted[index] as number)) <= near)
  })
}

/** A text string in one byte a character, or in UTF-16 with its mark. */
export function textOf(object: PdfObject | undefined): string {
  demand(isKind(object, 'string'))
  const { bytes } = object
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(bytes)
  demand(bytes.length % 2 === 0)
  let text = ''
  for (let at = 2; at < bytes.length; at += 2) text += String.fromCharCode((bytes[at] as number) * 256 + (bytes[at + 1] as number))
  return text
}
