import { maximumObjects, type PdfBudget } from './budget.ts'
import { isPlainStream } from './inflate.ts'
import { readObjectStream } from './objectStream.ts'
import { isKind, isName, type PdfEntries, type PdfObject, type PdfStream } from './objects.ts'
import { type Cursor, readObject, skipSpace, takeInteger, takeText, takeWord } from './parse.ts'
import { type CrossReference, type Place, readTable, readXrefStream } from './xref.ts'

/** One revision's own part of the file: its objects, and the trailer that names them. */
export interface Section {
  readonly start: number
  /** just after `%%EOF` and its line end */
  readonly end: number
  readonly objects: ReadonlyMap<number, PdfObject>
  /** numbers that the cross-reference marks as free */
  readonly free: ReadonlySet<number>
  readonly trailer: PdfEntries
  readonly startXref: number
  readonly usesXrefStream: boolean
}

type Found = ReadonlyMap<number, { readonly offset: number; readonly object: PdfObject }>

/**
 * Reads one revision so that every byte is accounted for: objects one after another, each number once, the cross-reference
 * naming exactly these at exactly these places, trailer, `startxref`, `%%EOF`. `undefined` for any other bytes, or
 * the same in a spelling that neither our writer nor the one of the first revision uses.
 */
export function readSection(bytes: Uint8Array, start: number, budget: PdfBudget): Section | undefined {
  const cursor: Cursor = { bytes, at: start, budget }
  const found = new Map<number, { readonly offset: number; readonly object: PdfObject }>()
  for (;;) {
    skipLines(cursor)
    const offset = cursor.at
    if (takeText(cursor, 'xref\n')) return finish(cursor, start, found, readTable(cursor), offset, false)
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
  if (!number || !takeText(cursor, ' 0 obj\n')) return undefined
  const object = readObject(cursor)
  skipSpace(cursor)
  if (object === undefined) return undefined
  if (takeWord(cursor, 'endobj')) return { number, object }
  const length = isKind(object, 'dict') ? object.entries.get('Length') : undefined
  if (!isKind(object, 'dict') || typeof length !== 'number' || length < 0 || !Number.isInteger(length)) return undefined
  if (!takeText(cursor, 'stream\n') || length > cursor.bytes.length - cursor.at) return undefined
  const data = cursor.bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  const stream: PdfStream = { kind: 'stream', entries: object.entries, data }
  if (!takeText(cursor, '\nendstream\nendobj') || !isPlainStream(stream)) return undefined
  return { number, object: stream }
}

function finish(
  cursor: Cursor,
  start: number,
  found: Found,
  table: CrossReference | undefined,
  xrefOffset: number,
  usesXrefStream: boolean,
): Section | undefined {
  skipLines(cursor)
  if (!table || !takeText(cursor, `startxref\n${xrefOffset}\n%%EOF`)) return undefined
  takeText(cursor, '\n')
  const objects = collect(found, table.places, cursor.budget)
  if (!objects) return undefined
  return { start, end: cursor.at, objects, free: table.free, trailer: table.trailer, startXref: xrefOffset, usesXrefStream }
}

/** Blank lines, which the first writer puts between objects. */
function skipLines(cursor: Cursor): void {
  while (cursor.bytes[cursor.at] === 10) cursor.at++
}

/** The objects by number, those of object streams included, when the cross-reference and the file agree on every one. */
function collect(found: Found, places: ReadonlyMap<number, Place>, budget: PdfBudget): ReadonlyMap<number, PdfObject> | undefined {
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
    const [own, object] = [...(packed.get(place.stream) ?? [])][place.index] ?? []
    if (own !== number || object === undefined || objects.has(number)) return undefined
    objects.set(number, object)
  }
  const inner = [...packed.values()].reduce((sum, one) => sum + one.size, 0)
  return objects.size === places.size && objects.size === found.size + inner ? objects : undefined
}
