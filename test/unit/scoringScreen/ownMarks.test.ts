import { expect, test } from 'vitest'
import { currentLayout } from '#shared/layout/index.ts'
import { givableMarks, levelsOf } from '#shared/review/givableMarks.ts'
import { openedOf, openedReason } from '#shared/review/openedRange.ts'
import type { Facts } from '#shared/scoring/index.ts'
import { stepWordsOf } from '#shared/scoring/stepWords.ts'
import type { Criterion } from '#shared/standard/format.ts'
import { bandRows } from '../../../renderer/screens/scoring/bandRows.ts'
import { highest, readMark, steppedMark } from '../../../renderer/screens/scoring/markText.ts'
import { readTable } from '../tables/realTables.ts'

const { standard } = readTable('hightech-enterprise')
const item = (id: string): Criterion => standard.criteria.find((each) => each.id === id)!
const factsWith = (values: Record<string, unknown>): Facts => ({ values, inputs: new Map(), borrowed: new Set() })
const counts = (ip_class1: string, ip_class2: string) => factsWith({ ip_class1, ip_class2 })

test('a criterion offers its own levels with their marks, not the anchors of the standard', () => {
  expect(bandRows(item('T01'), standard, undefined).map(({ label, offered }) => [label, offered])).toEqual([
    ['高', [800, 700]],
    ['较高', [600, 500]],
    ['一般', [400, 300]],
    ['较低', [200, 100]],
    ['无', [0]],
  ])
  expect(levelsOf(item('T01'), 500).map(({ label }) => label)).toEqual(['较高'])
  expect(levelsOf(item('T04'), 300)).toHaveLength(2)
})

test('a yes or no, and a single mark off the step, can be given', () => {
  const [yes, no] = [
    { label: '是', from: 250, to: 250 },
    { label: '否', from: 0, to: 0 },
  ]
  const yesNo = { ...item('T01'), levels: [yes, no] }
  expect(bandRows(yesNo, standard, undefined).map(({ label, offered }) => [label, offered])).toEqual([
    ['是', [250]],
    ['否', [0]],
  ])
  const bounds = { max: 800, step: 100, cap: 800, marks: givableMarks(standard, yesNo) }
  expect(readMark('2.5', bounds)).toEqual({ kind: 'mark', mark: 250 })
  expect(readMark('2', bounds)).toEqual({ kind: 'refused', why: 'level' })
  expect([steppedMark(undefined, 1, bounds), steppedMark(0, 1, bounds), steppedMark(250, 1, bounds), steppedMark(250, -1, bounds)]).toEqual(
    [0, 250, 250, 0],
  )
  expect(highest(200, 100, bounds.marks)).toBe(0)
})

test('a mark on a scale of its own counts in proportion', () => {
  const percent = { ...item('T07'), max: 600, outOf: 10000, markStep: 1000 }
  expect(givableMarks(standard, percent)).toEqual([600, 540, 480, 420, 360, 300, 240, 180, 120, 60, 0])
})

test('the range that figures open is one band, and a mark outside of it is refused with the range', () => {
  const { range } = openedOf(standard, item('T03'), counts('0', '3'))!
  expect(range).toEqual({ from: 300, to: 400 })
  const rows = bandRows(item('T03'), standard, undefined, { range: range!, label: '可评' })
  expect(rows.map(({ label, offered }) => [label, offered])).toEqual([['可评', [400, 300]]])
  const bounds = { max: 800, step: 100, cap: 800, marks: givableMarks(standard, item('T03'), range), opened: range }
  expect(readMark('5', bounds)).toEqual({ kind: 'refused', why: 'opened' })
  expect(readMark('4', bounds)).toEqual({ kind: 'mark', mark: 400 })
  expect([steppedMark(400, 1, bounds), steppedMark(400, -1, bounds), steppedMark(300, -1, bounds)]).toEqual([400, 300, 300])
})

test('figures that leave one mark say how it came about, and a missing figure opens nothing', () => {
  const none = openedOf(standard, item('T03'), counts('0', '0'))!
  expect(none.range).toEqual({ from: 0, to: 0 })
  expect(givableMarks(standard, item('T03'), none.range)).toEqual([0])
  expect(openedReason(none, stepWordsOf(currentLayout, standard))).toBe('取数：Ⅰ类知识产权：0；取数：Ⅱ类知识产权：0')
  expect(openedOf(standard, item('T03'), factsWith({}))).toMatchObject({ range: undefined })
  expect(openedOf(standard, item('T01'), factsWith({}))).toBeUndefined()
})
