import { describe, expect, test } from 'vitest'
import { fractionText } from '#shared/scoring/exact.ts'
import type { Given } from '#shared/scoring/given.ts'
import { runTraced } from '#shared/scoring/scoreFormula.ts'
import { prepareTable } from '#shared/scoring/table.ts'
import { standardSchema } from '#shared/standard/format.ts'
import type { Formula, Value } from '#shared/standard/model.ts'
import { generalStandard } from '../standards/general.ts'

const share = (formula: Formula, values: Given['values'], attributes: Given['attributes'] = {}) => {
  const found = runTraced({ formula, max: 1000 }, { values, attributes }).share
  return 'state' in found ? found.state : fractionText(found)
}
const yearly = { kind: 'figure', figure: 'rd_expense_by_year', over: 'year' } as const
const plain = (figure: string): Value => ({ kind: 'figure', figure, over: 'value' })
const scaled = (value: Value, scale: Extract<Formula, { kind: 'scaled' }>['scale']): Formula => ({
  kind: 'scaled',
  value,
  scale,
  unit: '%',
})
const line = (floor: string, target: string) => ({ kind: 'linear', floor, target }) as const

describe('what a branch asks for', () => {
  const branches: Formula = {
    kind: 'branches',
    branches: [
      {
        when: [
          { kind: 'attribute', attribute: 'industry', in: ['制造业'] },
          { kind: 'value', value: plain('equip_value'), atLeast: '100' },
        ],
        formula: scaled(plain('doctor'), line('0', '10')),
      },
    ],
    otherwise: scaled(plain('doctor'), line('0', '20')),
  }
  test('a figure of a later condition need not be given where an earlier one does not hold', () => {
    expect(share(branches, { doctor: '5' }, { industry: '其他' })).toBe('1/4')
    expect(share(branches, { doctor: '5' }, { industry: '制造业' })).toBe('missing')
    expect(share(branches, { doctor: '5', equip_value: '100' }, { industry: '制造业' })).toBe('1/2')
  })
  test('means in a branch that is taken must have the same years as the others', () => {
    const mean = (figure: string): Value => ({ kind: 'figure', figure, over: 'mean' })
    const when = [{ kind: 'attribute', attribute: 'industry', in: ['制造业'] }] as const
    const value: Value = {
      kind: 'ratio',
      numerator: mean('tech_income'),
      denominator: { kind: 'choose', branches: [{ when, value: mean('capex') }], otherwise: { kind: 'constant', amount: '10' } },
      percent: true,
    }
    const values = { tech_income: { '2023': '1', '2024': '3' }, capex: { '2024': '10' } }
    expect(share(scaled(value, line('0', '100')), values, { industry: '其他' })).toBe('1/5')
    expect(share(scaled(value, line('0', '100')), values, { industry: '制造业' })).toBe('invalid')
  })
  test('so must a mean in a branch whose figure is read outside of it, too', () => {
    const of = (figure: string, over: 'mean' | 'largest'): Value => ({ kind: 'figure', figure, over })
    const when = [{ kind: 'attribute', attribute: 'industry', in: ['制造业'] }] as const
    const value: Value = {
      kind: 'ratio',
      numerator: { kind: 'ratio', numerator: of('capex', 'largest'), denominator: of('tech_income', 'mean'), percent: false },
      denominator: { kind: 'choose', branches: [{ when, value: of('capex', 'mean') }], otherwise: { kind: 'constant', amount: '10' } },
      percent: true,
    }
    const values = { tech_income: { '2023': '1', '2024': '3' }, capex: { '2024': '10' } }
    expect(share(scaled(value, line('0', '100')), values, { industry: '其他' })).toBe('1/2')
    expect(share(scaled(value, line('0', '100')), values, { industry: '制造业' })).toBe('invalid')
  })
  test('a part above its whole is invalid, too, where the scale alone names the whole', () => {
    const value: Value = { kind: 'ratio', numerator: plain('rd_staff'), denominator: plain('doctor'), percent: false }
    const rows = [{ when: [{ kind: 'value', value: plain('total_staff'), atLeast: '1' }], percent: 100 }] as const
    expect(share(scaled(value, { kind: 'rows', rows }), { rd_staff: '9', doctor: '3', total_staff: '8' })).toBe('invalid')
    expect(share(scaled(value, { kind: 'rows', rows }), { rd_staff: '9', doctor: '3', total_staff: '9' })).toBe('1')
  })
})

describe('ends of scales and of years', () => {
  test('a line of one point gives the full mark at that point', () => {
    expect(share(scaled(plain('doctor'), line('60', '60')), { doctor: '60' })).toBe('1')
    expect(share(scaled(plain('doctor'), line('60', '60')), { doctor: '59.99' })).toBe('0')
  })
  test('a year before those that count may be one that cannot be computed', () => {
    const rate: Value = {
      kind: 'ratio',
      numerator: yearly,
      denominator: { kind: 'figure', figure: 'total_income', over: 'year' },
      percent: true,
    }
    const values = {
      rd_expense_by_year: { '2022': '1', '2023': '5', '2024': '8' },
      total_income: { '2022': '0', '2023': '100', '2024': '100' },
    }
    expect(share(scaled({ kind: 'change', of: rate, from: 'previous' }, line('0', '6')), values)).toBe('1/2')
    expect(
      share(scaled({ kind: 'growth', of: rate, method: 'yearOnYear', zeroFirst: { give: 'missing' } }, line('0', '120')), values),
    ).toBe('1/2')
  })
  test.each(['compound', 'overall', 'yearOnYear', 'meanOfRates'] as const)('both ends 0 are no growth: %s', (method) => {
    const values = { rd_expense_by_year: { '2023': '0', '2024': '0' } }
    const growth = (zeroFirst: Extract<Value, { kind: 'growth' }>['zeroFirst']): Formula =>
      scaled({ kind: 'growth', of: yearly, method, zeroFirst }, line('-100', '100'))
    expect(share(growth({ give: 'share', percent: 60 }), values)).toBe('0')
    expect(share(growth({ give: 'growth', growth: '100' }), values)).toBe('1/2')
    expect(share(growth({ give: 'share', percent: 60 }), { rd_expense_by_year: { '2023': '0', '2024': '1' } })).toBe('3/5')
  })
})

test('whole sheets are trimmed in a table as in a panel: the highest and the lowest sum are left out', () => {
  const standard = standardSchema.parse(generalStandard())
  const judged = standard.criteria.find(
    ({ method, levels, bands, outOf, when }) => method === 'expert' && !levels && !bands && !outOf && !when,
  )!
  const answer = (marks: readonly number[], trim: boolean) =>
    prepareTable({ ...standard, aggregation: { ...standard.aggregation, trimMinSheets: 5 } })({
      given: { values: {} },
      sheets: marks.map((mark) => ({ entries: { [judged.id]: { mark } } })),
      bonus: [],
      deductions: [],
      trim,
      previous: [],
    }).items.get(judged.id)
  const step = judged.markStep ?? standard.markStep
  expect(answer([0, step, step, step, judged.max], true)).toMatchObject({ hundredths: step })
  expect(answer([0, step, step, judged.max], true)).toMatchObject({ hundredths: Math.round((2 * step + judged.max) / 4) })
  expect(answer([0, step, step, step, judged.max + step], true)).toEqual({ state: 'refused' })
})
