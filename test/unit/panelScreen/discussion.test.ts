import { expect, test } from 'vitest'
import { mergePanel } from '#shared/panel/merge.ts'
import { panelRecord } from '#shared/panel/record.ts'
import { farthestOn } from '../../../renderer/screens/panel/discussion/farthestOn.ts'
import { subjectsOf } from '../../../renderer/screens/panel/discussion/subjects.ts'
import { dimensionSpread } from '../../../renderer/screens/panel/pictures/dimensionSpread.ts'
import { candidate, experts, panelOf, sheetOf } from '../panel/sheets.ts'

const panel = panelOf('rare-earth')
const { empty } = panelRecord
const minute = (subject: string) => ({ subject, decision: 'stands', reason: 'heard both', at: '2026-09-17T16:00:00+08:00' })

/** The five sheets with W03 far below on E05. */
const merged = mergePanel({
  ...panel,
  files: experts.map((id) => {
    const sheet = sheetOf('rare-earth', id)
    const criteria = sheet.criteria.map((one) => (id === 'W03' && one.id === 'E05' ? { ...one, mark: 0 } : one))
    return candidate({ ...sheet, criteria })
  }),
})

test('flagged criteria and sheets are to be discussed; what has a minute or was asked for follows', () => {
  const decisions = { D001: minute('E05'), D002: minute('E12'), D003: minute('E05') }
  const state = { ...empty, sheet: { ...empty.sheet, decisions } }
  const subjects = subjectsOf(merged, state, 'E14')
  const kinds = new Map(subjects.map((subject) => [subject.id, subject]))
  expect(kinds.get('E05')).toEqual({ id: 'E05', kind: 'criterion', flagged: true, minutes: ['D001', 'D003'] })
  expect(kinds.get('W03')).toEqual({ id: 'W03', kind: 'expert', flagged: true, minutes: [] })
  expect(kinds.get('E12')).toEqual({ id: 'E12', kind: 'criterion', flagged: false, minutes: ['D002'] })
  expect(subjects.at(-1)).toEqual({ id: 'E14', kind: 'criterion', flagged: false, minutes: [] })
  expect(subjects.findIndex(({ flagged }) => !flagged)).toBe(subjects.filter(({ flagged }) => flagged).length)
})

test('the sheet asked about first is that of the expert farthest from the median', () => {
  const subject = { flagged: true, minutes: [] }
  expect(farthestOn(merged, { ...subject, id: 'E05', kind: 'criterion' })).toEqual(['W03'])
  expect(farthestOn(merged, { ...subject, id: 'W03', kind: 'expert' })).toEqual(['W03'])
  expect(farthestOn(merged, { ...subject, id: 'totalDivergence', kind: 'total' })).toEqual([])
})

test('a dimension’s spread is that of the experts’ sums, without computed criteria', () => {
  const spread = dimensionSpread(panel.standard, merged.parts.matrix)
  for (const { id, max, mean, min, most } of spread) {
    const own = panel.standard.criteria.filter(({ dimension, method }) => dimension === id && method !== 'formula')
    expect(max).toBe(own.reduce((sum, one) => sum + one.max, 0))
    const sums = experts.map((expert) =>
      own.reduce((sum, { id: criterion }) => {
        const row = merged.parts.matrix.find((one) => one.criterion === criterion)!
        return sum + row.marks.find((one) => one.expert === expert)!.mark
      }, 0),
    )
    const percent = (sum: number) => Math.round((sum * 100) / max)
    expect([min, most]).toEqual([percent(Math.min(...sums)), percent(Math.max(...sums))])
    expect(mean).toBe(percent(sums.reduce((sum, one) => sum + one, 0) / 5))
  }
  expect(spread.length).toBeGreaterThan(1)
})
