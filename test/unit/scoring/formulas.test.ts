import { describe, expect, test } from 'vitest'
import { type Facts, scoreFormula } from '#shared/scoring/index.ts'
import type { Criterion, Formula } from '#shared/standard/format.ts'
import { standard } from './sampleCases.ts'

const comprehensive = standard('performance-comprehensive')

function criterion(id: string): Criterion {
  return comprehensive.criteria.find((one) => one.id === id)!
}

function facts(values: Readonly<Record<string, unknown>>): Facts {
  return { values, inputs: new Map(), borrowed: new Set() }
}

/** The mark in hundredths, or the state and the figure at which reading stopped. */
function mark(id: string, values: Readonly<Record<string, unknown>>): number | string {
  return markOf(criterion(id), values)
}

function markOf(one: Criterion, values: Readonly<Record<string, unknown>>): number | string {
  const score = scoreFormula(one, facts(values))
  return score.state === 'scored' ? score.hundredths : `${score.state} ${score.figure}`
}

function withFormula(formula: Formula, max = 1000): Criterion {
  return { ...criterion('E01'), max, formula }
}

const years = (...amounts: readonly string[]) => Object.fromEntries(amounts.map((amount, place) => [String(2023 + place), amount]))

describe('E01 linear: yearly mean from 200 to 1000 万元 for 6.00', () => {
  test.each([
    [['200'], 0],
    [['199.999999'], 0],
    [['600'], 300],
    [['500', '700'], 300],
    [['1000'], 600],
    [['1000.000001'], 600],
    [['999.999999'], 600],
    [['0', '0', '0'], 0],
    [['200.67'], 1],
    [['200.666666'], 0],
  ])('%j scores %d', (amounts, want) => expect(mark('E01', { rd_expense_by_year: years(...amounts) })).toBe(want))

  test('half of a hundredth rounds up, just below rounds down', () => {
    expect(mark('E01', { rd_expense_by_year: years('202') })).toBe(2)
    expect(mark('E01', { rd_expense_by_year: years('201.999999') })).toBe(1)
  })

  test('no figure is missing, not zero', () => {
    expect(mark('E01', {})).toBe('missing rd_expense_by_year')
    expect(mark('E01', { rd_expense_by_year: null })).toBe('missing rd_expense_by_year')
    expect(mark('E01', { rd_expense_by_year: {} })).toBe('missing rd_expense_by_year')
  })

  test('a negative year, a plain number, a list and a wrong year are invalid', () => {
    for (const wrong of [
      years('-1'),
      '612',
      ['612'],
      true,
      { abc: '1' },
      { '1e03': '1' },
      { '0999': '1' },
      { '2023': null },
      { '2023': 'x' },
    ])
      expect(mark('E01', { rd_expense_by_year: wrong })).toBe('invalid rd_expense_by_year')
  })
})

describe('E02 and E07 ratio', () => {
  test('R&D share of 30 % is half way from 10 % to 50 %', () => expect(mark('E02', { rd_staff_fulltime: 30, total_staff: 100 })).toBe(250))
  test('exactly 10 % is nothing, exactly 50 % is full', () => {
    expect(mark('E02', { rd_staff_fulltime: 10, total_staff: 100 })).toBe(0)
    expect(mark('E02', { rd_staff_fulltime: 50, total_staff: 100 })).toBe(500)
  })
  test('a zero denominator is 数据缺失, also with a part above it', () => {
    expect(mark('E07', { tech_income: years('5'), total_income: years('0') })).toBe('missing total_income')
    expect(mark('E02', { rd_staff_fulltime: 0, total_staff: 0 })).toBe('missing total_staff')
  })
  test('a part above its whole is invalid, equal to it is full', () => {
    expect(mark('E02', { rd_staff_fulltime: 41, total_staff: 40 })).toBe('invalid rd_staff_fulltime')
    expect(mark('E07', { tech_income: years('10', '10'), total_income: years('19.99') })).toBe('invalid tech_income')
    expect(mark('E13', { tasks_done: years('7'), tasks_planned: years('7') })).toBe(500)
    expect(mark('E15', { invest_total: years('100'), invest_fiscal: years('100.01') })).toBe('invalid invest_fiscal')
  })
  test('the first fault in the order of the formula decides', () => {
    expect(mark('E02', { rd_staff_fulltime: -1 })).toBe('invalid rd_staff_fulltime')
    expect(mark('E02', { total_staff: -1 })).toBe('missing rd_staff_fulltime')
    expect(mark('E15', { invest_total: years('0'), invest_fiscal: years('-1') })).toBe('invalid invest_fiscal')
  })
  test('E15: non-fiscal share of 40 % is half way from 20 % to 60 %', () =>
    expect(mark('E15', { invest_total: years('60', '40'), invest_fiscal: years('30', '30') })).toBe(200))
})

describe('E03, E04, E09, E11 weighted counts', () => {
  test('0.3 is three tenths exactly: ten others are 3 of 8', () =>
    expect(mark('E03', { projects_national: 0, projects_region: 0, projects_other: 10 })).toBe(188))
  test('four utility models count as one invention', () => {
    const none = { std_lead_intl_nat: 0, std_join_intl_nat: 0, std_industry_local: 0 }
    expect(mark('E04', { invention: 0, utility_soft: 4, ...none })).toBe(mark('E04', { invention: 1, utility_soft: 0, ...none }))
  })
  test('means over different years are invalid, an absent second figure is missing', () => {
    expect(mark('E09', { served_sme: years('4'), served_other: { '2022': '4' } })).toBe('invalid served_other')
    expect(mark('E09', { served_sme: years('4') })).toBe('missing served_other')
  })
  test('E09 divides by the number of years: (10×1.5 + 5 + 20×1.5 + 10) ÷ 2 = 30 of 40', () =>
    expect(mark('E09', { served_sme: years('10', '20'), served_other: years('5', '10') })).toBe(450))
  test('more high-tech spin-offs than spin-offs is invalid', () =>
    expect(mark('E11', { incubated: 1, incubated_hightech: 2 })).toBe('invalid incubated_hightech'))
  test('a map where a plain count belongs is invalid, an empty one missing', () => {
    expect(mark('E11', { incubated: years('3'), incubated_hightech: 0 })).toBe('invalid incubated')
    expect(mark('E11', { incubated: {}, incubated_hightech: 0 })).toBe('missing incubated')
  })
})

describe('E10 step: money that arrived', () => {
  test.each([
    ['0', 0],
    ['0.000001', 120],
    ['49.999999', 120],
    ['50', 240],
    ['200', 360],
    ['500', 480],
    ['999.999999', 480],
    ['1000', 600],
  ])('%s 万元 scores %d', (amount, want) => expect(mark('E10', { transfer_income_received: years(amount) })).toBe(want))
})

describe('E08 growth', () => {
  const growth = (map: Readonly<Record<string, string>>) => mark('E08', { tech_contract_by_year: map })
  test.each([
    ['100', '120', 500],
    ['100', '119.999999', 400],
    ['100', '110', 400],
    ['100', '109.999999', 300],
    ['100', '100', 300],
    ['100', '99.999999', 150],
    ['100', '90', 150],
    ['100', '89.999999', 0],
  ])('from %s to %s in a year scores %d', (first, last, want) => expect(growth({ '2024': first, '2025': last })).toBe(want))
  test('three years compare with the square: 100 → 144 is exactly 20 % a year', () => {
    expect(growth(years('100', '1', '144'))).toBe(500)
    expect(growth(years('100', '1', '143.999999'))).toBe(400)
  })
  test('the exponent is the distance of the years, not their number', () => {
    expect(growth({ '2020': '100', '2022': '144' })).toBe(500)
    expect(growth({ '2020': '100', '2023': '144' })).toBe(400)
  })
  test('shrinking by exactly 10 % a year over two years keeps the 30 % row', () => {
    expect(growth(years('100', '1', '81'))).toBe(150)
    expect(growth(years('100', '1', '80.999999'))).toBe(0)
  })
  test('from nothing: 60 %, both nothing: 0, one year: missing', () => {
    expect(growth(years('0', '60'))).toBe(300)
    expect(growth(years('0', '0'))).toBe(0)
    expect(growth(years('60'))).toBe('missing tech_contract_by_year')
  })
  test('a small last year caps the item at 60 %, also from nothing; 50 itself does not', () => {
    expect(growth(years('10', '49.999999'))).toBe(300)
    expect(growth(years('10', '50'))).toBe(500)
    expect(growth(years('0', '1'))).toBe(300)
    expect(growth(years('48', '40'))).toBe(0)
  })
})

describe('what only other standards use', () => {
  const growing = (rows: Extract<Formula, { kind: 'growth_step' }>['rows'], industryFactor?: string): Criterion =>
    withFormula({
      kind: 'growth_step',
      figure: 'tech_contract_by_year',
      rows,
      zeroFirstPercent: 60,
      unit: '%',
      ...(industryFactor && { industryFactor }),
    })
  const line = (industryFactor: string): Criterion =>
    withFormula({
      kind: 'linear',
      terms: [{ figure: 'rd_expense_by_year', over: 'sum', weight: '1' }],
      floor: '0',
      target: '100',
      unit: '万元',
      industryFactor,
    })

  test('the industry factor multiplies the value before floor and target', () => {
    expect(markOf(line('2'), { rd_expense_by_year: years('20') })).toBe(400)
    expect(markOf(line('0.5'), { rd_expense_by_year: years('20') })).toBe(100)
    expect(markOf(line('0'), { rd_expense_by_year: years('20') })).toBe(0)
  })
  test('in growth it multiplies the rate: 10 % × 2 reaches 20 %', () => {
    const rows = [{ atLeast: '20', percent: 100 }]
    expect(markOf(growing(rows, '2'), { tech_contract_by_year: years('100', '110') })).toBe(1000)
    expect(markOf(growing(rows, '2'), { tech_contract_by_year: years('100', '109.99') })).toBe(0)
    expect(markOf(growing([{ atLeast: '0', percent: 40 }], '0'), { tech_contract_by_year: years('100', '1') })).toBe(400)
  })
  test('rows of −100 % and below, and rows that ask for more than', () => {
    const rows = [
      { moreThan: '-100', percent: 50 },
      { atLeast: '-100', percent: 20 },
    ]
    expect(markOf(growing(rows), { tech_contract_by_year: years('100', '0.01') })).toBe(500)
    expect(markOf(growing(rows), { tech_contract_by_year: years('100', '0') })).toBe(200)
    expect(markOf(growing([{ moreThan: '0', percent: 50 }]), { tech_contract_by_year: years('100', '100') })).toBe(0)
    expect(markOf(growing([{ atLeast: '-120', percent: 50 }]), { tech_contract_by_year: years('100', '0') })).toBe(500)
  })
  test('a floor below zero', () => {
    const formula = {
      kind: 'linear',
      terms: [{ figure: 'rd_expense_by_year', over: 'sum', weight: '1' }],
      floor: '-100',
      target: '100',
      unit: '万元',
    } as const
    expect(markOf(withFormula({ ...formula, terms: [...formula.terms] }), { rd_expense_by_year: years('0') })).toBe(500)
  })
})

describe('the explanation', () => {
  test('says in words what was read and done, and ends with share and product', () => {
    const score = scoreFormula(criterion('E09'), facts({ served_sme: years('10', '20'), served_other: years('5', '10') }))
    expect(score.explanation.steps).toEqual([
      { text: '评价期年均：服务中小企业数（合计 ÷ 2 年）', value: '15' },
      { text: '评价期年均：服务其他企业数（合计 ÷ 2 年）', value: '15/2' },
      { text: '折算合计：各项依次乘以 1.5、1 后相加', value: '30' },
      { text: '与起点 0、满分值 40 比较（折算家/年）：起点及以下为 0，满分值及以上为满分，其间按比例', value: '30' },
      { text: '得分比例', value: '3/4' },
      { text: '乘以满分（百分之一分）', value: '450' },
    ])
  })
  test('a missing figure is explained too and has neither share nor mark', () => {
    const { explanation } = scoreFormula(criterion('E01'), facts({}))
    expect(explanation).toEqual({
      kind: 'linear',
      inputs: [],
      steps: [{ text: '研发经费支出 数据缺失，待补，不作 0 分处理' }],
      rounding: 'half-up-once',
    })
  })
  test('a fraction of more than forty digits is left out, the mark stays exact', () => {
    const tiny = `0.${'0'.repeat(60)}1`
    const score = scoreFormula(criterion('E01'), facts({ rd_expense_by_year: { '2024': `200${tiny.slice(1)}` } }))
    expect([score.state === 'scored' && score.hundredths, score.explanation.share]).toEqual([0, undefined])
  })
  test('a figure of the parent unit is named', () => {
    const given = { ...facts({ rd_expense_by_year: years('600') }), borrowed: new Set(['rd_expense_by_year']) }
    expect(scoreFormula(criterion('E01'), given).explanation.steps[0]).toEqual({
      text: '研发经费支出 取自依托单位，须由专家组确认是否计入',
    })
  })
})
