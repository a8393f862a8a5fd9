import { expect, test } from 'vitest'
import { wholeNumber } from '../../../renderer/components/wholeNumber.ts'

test.each([
  ['12', 12],
  ['１２', 12],
  [' 3 份', 3],
  ['2.5', 2],
  ['2。5', 2],
  ['', Number.NaN],
  ['abc', Number.NaN],
  ['-3', Number.NaN],
])('%s is read as %s', (typed, read) => {
  expect(wholeNumber(typed)).toBe(read)
})
