import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { isSameJson } from '#shared/format/same.ts'

test('an appended edit and the same edit read back from a file are one content, whatever the order of their keys', () => {
  const answered = { id: 'a', by: 'W01', act: { kind: 'score.set', criterion: 'S01', mark: 500 }, at: '2026-09-17T09:00:00+08:00', seq: 0 }
  const readBack = { seq: 0, id: 'a', at: '2026-09-17T09:00:00+08:00', by: 'W01', act: { mark: 500, criterion: 'S01', kind: 'score.set' } }
  expect(JSON.stringify(answered) === JSON.stringify(readBack)).toBe(false)
  expect(isSameJson(answered, readBack)).toBe(true)
})

test('absent is undefined, null is not; a list has an order; 0 is -0; a key more is another content', () => {
  expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(isSameJson({ a: 1, b: null }, { a: 1 })).toBe(false)
  expect(isSameJson([1, 2], [2, 1])).toBe(false)
  expect(isSameJson([1], { 0: 1 })).toBe(false)
  expect(isSameJson({ a: 0 }, { a: -0 })).toBe(true)
  expect(isSameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(isSameJson({ a: '1' }, { a: 1 })).toBe(false)
  expect(isSameJson({ toString: undefined }, {})).toBe(true)
  expect(isSameJson({ a: undefined, b: 1 }, { b: undefined, a: 1 })).toBe(false)
})

const value = fc.jsonValue({ maxDepth: 3 }).filter((one) => Object.keys(Object(one)).every((key) => key !== '__proto__'))

test('the same answer as comparing RFC 8785 bytes', () => {
  const bytes = (one: unknown) => Buffer.from(canonicalBytes(one)).toString('hex')
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isSameJson(one, other)).toBe(bytes(one) === bytes(other))
      expect(isSameJson(one, shuffled(one))).toBe(true)
    }),
  )
})

/** The same content with every object's keys turned round. */
function shuffled(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(shuffled)
  if (typeof one !== 'object' || one === null) return one
  return Object.fromEntries(
    Object.entries(one)
      .toReversed()
      .map(([key, item]) => [key, shuffled(item)]),
  )
}
