import { describe, expect, test } from 'vitest'
import { sayMessage } from '#shared/text/say.ts'
import { type Change, cases, finding, unchanged } from './kit.ts'

/** The director's months, and the days of office where they matter. */
function months(declared: Record<string, string>, start = '2022-12-01', end?: string): Change {
  return (plan) => {
    const [director] = plan.directors
    director!.monthsInCentre.declared = declared
    director!.start = start
    if (end !== undefined) director!.end = end
  }
}

const years = (value: string) => ({ '2023': value, '2024': value, '2025': value })

describe('R19, R20 中心主任', () => {
  cases('R19', [
    ['10, 10.5 and 11 months', unchanged, 'pass'],
    ['8.5 months in 2024', unchanged, 'fail', 'dairy'],
    ['exactly 9 months', months(years('9')), 'pass'],
    ['8.9 months', months(years('8.9')), 'fail'],
    ['8.999999 months', months(years('8.999999')), 'fail'],
    [
      'no director',
      (plan) => {
        plan.directors = []
      },
      'missing',
    ],
    ['appointed in July, 5.5 months that year (A13)', months({ '2023': '5.5', '2024': '10', '2025': '10' }, '2023-07-01'), 'ask'],
    ['appointed on 1 January: a whole year', months({ '2023': '5.5', '2024': '10', '2025': '10' }, '2023-01-01'), 'fail'],
    ['appointed on 2 January: part of a year', months({ '2023': '5.5', '2024': '10', '2025': '10' }, '2023-01-02'), 'ask'],
    ['left in June, 6 months that year', months({ '2023': '10', '2024': '10', '2025': '6' }, '2022-12-01', '2025-06-30'), 'ask'],
    ['left on 31 December: a whole year', months({ '2023': '10', '2024': '10', '2025': '6' }, '2022-12-01', '2025-12-31'), 'fail'],
    ['nine months in a year served in part', months({ '2023': '9', '2024': '10', '2025': '10' }, '2023-02-01'), 'pass'],
    ['one part-year and one short whole year', months({ '2023': '5.5', '2024': '8', '2025': '10' }, '2023-07-01'), 'fail'],
    ['a whole year in office without months', months({ '2023': '10', '2025': '10' }), 'missing'],
    ['a year before the appointment needs no months', months({ '2024': '10', '2025': '10' }, '2023-07-01'), 'pass'],
    [
      '核定值 replaces 申报值 as a whole',
      (plan) => {
        plan.directors[0]!.monthsInCentre.verified = years('8')
      },
      'fail',
    ],
  ])
  cases('R20', [
    ['filed with 归口管理部门 and 科技厅', unchanged, 'pass'],
    ['not filed with 科技厅', unchanged, 'fail', 'dairy'],
    [
      '推荐部门 will do instead of 归口管理部门',
      (plan) => {
        plan.directors[0]!.filings[0]!.to = '推荐部门'
      },
      'pass',
    ],
    ['only with 科技厅', (plan) => void plan.directors[0]!.filings.shift(), 'fail'],
    ['a filing without receipt does not count', (plan) => void delete plan.directors[0]!.filings[1]!.receipt, 'fail'],
    ['no document of hiring', (plan) => void delete plan.directors[0]!.hireDocument, 'missing'],
    [
      'no director',
      (plan) => {
        plan.directors = []
      },
      'missing',
    ],
    [
      'an earlier director was never filed',
      (plan) => {
        plan.directors.push({ ...structuredClone(plan.directors[0]!), name: '主任乙', filings: [] })
      },
      'fail',
    ],
  ])

  test('R19 shows the share of nine months beside the months of a part year', () => {
    expect(finding('R19', months({ '2023': '4', '2024': '10', '2025': '10' }, '2023-07-15')).message.params).toEqual({
      list: ['主任甲 2023 (4 / 4.5)'],
    })
  })

  test('R20 names the director and each office that is not there', () => {
    const found = finding('R20', (plan) => {
      plan.directors[0]!.filings = []
    })
    expect(sayMessage('zh-CN', found.message)).toBe(
      '主任聘用缺少备案或回执：主任甲（科技厅）、主任甲（归口管理部门或推荐部门）。请中心补充。',
    )
  })
})
