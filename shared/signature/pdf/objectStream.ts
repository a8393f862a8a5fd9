import { maximumObjects, type PdfBudget } from './budget.ts'
import { decodeStream } from './inflate.ts'
import type { PdfObject, PdfStream } from './objects.ts'
import { readObject, skipSpace, takeInteger } from './parse.ts'

/**
 * The objects of an object stream in their order, each with its number: one after another with nothing but blanks between, the
 * heads naming exactly these. `undefined` for anything else.
 */
export function readObjectStream(stream: PdfStream, budget: PdfBudget): ReadonlyMap<number, PdfObject> | undefined {
  const data = decodeStream(stream, budget)
  const [count, first] = ['N', 'First'].map((key) => stream.entries.get(key))
  if (!data || typeof count !== 'number' || typeof first !== 'number' || count > maximumObjects || stream.entries.has('Extends'))
    return undefined
  const heads = { bytes: data.subarray(0, first), at: 0, budget }
  const body = { bytes: data, at: first, budget }
  const objects = new Map<number, PdfObject>()
  for (let index = 0; index < count; index++) {
    const number = takeInteger(heads)
    const offset = takeInteger(heads)
    skipSpace(body)
    if (!number || offset === undefined || objects.has(number) || body.at !== first + offset) return undefined
    const object = readObject(body)
    if (object === undefined) return undefined
    objects.set(number, object)
  }
  skipSpace(heads)
  skipSpace(body)
  return heads.at === heads.bytes.length && body.at === data.length ? objects : undefined
}
