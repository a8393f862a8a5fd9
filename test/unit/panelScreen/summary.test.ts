import { describe, expect, test } from 'vitest'
import { mergePanel } from '#shared/panel/merge.ts'
import { fractionText } from '#shared/scoring/exact.ts'
import { gradeScale, linesNear } from '../../../renderer/screens/panel/summary/gradeBands.ts'
import { dotsOf, matrixLines, sheetPlaces } from '../../../renderer/screens/panel/summary/matrixRows.ts'
import { candidate, candidates, panelOf, sheetOf } from '../panel/sheets.ts'

const panel = panelOf('rare-earth')
const merged = mergePanel({ ...panel, files: candidates('rare-earth') })
const lines = matrixLines(panel.standard, merged)

/** The five sheets with one expert's mark of one criterion changed. */
function withMark(criterion: string, expert: string, mark: number) {
  const files = ['W01', 'W02', 'W03', 'W04', 'W05'].map((id) => {
    const sheet = sheetOf('rare-earth', id)
    const criteria = sheet.criteria.map((one) => (id === expert && one.id === criterion ? { ...one, mark } : one))
    return candidate({ ...sheet, criteria })
  })
  return mergePanel({ ...panel, files })
}

describe('the lines of the matrix', () => {
  test('every criterion of the standard has one, in its order', () => {
    expect(lines.map(({ criterion }) => criterion.id)).toEqual(panel.standard.criteria.map(({ id }) => id))
    for (const { criterion, marked, computed } of lines) {
      expect(computed === undefined).toBe(criterion.method !== 'formula')
      expect(marked === undefined).toBe(criterion.method === 'formula')
    }
  })

  test('mean, median, least, most and range are those of the marks', () => {
    for (const { criterion, marked } of lines) {
      if (marked === undefined) continue
      const marks = marked.marks.map(({ mark }) => mark).sort((a, b) => a - b)
      expect(marks).toHaveLength(5)
      expect(marked.mean).toBe(Math.round(marks.reduce((sum, mark) => sum + mark, 0) / 5))
      expect(fractionText(marked.median)).toBe(String(marks[2]))
      expect([marked.min, marked.max, marked.range]).toEqual([marks[0], marks[4], marks[4]! - marks[0]!])
      expect(marked.percent).toBe(Math.round((marked.range * 100) / criterion.max))
    }
  })

  test('the mark farthest from the median is named in a flagged row, and in no other', () => {
    const flagged = matrixLines(panel.standard, withMark('E05', 'W03', 0)).find(({ criterion }) => criterion.id === 'E05')!.marked!
    expect(flagged.flagged).toBe(true)
    expect(flagged.marks.filter(({ farthest }) => farthest).map(({ expert }) => expert)).toEqual(['W03'])
    const calm = lines.filter(({ marked }) => marked && !marked.flagged)
    expect(calm.length).toBeGreaterThan(0)
    for (const { marked } of calm) expect(marked!.marks.some(({ farthest }) => farthest)).toBe(false)
  })

  test('a dot stands for all who gave the mark', () => {
    const marks = [500, 450, 500, 500].map((mark, at) => ({ expert: `W0${at}`, mark, farthest: false }))
    expect(dotsOf(marks)).toEqual([
      { mark: 450, count: 1 },
      { mark: 500, count: 3 },
    ])
  })

  test('sheets are ordered by their sums; equal sums share a place', () => {
    const sheets = [7000, 7500, 7000, 6500].map((sum, at) => ({ expert: `W0${at}`, sum, dropped: false }))
    expect(sheetPlaces(sheets).map(({ place }) => place)).toEqual([2, 1, 2, 4])
  })
})

describe('the line of grades', () => {
  const grades = [
    { from: 7500, name: 'a' },
    { from: 6000, name: 'b' },
    { from: 0, name: 'c' },
  ]

  test('begins ten marks under the lowest line, or under the total', () => {
    expect(gradeScale({ grades }, 7471)).toEqual({
      from: 5000,
      to: 10_000,
      bands: [
        { name: 'c', from: 5000, to: 6000 },
        { name: 'b', from: 6000, to: 7500 },
        { name: 'a', from: 7500, to: 10_000 },
      ],
      lines: [6000, 7500],
    })
    expect(gradeScale({ grades }, 1234).from).toBe(1000)
    expect(gradeScale({ grades }, undefined).from).toBe(5000)
  })

  test('names the lines a total is near, the limit included', () => {
    const scale = gradeScale({ grades }, 7471)
    expect(linesNear(scale, 7471, 50)).toEqual([{ line: 7500, away: 29 }])
    expect(linesNear(scale, 7550, 50)).toEqual([{ line: 7500, away: -50 }])
    expect(linesNear(scale, 7551, 50)).toEqual([])
  })
})
