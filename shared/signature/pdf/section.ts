import { maximumObjects, type PdfBudget } from './budget.ts'
import { decodeStream } from './inflate.ts'
import { isKind, isName, type PdfEntries, type PdfObject, type PdfStream } from './objects.ts'
import { type Cursor, readObject, skipSpace, takeInteger, takeWord } from './parse.ts'

/** One revision's own part of the file: its objects, and the trailer that names them. */
export interface Section {
  readonly start: number
  /** just after `%%EOF` and its line end */
  readonly end: number
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfEntries
  readonly startXref: number
  readonly usesXrefStream: boolean
}

type Place = { readonly kind: 'at'; readonly offset: number } | { readonly kind: 'in'; readonly stream: number; readonly index: number }

/**
 * Reads one revision so that every byte is accounted for: objects one after another, each number once, the cross-reference
 * naming exactly these at exactly these places, trailer, `startxref`, `%%EOF`. Nothing when anything else stands there.
 */
export function readSection(bytes: Uint8Array, start: number, budget: PdfBudget): Section | undefined {
  const cursor: Cursor = { bytes, at: start, budget }
  const found = new Map<number, { readonly offset: number; readonly object: PdfObject }>()
  for (;;) {
    skipSpace(cursor)
    const offset = cursor.at
    if (takeWord(cursor, 'xref')) return finish(cursor, start, found, readTable(cursor), offset, false)
    if (takeWord(cursor, 'startxref')) {
      const last = [...found].at(-1)
      cursor.at = offset
      const isXref = last && isKind(last[1].object, 'stream') && isName(last[1].object.entries.get('Type'), 'XRef')
      const table = isXref ? readXrefStream(last[1].object as PdfStream, budget) : undefined
      return finish(cursor, start, found, table, last?.[1].offset ?? -1, true)
    }
    const read = readIndirect(cursor)
    if (!read || found.has(read.number) || found.size >= maximumObjects) return undefined
    found.set(read.number, { offset, object: read.object })
  }
}

function readIndirect(cursor: Cursor): { readonly number: number; readonly object: PdfObject } | undefined {
  const number = takeInteger(cursor)
  const generation = takeInteger(cursor)
  skipSpace(cursor)
  if (!number || generation !== 0 || !takeWord(cursor, 'obj')) return undefined
  const object = readObject(cursor)
  skipSpace(cursor)
  if (object === undefined) return undefined
  if (takeWord(cursor, 'endobj')) return { number, object }
  if (!isKind(object, 'dict') || !takeWord(cursor, 'stream')) return undefined
  if (cursor.bytes[cursor.at] === 13) cursor.at++
  const length = object.entries.get('Length')
  if (cursor.bytes[cursor.at++] !== 10 || typeof length !== 'number' || length < 0 || !Number.isInteger(length)) return undefined
  if (length > cursor.bytes.length - cursor.at) return undefined
  const data = cursor.bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  skipLineEnd(cursor)
  if (!takeWord(cursor, 'endstream')) return undefined
  skipSpace(cursor)
  return takeWord(cursor, 'endobj') ? { number, object: { kind: 'stream', entries: object.entries, data } } : undefined
}

function finish(
  cursor: Cursor,
  start: number,
  found: ReadonlyMap<number, { readonly offset: number; readonly object: PdfObject }>,
  table: { readonly places: ReadonlyMap<number, Place>; readonly trailer: PdfEntries } | undefined,
  xrefOffset: number,
  usesXrefStream: boolean,
): Section | undefined {
  skipSpace(cursor)
  if (!table || !takeWord(cursor, 'startxref') || takeInteger(cursor) !== xrefOffset) return undefined
  skipLineEnd(cursor)
  const mark = [...'%%EOF'].every((char, index) => cursor.bytes[cursor.at + index] === char.charCodeAt(0))
  cursor.at += 5
  skipLineEnd(cursor)
  const objects = mark ? collect(found, table.places, cursor.budget) : undefined
  return objects && { start, end: cursor.at, objects, trailer: table.trailer, startXref: xrefOffset, usesXrefStream }
}

/** The objects by number, those of object streams included, when the cross-reference and the file agree on every one. */
function collect(
  found: ReadonlyMap<number, { readonly offset: number; readonly object: PdfObject }>,
  places: ReadonlyMap<number, Place>,
  budget: PdfBudget,
): ReadonlyMap<number, PdfObject> | undefined {
  const objects = new Map<number, PdfObject>()
  const packed = new Map<number, ReadonlyMap<number, PdfObject>>()
  for (const [number, { offset, object }] of found) {
    const place = places.get(number)
    if (place?.kind !== 'at' || place.offset !== offset) return undefined
    objects.set(number, object)
    if (isKind(object, 'stream') && isName(object.entries.get('Type'), 'ObjStm')) {
      const inner = readObjectStream(object, budget)
      if (!inner) return undefined
      packed.set(number, inner)
    }
  }
  for (const [number, place] of places) {
    if (place.kind === 'at') continue
    const object = packed.get(place.stream)?.get(number)
    if (object === undefined || objects.has(number)) return undefined
    objects.set(number, object)
  }
  const inner = [...packed.values()].reduce((sum, one) => sum + one.size, 0)
  return objects.size === places.size && objects.size === found.size + inner ? objects : undefined
}

function readTable(cursor: Cursor): { places: Map<number, Place>; trailer: PdfEntries } | undefined {
  const places = new Map<number, Place>()
  for (;;) {
    skipSpace(cursor)
    if (takeWord(cursor, 'trailer')) break
    const first = takeInteger(cursor)
    const count = takeInteger(cursor)
    if (first === undefined || count === undefined || count > maximumObjects) return undefined
    for (let number = first; number < first + count; number++) {
      const offset = takeInteger(cursor)
      const generation = takeInteger(cursor)
      skipSpace(cursor)
      if (offset === undefined || generation === undefined || places.size >= maximumObjects) return undefined
      if (takeWord(cursor, 'f')) continue
      if (!takeWord(cursor, 'n') || generation !== 0 || places.has(number)) return undefined
      places.set(number, { kind: 'at', offset })
    }
  }
  const trailer = readObject(cursor)
  return isKind(trailer, 'dict') && !trailer.entries.has('XRefStm') ? { places, trailer: trailer.entries } : undefined
}

function readXrefStream(stream: PdfStream, budget: PdfBudget): { places: Map<number, Place>; trailer: PdfEntries } | undefined {
  const data = decodeStream(stream, budget)
  const widths = numbers(stream.entries.get('W'))
  const size = stream.entries.get('Size')
  const index = stream.entries.has('Index') ? numbers(stream.entries.get('Index')) : [0, typeof size === 'number' ? size : -1]
  if (!data || widths?.length !== 3 || !index || index.length % 2 !== 0 || widths.some((width) => width > 6)) return undefined
  const places = new Map<number, Place>()
  const rowLength = widths.reduce((sum, width) => sum + width, 0)
  let at = 0
  for (let pair = 0; pair < index.length; pair += 2)
    for (let number = index[pair]!; number < index[pair]! + index[pair + 1]!; number++, at += rowLength) {
      if (at + rowLength > data.length || rowLength === 0 || places.has(number) || places.size >= maximumObjects) return undefined
      const [type, first, second] = fields(data, at, widths as [number, number, number])
      if (type === 1 && second === 0) places.set(number, { kind: 'at', offset: first })
      else if (type === 2) places.set(number, { kind: 'in', stream: first, index: second })
      else if (type !== 0) return undefined
    }
  return at === data.length ? { places, trailer: stream.entries } : undefined
}

function fields(data: Uint8Array, at: number, widths: readonly [number, number, number]): [number, number, number] {
  const [a, b, c] = widths
  const read = (from: number, width: number) => data.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0)
  return [a === 0 ? 1 : read(at, a), read(at + a, b), read(at + a + b, c)]
}

function readObjectStream(stream: PdfStream, budget: PdfBudget): ReadonlyMap<number, PdfObject> | undefined {
  const data = decodeStream(stream, budget)
  const [count, first] = ['N', 'First'].map((key) => stream.entries.get(key))
  if (!data || typeof count !== 'number' || typeof first !== 'number' || count > maximumObjects || stream.entries.has('Extends'))
    return undefined
  const heads: Cursor = { bytes: data.subarray(0, first), at: 0, budget }
  const objects = new Map<number, PdfObject>()
  let expected = 0
  for (let index = 0; index < count; index++) {
    const number = takeInteger(heads)
    const offset = takeInteger(heads)
    if (number === undefined || offset === undefined || objects.has(number) || offset < expected) return undefined
    const cursor: Cursor = { bytes: data, at: first + offset, budget }
    const object = readObject(cursor)
    if (object === undefined) return undefined
    objects.set(number, object)
    expected = cursor.at - first
  }
  return objects
}

function numbers(object: PdfObject | undefined): number[] | undefined {
  if (!isKind(object, 'array')) return undefined
  const values = object.items.filter((item) => typeof item === 'number' && Number.isInteger(item) && item >= 0)
  return values.length === object.items.length ? (values as number[]) : undefined
}

function skipLineEnd(cursor: Cursor): void {
  if (cursor.bytes[cursor.at] === 13) cursor.at++
  if (cursor.bytes[cursor.at] === 10) cursor.at++
}
