import { describe, expect, test } from 'vitest'
import { isMarkedByPerson, markProblems } from '#shared/review/markCheck.ts'
import type { CriterionEntry } from '#shared/review/sheet.ts'
import { bandOf, bands } from '#shared/standard/bands.ts'
import { standard } from './sampleCases.ts'

const performance = standard('performance-comprehensive')
const e06 = performance.criteria.find(({ id }) => id === 'E06')!
const e14 = performance.criteria.find(({ id }) => id === 'E14')!
const e01 = performance.criteria.find(({ id }) => id === 'E01')!
const judged = (mark: number, reason?: string) => markProblems(performance, e06, { mark, reason, citations: [] })
const verified = (mark: number, finding?: CriterionEntry['finding'], reason?: string) =>
  markProblems(performance, e14, { mark, finding, reason, citations: [] })

describe('marks of people, 6 分 with half-mark steps', () => {
  test('bounds and step', () => {
    expect([0, 600].map((mark) => judged(mark, '说明'))).toEqual([[], []])
    expect([-50, 650, 525, 500.5].map((mark) => judged(mark, '说明'))).toEqual(Array.from({ length: 4 }, () => ['range']))
  })
  test('a reason is due below 60 % and above 95 %, not at them', () => {
    expect([350, 600, 550].map((mark) => judged(mark))).toEqual([['reason'], ['reason'], []])
    expect(judged(350, '  ')).toEqual(['reason'])
    const e05 = performance.criteria.find(({ id }) => id === 'E05')!
    const wide = { ...e05, max: 1000 }
    expect([600, 950].map((mark) => markProblems(performance, wide, { mark, citations: [] }))).toEqual([[], []])
  })
  test('核验 needs a finding, 定性 has none, 定量 is not marked', () => {
    expect(verified(500)).toEqual(['finding'])
    expect(markProblems(performance, e06, { mark: 500, finding: '属实', citations: [] })).toEqual(['finding'])
    expect([e06, e14, e01].map(isMarkedByPerson)).toEqual([true, true, false])
  })
  test('不属实 caps at 50 %, 无法核实 at 60 %, both need a reason, 部分属实 does not', () => {
    expect(verified(300, '不属实', '台账不符')).toEqual([])
    expect(verified(350, '不属实', '台账不符')).toEqual(['cap'])
    expect(verified(350, '无法核实', '原件未带')).toEqual([])
    expect(verified(400, '无法核实')).toEqual(['cap', 'reason'])
    expect(verified(500, '部分属实')).toEqual([])
  })
})

describe('bands for the picker', () => {
  test('优 from 90 %, 良 from 75 % to below 90 %: every mark is in exactly one band', () => {
    expect(bands(e06, performance).map(({ label, marks }) => [label, marks])).toEqual([
      ['优', [600, 550]],
      ['良', [500, 450]],
      ['中', [400]],
      ['差', [350, 300, 250, 200, 150, 100, 50, 0]],
    ])
  })
  test('a mark between steps has no band', () =>
    expect([bandOf(e06, performance, 550)?.label, bandOf(e06, performance, 525)]).toEqual(['优', undefined]))
})
