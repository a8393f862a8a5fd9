import { describe, expect, test } from 'vitest'
import type { PanelRecord } from '#shared/panel/format.ts'
import { fraction } from '#shared/scoring/exact.ts'
import {
  boundaryFlags,
  dimensionTotals,
  divergenceFlags,
  type FormulaScore,
  formulaTotal,
  gradeOf,
  itemAmounts,
  matrixOf,
  panelMakeUpFlags,
  panelTotal,
  type Sheet,
  sheetSum,
  sheetSums,
} from '#shared/scoring/index.ts'
import { answers, json, sheetsOf, standard } from './sampleCases.ts'

const performance = standard('performance-comprehensive')
const visit = standard('visit-comprehensive')

/** Sheets with the given sums in hundredths, spread over the criteria people mark. */
function sheets(...sums: readonly number[]): readonly Sheet[] {
  return sums.map((sum, place) => {
    let rest = sum
    const marks: Record<string, number> = {}
    for (const { id, max, method } of visit.criteria) {
      if (method === 'formula') continue
      marks[id] = Math.min(max, rest)
      rest -= marks[id]
    }
    return { expert: `W0${place + 1}`, marks }
  })
}

function total(sums: readonly number[], more: Partial<Parameters<typeof panelTotal>[0]> = {}) {
  const { total, grade, state, trimApplied } = panelTotal({
    standard: visit,
    formula: 0,
    sheets: sheets(...sums),
    trim: false,
    bonus: [],
    deductions: [],
    redLines: 0,
    ...more,
  })
  return { total, grade, state, trimApplied }
}

describe('panel totals', () => {
  test('89.994 is 89.99 良好, 89.995 is 90.00 优秀', () => {
    const five = (formula: number, sum: number) =>
      panelTotal({
        standard: performance,
        formula,
        sheets: Array.from({ length: 5 }, (_, place) => ({ expert: `W0${place}`, marks: { E05: place === 0 ? sum : 1000 } })),
        trim: false,
        bonus: [],
        deductions: [],
        redLines: 0,
      })
    expect([five(7999, 1002).total, five(7999, 1002).grade]).toEqual([8999, '良好'])
    expect([five(7999, 1003).total, five(7999, 1003).grade]).toEqual([9000, '优秀'])
    const two = panelTotal({
      standard: performance,
      formula: 7999,
      sheets: [1000, 1001].map((mark, place) => ({ expert: `W0${place}`, marks: { E05: mark } })),
      trim: false,
      bonus: [],
      deductions: [],
      redLines: 0,
    })
    expect([two.total, two.grade]).toEqual([9000, '优秀'])
  })
  test('five sheets 80 80 85 90 90 trimmed are 85.00: one 90 and one 80 go', () => {
    expect(total([8000, 8000, 8500, 9000, 9000], { trim: true })).toEqual({ total: 8500, grade: '通过', state: 'final', trimApplied: true })
    const sums = sheetSums(visit, sheets(8000, 8000, 8500, 9000, 9000), true)
    expect(sums.filter(({ dropped }) => dropped).map(({ expert }) => expert)).toEqual(['W01', 'W05'])
  })
  test('five equal sheets still drop two different ones', () =>
    expect(sheetSums(visit, sheets(8000, 8000, 8000, 8000, 8000), true).filter(({ dropped }) => dropped)).toHaveLength(2))
  test('four sheets with trim on: refused, plain mean', () =>
    expect(total([8000, 8000, 8500, 9500], { trim: true })).toEqual({ total: 8500, grade: '通过', state: 'final', trimApplied: false }))
  test('a red line at 93: the total is kept, no grade is given', () =>
    expect(total([9300], { redLines: 1 })).toEqual({ total: 9300, grade: undefined, state: 'pending', trimApplied: false }))
  test('a formula item not scored: no total, no grade, even with a red line', () =>
    expect(total([9300], { formula: undefined, redLines: 1 })).toEqual({
      total: undefined,
      grade: undefined,
      state: 'incomplete',
      trimApplied: false,
    }))
  test('bonus and deductions are capped, and the total stays within 0 and 100', () => {
    const marks = [{ expert: 'W01', marks: { E05: 1000 } }]
    const with_ = (formula: number, bonus: readonly number[], deductions: readonly number[]) =>
      panelTotal({ standard: performance, formula, sheets: marks, trim: false, bonus, deductions, redLines: 0 }).total
    expect(with_(5000, [300, 300], [])).toBe(6500)
    expect(with_(5000, [], [1000, 1000])).toBe(4500)
    expect(with_(8800, [500], [])).toBe(10000)
    expect(with_(0, [], [1500])).toBe(0)
  })
  test('each grade begins exactly at its line', () => {
    expect([10000, 9000, 8999, 8000, 7999, 6000, 5999, 0].map((mark) => gradeOf(performance, mark))).toEqual([
      '优秀',
      '优秀',
      '良好',
      '良好',
      '合格',
      '合格',
      '不合格',
      '不合格',
    ])
    expect([7500, 7499, 6000, 5999].map((mark) => gradeOf(visit, mark))).toEqual(['通过', '整改后复核', '整改后复核', '不通过'])
  })
  test('an item with its own cap: eight data errors cost 5 分', () =>
    expect(
      itemAmounts(
        performance,
        'deductions',
        Array.from({ length: 8 }, () => ({ item: 'M07', amount: 100 })),
      ),
    ).toEqual([500]))
  test('the formula total waits for every item, until the leader counts an open one as 0', () => {
    const explanation = { kind: 'linear', inputs: [], steps: [], rounding: 'half-up-once' } as const
    const made = { explanation: { ...explanation, inputs: [], steps: [] }, trace: { figures: [], steps: [] } }
    const scores = new Map<string, FormulaScore>([
      ['E01', { state: 'scored', hundredths: 300, share: fraction(1, 2), ...made }],
      ['E02', { state: 'missing', figure: 'total_staff', ...made }],
    ])
    expect(formulaTotal(scores, new Set())).toEqual({ total: undefined, open: ['E02'] })
    expect(formulaTotal(scores, new Set(['E02']))).toEqual({ total: 300, open: [] })
  })
  test('a sheet not finished counts what is marked, and never a formula item', () =>
    expect(sheetSum(performance, { E05: 1000, E06: 350, E01: 600 })).toBe(1350))
  test('a dimension has a mark only when all its items are scored', () => {
    const all = Object.fromEntries(performance.criteria.map(({ id, max }) => [id, max]))
    expect(dimensionTotals(performance, all).map(({ mark }) => mark)).toEqual([4000, 4000, 2000])
    expect(dimensionTotals(performance, { ...all, E07: undefined }).map(({ mark }) => mark)).toEqual([4000, undefined, 2000])
  })
})

describe('matrix and flags', () => {
  test('the published panel record: matrix and sheet sums to the letter', () => {
    const record = json('test/fixtures/examples/panel-rare-earth-performance.json') as PanelRecord
    const given = sheetsOf(answers('rare-earth', 'performance'))
    const sums = sheetSums(performance, given, false)
    expect(sums).toEqual(record.sheets)
    expect(matrixOf(performance, [...given].reverse(), sums)).toEqual(record.matrix)
  })
  test('divergence: ranges and distances count from their limit on', () => {
    const flags = (given: readonly Sheet[]) => {
      const sums = sheetSums(visit, given, false)
      return divergenceFlags(visit, matrixOf(visit, given, sums), sums).filter(({ kind }) => kind !== 'itemDivergence')
    }
    expect(flags(sheets(8000, 8500, 9499))).toEqual([])
    expect(flags(sheets(8000, 8500, 9500))).toEqual([{ kind: 'totalDivergence' }, { kind: 'medianDistance', expert: 'W03' }])
    expect(flags(sheets(8000, 8000, 9000, 9000))).toEqual([])
    const one = visit.criteria[0]!
    const spread = (low: number): readonly Sheet[] =>
      [low, one.max].map((mark, place) => ({ expert: `W0${place}`, marks: { ...sheets(8000)[0]!.marks, [one.id]: mark } }))
    const itemFlags = (given: readonly Sheet[]) =>
      divergenceFlags(visit, matrixOf(visit, given, []), sheetSums(visit, given, false)).map(({ criterion }) => criterion)
    expect(itemFlags(spread(one.max * 0.6))).toEqual([one.id])
    expect(itemFlags(spread(one.max * 0.6 + 1))).toEqual([])
  })
  test('boundary: within half a mark of a line, but not of the bottom one', () => {
    // a cap or a spread weight may bring the total elsewhere than its parts
    const capped = (total: number) =>
      boundaryFlags(visit, sheetSums(visit, sheets(5000), false), { formula: 0, bonus: 0, deduction: 0, total })
    expect([capped(visit.grades[0]!.from), capped(visit.grades[0]!.from - 1000)]).toEqual([[{ kind: 'boundary' }], []])
    const flags = (sum: number) => boundaryFlags(visit, sheetSums(visit, sheets(sum), false), { formula: 0, bonus: 0, deduction: 0 })
    expect([7450, 7550, 7449, 7551, 20].map((sum) => flags(sum).length)).toEqual([1, 1, 0, 0, 0])
  })
  test('boundary: trimmed and plain means that give different grades', () => {
    const parts = { formula: 0, bonus: 0, deduction: 0 }
    expect(boundaryFlags(visit, sheetSums(visit, sheets(3000, 7600, 7600, 7600, 7600), false), parts)).toEqual([{ kind: 'boundary' }])
    expect(boundaryFlags(visit, sheetSums(visit, sheets(7000, 7000, 7000, 7000, 7000), false), parts)).toEqual([])
  })
  test('panel size and mix', () => {
    const panel = (technical: number, management: number, finance: number) => [
      ...Array.from({ length: technical }, () => ({ role: '组员', specialty: '技术' })),
      ...Array.from({ length: management }, () => ({ role: '组长', specialty: '管理' })),
      ...Array.from({ length: finance }, () => ({ role: '组员', specialty: '财务' })),
      { role: '秘书' },
    ]
    expect(panelMakeUpFlags(visit, panel(3, 1, 1))).toEqual([])
    expect(panelMakeUpFlags(visit, panel(4, 1, 1)).map(({ kind }) => kind)).toEqual(['panelSize'])
    expect(panelMakeUpFlags(visit, panel(5, 0, 0)).map(({ kind }) => kind)).toEqual(['panelMix'])
  })
})
