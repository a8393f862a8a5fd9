import { latin1 } from '../bytes.ts'
import { maximumObjects, type PdfBudget } from './budget.ts'
import { decodeStream } from './inflate.ts'
import { isKind, type PdfEntries, type PdfObject, type PdfStream } from './objects.ts'
import { type Cursor, readObject, skipSpace, takeInteger, takeText } from './parse.ts'

/** Where an object lies: at an offset of the file, or as the n-th of an object stream. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number }

export interface CrossReference {
  readonly places: ReadonlyMap<number, Place>
  /** numbers marked as free */
  readonly free: ReadonlySet<number>
  readonly trailer: PdfEntries
}

const rowLength = 20

/**
 * A table as it is written, just after `xref` and its line end: runs in ascending order and none that could be joined, rows of
 * 20 bytes, each number either in use or free.
 */
export function readTable(cursor: Cursor): CrossReference | undefined {
  const places = new Map<number, Place>()
  const free = new Set<number>()
  let next = -1
  while (!takeText(cursor, 'trailer\n')) {
    if (takeText(cursor, '\n')) continue
    const first = takeInteger(cursor)
    const count = takeText(cursor, ' ') ? takeInteger(cursor) : undefined
    if (first === undefined || !count || first <= next || count > maximumObjects || !takeText(cursor, '\n')) return undefined
    next = first + count
    for (let number = first; number < next; number++, cursor.at += rowLength) {
      const row = latin1(cursor.bytes.subarray(cursor.at, cursor.at + rowLength))
      if (row === '0000000000 65535 f \n') free.add(number)
      else if (/^\d{10} 00000 n \n$/.test(row) && number > 0) places.set(number, { kind: 'at', offset: Number(row.slice(0, 10)) })
      else return undefined
    }
  }
  const trailer = readObject(cursor)
  skipSpace(cursor)
  return isKind(trailer, 'dict') ? { places, free, trailer: trailer.entries } : undefined
}

/** The same as a stream, in files that another program packed before they were signed. */
export function readXrefStream(stream: PdfStream, budget: PdfBudget): CrossReference | undefined {
  const data = decodeStream(stream, budget)
  const widths = numbers(stream.entries.get('W'))
  const size = stream.entries.get('Size')
  const index = stream.entries.has('Index') ? numbers(stream.entries.get('Index')) : [0, typeof size === 'number' ? size : -1]
  if (!data || widths?.length !== 3 || !index || index.length % 2 !== 0 || widths.some((width) => width > 6)) return undefined
  const places = new Map<number, Place>()
  const free = new Set<number>()
  const length = widths.reduce((sum, width) => sum + width, 0)
  let [at, next] = [0, -1]
  for (let pair = 0; pair < index.length; pair += 2) {
    const first = index[pair]!
    if (first <= next) return undefined
    next = first + index[pair + 1]!
    for (let number = first; number < next; number++, at += length) {
      if (at + length > data.length || length === 0 || places.size >= maximumObjects) return undefined
      const [type, one, other] = fields(data, at, widths as [number, number, number])
      if (type === 1 && other === 0 && number > 0) places.set(number, { kind: 'at', offset: one })
      else if (type === 2 && number > 0) places.set(number, { kind: 'in', stream: one, index: other })
      else if (type === 0) free.add(number)
      else return undefined
    }
  }
  return at === data.length ? { places, free, trailer: stream.entries } : undefined
}

function fields(data: Uint8Array, at: number, widths: readonly [number, number, number]): [number, number, number] {
  const [a, b, c] = widths
  const read = (from: number, width: number) => data.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0)
  return [a === 0 ? 1 : read(at, a), read(at + a, b), read(at + a + b, c)]
}

function numbers(object: PdfObject | undefined): number[] | undefined {
  if (!isKind(object, 'array')) return undefined
  const values = object.items.filter((item) => typeof item === 'number' && Number.isInteger(item) && item >= 0)
  return values.length === object.items.length ? (values as number[]) : undefined
}
