import { expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { emptySheet } from '#shared/review/sheet.ts'
import { a4, paperScale } from '../../../renderer/components/paper/paperSize.ts'
import { screenPlace } from '../../../renderer/components/place.ts'
import { compareStandards, standardState } from '../../../renderer/screens/settings/standardState.ts'
import { blockerText } from '../../../renderer/screens/signing/blockerText.ts'
import { dimensionShares, percentOf } from '../../../renderer/screens/signing/shares.ts'

test('a place on the sheet leads to the step that settles it', () => {
  const standard = builtInStandard('performance-specialized', '2026.2')?.standard
  const place = (at: string) => {
    const { step, parts } = screenPlace(at, standard)
    return [step, ...parts].join(' ')
  }
  expect(place('/marks/E12/reason')).toBe('scoring E12 reason')
  expect(place('/marks/E12/citations/1')).toBe('scoring E12 citations 1')
  expect(place('/formula/E07')).toBe('scoring E07')
  expect(place('/values/rd_expense_by_year@2025/citations/0')).toBe('scoring E01 rd_expense_by_year@2025')
  expect(place('/adjustments/J001')).toBe('scoring entries J001')
  expect(place('/redLines/L001/citations/0')).toBe('scoring entries L001 citations 0')
  expect(place('/ruleViews/R13')).toBe('checks R13')
  expect(place('/notes/a~1b')).toBe('checks notes a/b')
  expect(place('/opinion/overall')).toBe('opinion overall')
  expect(place('/pledge')).toBe('scoring pledge')
  expect(place('')).toBe('signing')
  expect(screenPlace('/recusal', undefined)).toEqual({ step: 'opinion', parts: ['recusal'] })
})

test('shares count what is marked, and only against the maxima of what is marked', () => {
  const visit = builtInStandard('visit-comprehensive', '2026.2')
  if (visit === undefined) throw new Error('no standard')
  const { standard } = visit
  const [first, second] = standard.criteria
  if (!first || !second) throw new Error('no criteria')
  const shares = dimensionShares(standard, { [first.id]: { mark: first.max / 2 } }, new Map())
  const own = shares.find(({ id }) => id === first.dimension)
  expect(own).toMatchObject({ mark: first.max / 2, markedMax: first.max })
  expect(own && percentOf(own)).toBe(50)
  expect(shares.reduce((sum, { max }) => sum + max, 0)).toBe(10000)
  expect(shares.reduce((sum, { open }) => sum + open, 0)).toBe(standard.criteria.length - 1)
  expect(percentOf({ mark: 0, markedMax: 0 })).toBeUndefined()
  expect(percentOf({ mark: 1, markedMax: 8 })).toBe(13)
})

test('a missing reason names the finding that asks for it', () => {
  const sheet = { ...emptySheet, marks: { S13: { mark: 300, finding: '无法核实' as const } } }
  const text = blockerText({ code: 'review.reason', at: '/marks/S13/reason', name: 'S13 对外服务', weight: 'blocks' }, sheet)
  expect(text).toMatchObject({ what: { name: 'S13 对外服务' }, state: { key: 'state.reasonFor', finding: '无法核实' }, go: 'go.reason' })
  expect(blockerText({ code: 'review.opinion', at: '/opinion/overall', weight: 'blocks' }, sheet)).toMatchObject({ go: 'go.write' })
})

test('the task’s own standard is in use, an older one of the same id is told from a newer', () => {
  const visit = builtInStandard('visit-comprehensive', '2026.2')
  if (visit === undefined) throw new Error('no standard')
  const builtIn = { ...visit, origin: 'builtIn' as const }
  const later = { standard: { ...visit.standard, effectiveFrom: '2027-01-01' }, sha256: 'f'.repeat(64), origin: 'imported' as const }
  expect(standardState(builtIn, [builtIn], visit.sha256)).toBe('inUse')
  expect(standardState(builtIn, [builtIn, later], undefined)).toBe('newer')
  expect(standardState(later, [builtIn, later], undefined)).toBe('imported')
  const changed = {
    ...visit.standard,
    criteria: visit.standard.criteria.slice(1).map((one, at) => (at === 0 ? { ...one, max: one.max + 1 } : one)),
  }
  const difference = compareStandards(changed, visit.standard)
  expect([difference.changed.size, difference.added.size, difference.removed.size]).toEqual([1, 0, 1])
})

test('a page fits its area whole, by width, or has its own size', () => {
  const bed = { width: 760, height: 660 }
  expect(paperScale('page', bed) * a4.height).toBeLessThanOrEqual(660)
  expect(paperScale('width', bed) * a4.width).toBeLessThanOrEqual(760)
  expect(paperScale('actual', bed)).toBeCloseTo(96 / 72)
})
