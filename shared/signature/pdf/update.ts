import { concat, fromLatin1 } from '../bytes.ts'
import { array, dict, name, type PdfObject, ref, stream } from './objects.ts'
import type { Revision } from './revisions.ts'
import { serialize } from './serialize.ts'

/** An object of an update: its number and its written form. */
export interface Written {
  readonly number: number
  readonly bytes: Uint8Array
}

export function write(number: number, object: PdfObject): Written {
  return { number, bytes: serialize(object) }
}

/** The bytes to append after `length` bytes so that the objects come into force; the cross-reference is of the file's own kind. */
export function writeUpdate(last: Revision, length: number, endsLine: boolean, objects: readonly Written[]): Uint8Array {
  const parts: Uint8Array[] = endsLine ? [] : [fromLatin1('\n')]
  let at = length + (endsLine ? 0 : 1)
  const offsets = new Map<number, number>()
  const put = ({ number, bytes }: Written) => {
    const part = concat(fromLatin1(`${number} 0 obj\n`), bytes, fromLatin1('\nendobj\n'))
    offsets.set(number, at)
    parts.push(part)
    at += part.length
  }
  for (const object of [...objects].sort((one, other) => one.number - other.number)) put(object)
  const next = nextNumber(last, objects)
  const xref = at
  if (last.section.usesXrefStream) put(write(next, xrefStream(last, new Map([...offsets, [next, at]]))))
  else parts.push(table(offsets), fromLatin1('trailer\n'), serialize(dict(trailer(last, next))), fromLatin1('\n'))
  return concat(...parts, fromLatin1(`startxref\n${xref}\n%%EOF\n`))
}

export function nextNumber(last: Revision, objects: readonly Written[] = []): number {
  return Math.max(0, ...last.objects.keys(), ...objects.map((object) => object.number)) + 1
}

function trailer(last: Revision, size: number): Record<string, PdfObject> {
  const kept = ['Info', 'ID'].flatMap((key) => {
    const value = last.section.trailer.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return { Size: size, Root: ref(last.rootNumber), ...Object.fromEntries(kept), Prev: last.section.startXref }
}

function table(offsets: ReadonlyMap<number, number>): Uint8Array {
  const groups = runs([...offsets.keys()]).map((run) => {
    const lines = run.map((number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`)
    return `${run[0]} ${run.length}\n${lines.join('')}`
  })
  return fromLatin1(`xref\n${groups.join('')}`)
}

function xrefStream(last: Revision, offsets: ReadonlyMap<number, number>): PdfObject {
  const numbers = [...offsets.keys()].sort((one, other) => one - other)
  const rows = numbers.flatMap((number) => {
    const offset = offsets.get(number)!
    return [1, (offset >>> 24) & 0xff, (offset >>> 16) & 0xff, (offset >>> 8) & 0xff, offset & 0xff, 0]
  })
  const index = runs(numbers).flatMap((run) => [run[0]!, run.length])
  const entries = { Type: name('XRef'), W: array(1, 4, 1), Index: array(...index), ...trailer(last, numbers.at(-1)! + 1) }
  return stream(entries, Uint8Array.from(rows))
}

/** Consecutive numbers together. */
function runs(numbers: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const group = groups.at(-1)
    if (group && group.at(-1) === number - 1) group.push(number)
    else groups.push([number])
  }
  return groups
}
