import { expect, test } from 'vitest'
import { rangeOfPointer } from '../../../renderer/screens/settings/editor/jsonRange.ts'

const value = { name: 'a "b"', list: [{ x: 1 }, { 'y/z': [true, { deep: null }] }], last: -2.5 }
const text = JSON.stringify(value, null, 1)
const at = (pointer: string) => {
  const range = rangeOfPointer(text, pointer)
  return range && (JSON.parse(text.slice(range.from, range.to)) as unknown)
}

test('a pointer finds its value in the text, or the nearest above it', () => {
  expect(at('/name')).toBe('a "b"')
  expect(at('/list/0/x')).toBe(1)
  expect(at('/list/1/y~1z/1/deep')).toBe(null)
  expect(at('/last')).toBe(-2.5)
  expect(at('')).toEqual(value)
  expect(at('/list/1/missing')).toEqual(value.list[1])
})

test('a text that breaks off has no place rather than a wrong one', () => {
  expect(rangeOfPointer('', '/a')).toBeUndefined()
  expect(rangeOfPointer('{"a":', '/a')).toEqual({ from: 0, to: 5 })
})
