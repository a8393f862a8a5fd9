import { expect, test } from 'vitest'
import { fromBase91, toBase91 } from '../../../verifier/packing/base91.ts'

test('bytes of every length come back, and stand in HTML as they are', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 197 + length * 31) & 255)
    const text = toBase91(bytes)
    expect(text).toMatch(/^[!#-%'-;=-~]+$/)
    expect([...fromBase91(text)]).toEqual([...bytes])
  }
})

test('a text that is cut off is refused', () => {
  expect(() => fromBase91(toBase91(new Uint8Array(100)).slice(0, -1))).toThrow('cut off')
})
