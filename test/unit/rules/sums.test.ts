import { describe, expect, test } from 'vitest'
import { type Change, cases, figure, finding, unchanged } from './kit.ts'

function contracts(sum: string, income: string): Change {
  return (plan) => {
    plan.figures.tech_contract_by_year = figure({ '2025': sum })
    plan.figures.tech_income = figure({ '2025': income })
  }
}

function plain(key: 'rd_staff' | 'total_staff' | 'rd_staff_fulltime' | 'incubated_hightech', declared: string): Change {
  return (plan) => {
    plan.figures[key] = figure(declared)
  }
}

describe('X01–X07 合计与比例', () => {
  cases('X01', [
    ['equal in each year', unchanged, 'pass'],
    ['5 万元 more in 2024', unchanged, 'fail', 'dairy'],
    [
      '0.1 + 0.2 = 0.3 exactly',
      (plan) => {
        plan.figures.total_income = figure({ '2025': '0.3' })
        plan.figures.tech_income = figure({ '2025': '0.1' })
        plan.figures.project_income = figure({ '2025': '0.2' })
        plan.figures.subsidy_income = figure({ '2025': '0' })
        plan.figures.other_income = figure({ '2025': '0.000' })
      },
      'pass',
    ],
    ['a part left out', (plan) => void delete plan.figures.other_income, 'missing'],
    [
      'a part without 2024',
      (plan) => {
        delete (plan.figures.other_income!.declared as Record<string, string>)['2024']
      },
      'missing',
    ],
  ])
  cases('X02', [
    ['equal', unchanged, 'pass'],
    ['a kind left out', (plan) => void delete plan.figures.tech_income_license, 'missing'],
    [
      'one kind higher',
      (plan) => {
        plan.figures.tech_income_dev!.declared['2025'] = '9999'
      },
      'fail',
    ],
  ])
  cases('X03', [
    ['equal', unchanged, 'pass'],
    [
      'one source higher',
      (plan) => {
        plan.figures.invest_social!.declared['2023'] = '9999'
      },
      'fail',
    ],
    ['a source left out', (plan) => void delete plan.figures.invest_fiscal_other, 'missing'],
  ])
  cases('X04', [
    ['equal', unchanged, 'pass'],
    [
      'one firm more',
      (plan) => {
        plan.figures.served_total!.declared['2023'] = '99'
      },
      'fail',
    ],
    ['others left out', (plan) => void delete plan.figures.served_other, 'missing'],
  ])
  cases('X05', [
    ['all within', unchanged, 'pass'],
    [
      'as many R&D staff as staff',
      (plan) => {
        plan.figures.rd_staff = figure(String(plan.figures.total_staff!.declared))
      },
      'pass',
    ],
    ['more R&D staff than staff', plain('rd_staff', '99999'), 'fail'],
    ['more full-time than R&D staff', plain('rd_staff_fulltime', '99999'), 'fail'],
    ['more high-tech than incubated', plain('incubated_hightech', '99999'), 'fail'],
    [
      'more tasks done than planned',
      (plan) => {
        plan.figures.tasks_done!.declared['2024'] = '999'
      },
      'fail',
    ],
    [
      'more technology than total income',
      (plan) => {
        plan.figures.tech_income!.declared['2024'] = '99999'
      },
      'fail',
    ],
    ['one left out', (plan) => void delete plan.figures.rd_staff, 'missing'],
  ])
  cases('X06', [
    ['within', unchanged, 'pass'],
    [
      'exactly technology plus other income',
      (plan) => {
        plan.figures.transfer_income_received = figure({ '2025': '30' })
        plan.figures.tech_income = figure({ '2025': '20' })
        plan.figures.other_income = figure({ '2025': '10' })
      },
      'pass',
    ],
    [
      '0.01 more',
      (plan) => {
        plan.figures.transfer_income_received = figure({ '2025': '30.01' })
        plan.figures.tech_income = figure({ '2025': '20' })
        plan.figures.other_income = figure({ '2025': '10' })
      },
      'warn',
    ],
    ['no other income given', (plan) => void delete plan.figures.other_income, 'missing'],
  ])
  cases('X07', [
    ['1.25 times', unchanged, 'pass'],
    ['exactly 3 times', contracts('300', '100'), 'pass'],
    ['3.0001 times', contracts('300.01', '100'), 'warn'],
    ['a third', contracts('100', '300'), 'pass'],
    ['below a third', contracts('100', '300.01'), 'warn'],
    ['contracts without any income', contracts('1', '0'), 'warn'],
    ['neither', contracts('0', '0'), 'pass'],
    [
      'a ratio of 1.5',
      (plan, task) => {
        contracts('151', '100')(plan, task)
        task.settings.contractIncomeRatio = '1.5'
      },
      'warn',
    ],
    ['no contracts given', (plan) => void delete plan.figures.tech_contract_by_year, 'missing'],
  ])
  test('X01 says the year, both sums and the difference', () => {
    expect(finding('X01', unchanged, 'dairy').message.params).toEqual({
      facts: [{ domain: 'rules', key: 'parts.difference', params: { year: '2024', whole: '703.95', parts: '698.95', difference: '5' } }],
    })
  })
})
