import { describe, expect, test } from 'vitest'
import { divide, fractionText, hundred } from '#shared/scoring/exact.ts'
import type { Given } from '#shared/scoring/given.ts'
import { criterionMean } from '#shared/scoring/panelMean.ts'
import { runTraced } from '#shared/scoring/scoreFormula.ts'
import { type Brought, tableSums } from '#shared/scoring/tableTotal.ts'
import type { Value } from '#shared/standard/model.ts'
import { panelOf } from '../panel/sheets.ts'

const years = { '2023': '100', '2024': '120', '2025': '150' }
const yearly = { kind: 'figure', figure: 'rd_expense_by_year', over: 'year' } as const
const amount = (text: string): Value => ({ kind: 'constant', amount: text })

/** The value as a share of 1000 units: a straight line from 0 makes the share value ÷ 1000. */
function shareOf(value: Value, more: Partial<Given> = {}): string | undefined {
  const scale = { kind: 'linear', floor: '0', target: '1000', from: 'zero' } as const
  const given: Given = { values: { rd_expense_by_year: years }, ...more }
  const { share } = runTraced({ formula: { kind: 'scaled', value, scale, unit: '万元' }, max: 1000 }, given)
  return 'state' in share ? share.state : fractionText(share)
}

describe('values worked out by hand', () => {
  test.each<readonly [string, Value, string]>([
    ['a product: 12 × 5', { kind: 'product', values: [amount('12'), amount('5')] }, '3/50'],
    ['year on year: 150 on 120', { kind: 'growth', of: yearly, method: 'yearOnYear', zeroFirst: { give: 'missing' } }, '1/40'],
    ['overall: 150 on 100', { kind: 'growth', of: yearly, method: 'overall', zeroFirst: { give: 'missing' } }, '1/20'],
    ['change from the first year', { kind: 'change', of: yearly, from: 'first' }, '1/20'],
    ['change from the year before', { kind: 'change', of: yearly, from: 'previous' }, '3/100'],
    ['the smallest of the years', { kind: 'yearly', of: yearly, take: 'smallest' }, '1/10'],
    ['the mean of the years', { kind: 'yearly', of: yearly, take: 'mean' }, '37/300'],
    [
      'completion: 40 % × 3 and 250 %, cut at 100, × 1, over 4',
      {
        kind: 'completion',
        goals: [
          { actual: amount('2'), target: amount('5'), weight: '3' },
          { actual: amount('5'), target: amount('2'), weight: '1' },
        ],
      },
      '11/200',
    ],
    [
      'the first branch that holds',
      {
        kind: 'choose',
        branches: [
          { when: [{ kind: 'value', value: amount('3'), moreThan: '3' }], value: amount('900') },
          { when: [{ kind: 'value', value: amount('3'), atLeast: '3' }], value: amount('200') },
        ],
        otherwise: amount('500'),
      },
      '1/5',
    ],
    [
      'no branch that holds',
      { kind: 'choose', branches: [{ when: [{ kind: 'notGiven', figure: 'rd_expense_by_year' }], value: amount('1') }] },
      'missing',
    ],
  ])('%s', (_, value, want) => expect(shareOf(value)).toBe(want))

  test('goals of the plan, by the weights named: 100 % × 1 and 50 % × 3', () => {
    const goals = [
      { id: 'g1', target: '10', actual: '20' },
      { id: 'g2', target: '10', actual: '5' },
    ]
    const weights = [
      { goal: 'g1', weight: '1' },
      { goal: 'g2', weight: '3' },
    ]
    expect(shareOf({ kind: 'goals', weights }, { goals })).toBe('1/16')
    expect(shareOf({ kind: 'goals' }, { goals })).toBe('3/40')
  })

  test('rows of a register that have one of the values', () => {
    const registers = { people: [{ title: '正高级' }, { title: '副高级' }, { title: '中级' }] }
    const where = [{ column: 'title', in: ['正高级', '副高级'] }]
    expect(shareOf({ kind: 'count', register: 'people', where }, { registers })).toBe('1/500')
    expect(shareOf({ kind: 'count', register: 'people' }, { registers })).toBe('3/1000')
  })
})

describe('means and weights worked out by hand', () => {
  const { aggregation } = panelOf('rare-earth').standard
  const marks = [300, 500, 600, 700, 1000].map((mark) => ({ mark, specialty: '技术' }))
  const mean = (given: typeof marks, more: object, trim = false) =>
    fractionText(divide(criterionMean({}, { aggregation: { ...aggregation, ...more } }, given, trim)!, hundred))

  test('trimming by criterion leaves out one highest and one lowest mark, from enough marks on', () => {
    expect(mean(marks, { trimMinSheets: 5 }, true)).toBe('6')
    expect(mean(marks, { trimMinSheets: 6 }, true)).toBe('31/5')
  })

  test('kinds of experts count by their weights: 技术 5 × 3, 财务 9 × 1', () => {
    const given = [
      { mark: 400, specialty: '技术' },
      { mark: 600, specialty: '技术' },
      { mark: 900, specialty: '财务' },
    ]
    expect(mean(given, { expertWeights: { 技术: '3', 管理: '1', 财务: '1', 其他: '1' } })).toBe('6')
  })

  test('the weight of what does not apply goes to the rest in proportion', () => {
    const criteria = [
      { id: 'T01', dimension: 'K1', max: 2000 },
      { id: 'T02', dimension: 'K1', max: 3000 },
      { id: 'T03', dimension: 'K2', max: 5000 },
    ]
    const dimensions = [
      { id: 'K1', max: 5000 },
      { id: 'K2', max: 5000 },
    ]
    const sums = (over: 'dimension' | 'total') =>
      tableSums(
        { criteria, dimensions },
        new Map<string, Brought>([
          ['T01', { kind: 'spread', over }],
          ['T02', { kind: 'mark', mark: { n: 1500, d: 1 } }],
          ['T03', { kind: 'mark', mark: { n: 5000, d: 1 } }],
        ]),
      ).sum!
    expect(fractionText(sums('dimension'))).toBe('7500')
    expect(fractionText(sums('total'))).toBe('8125')
  })
})
