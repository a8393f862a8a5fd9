import { expect, test } from 'vitest'
import { fullMark, plainMark, shortMark, stepMark } from '#shared/format/marks.ts'

test.each([
  [0, '0.00', '0.0', '0'],
  [5, '0.05', '0.05', '0.05'],
  [50, '0.50', '0.5', '0.5'],
  [526, '5.26', '5.26', '5.26'],
  [825, '8.25', '8.25', '8.25'],
  [600, '6.00', '6.0', '6'],
  [1000, '10.00', '10.0', '10'],
  [10000, '100.00', '100.0', '100'],
  [-50, '-0.50', '-0.5', '-0.5'],
  [-1234, '-12.34', '-12.34', '-12.34'],
])('%d hundredths are written %s, %s and %s', (hundredths, full, short, plain) => {
  expect(fullMark(hundredths)).toBe(full)
  expect(shortMark(hundredths)).toBe(short)
  expect(plainMark(hundredths)).toBe(plain)
})

test('a mark has the decimals of the step, and is never rounded', () => {
  expect(stepMark(850, 50)).toBe('8.5')
  expect(stepMark(850, 25)).toBe('8.50')
  expect(stepMark(825, 50)).toBe('8.25')
})
