import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covers, partAround, sharpness } from '../../../renderer/components/document/sharpPart.ts'

test('an A4 page at 100 % has every pixel of the screen, an A0 drawing at 400 % as a whole has not', () => {
  expect(sharpness({ width: 794, height: 1123 }, 2)).toBe(2)
  expect(sharpness({ width: 12_715, height: 17_973 }, 1)).toBeCloseTo(0.26, 2)
})

test('the part drawn is what is in sight and a quarter round it, within the page', () => {
  const page = { width: 12_715, height: 17_973 }
  expect(partAround({ left: 0, top: 400, width: 640, height: 600 }, page, 1)).toEqual({ left: 0, top: 250, width: 800, height: 900 })
  expect(partAround({ left: 12_075, top: 17_373, width: 640, height: 600 }, page, 1)).toEqual({
    left: 11_915,
    top: 17_223,
    width: 800,
    height: 750,
  })
})

test('the part covers what is in sight and never takes more than sixteen million pixels', () => {
  const length = fc.integer({ min: 1, max: 4000 })
  fc.assert(
    fc.property(length, length, length, length, fc.constantFrom(1, 1.5, 2), (left, top, width, height, ratio) => {
      const sight = { left, top, width, height }
      const part = partAround(sight, { width: 20_000, height: 20_000 }, ratio)
      expect(covers(part, sight)).toBe(true)
      if (width * height * ratio ** 2 <= 16_000_000) expect(part.width * part.height * ratio ** 2).toBeLessThanOrEqual(16_000_000)
    }),
    { seed: 4711 },
  )
})
