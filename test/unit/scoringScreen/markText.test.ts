import { expect, test } from 'vitest'
import { stepMark } from '#shared/format/marks.ts'
import { readMark, steppedMark } from '../../../renderer/screens/scoring/markText.ts'

const bounds = { max: 600, step: 50, cap: 600 }

test.each([
  ['5', 500],
  ['.5', 50],
  ['5.', 500],
  ['5.50', 550],
  ['０', 0],
  ['５．５', 550],
  ['3。5', 350],
  [' 06 ', 600],
])('%s is a mark', (typed, mark) => {
  expect(readMark(typed, bounds)).toEqual({ kind: 'mark', mark })
})

test.each([
  ['6.5', 'range'],
  ['600', 'range'],
  ['5.3', 'step'],
  ['5.501', 'step'],
  ['.', 'step'],
  ['五', 'number'],
  ['-1', 'number'],
  ['1e2', 'number'],
])('%s is refused: %s', (typed, why) => {
  expect(readMark(typed, bounds)).toEqual({ kind: 'refused', why })
})

test('a mark above the cap is told from one above the maximum; an emptied field is neither', () => {
  expect(readMark('4', { ...bounds, cap: 300 })).toEqual({ kind: 'refused', why: 'cap' })
  expect(readMark('3', { ...bounds, cap: 300 })).toEqual({ kind: 'mark', mark: 300 })
  expect(readMark('  ', bounds)).toEqual({ kind: 'empty' })
})

test('a step stays within nothing and the highest mark the cap allows', () => {
  expect([
    steppedMark(undefined, 1, bounds),
    steppedMark(undefined, -1, bounds),
    steppedMark(600, 1, bounds),
    steppedMark(0, -1, bounds),
  ]).toEqual([0, 600, 600, 0])
  expect(steppedMark(400, 1, { max: 700, step: 50, cap: 420 })).toBe(400)
  expect(steppedMark(425, 1, bounds)).toBe(450)
  expect(steppedMark(425, -1, bounds)).toBe(400)
})

test('a mark shows one decimal, two where the step is finer', () => {
  expect([stepMark(500, 50), stepMark(525, 25), stepMark(0, 50)]).toEqual(['5.0', '5.25', '0.0'])
})
