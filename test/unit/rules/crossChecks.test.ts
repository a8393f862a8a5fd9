import { describe, expect, test } from 'vitest'
import { findRuleFindings } from '#shared/rules/index.ts'
import { type Change, cases, figure, finding, samplePlan, sampleTask, standardOf, unchanged } from './kit.ts'

function dates(more: object): Change {
  return (plan) => void Object.assign(plan.dates, more)
}

function expense(declared: Record<string, string>, alsoReported?: readonly { year?: number; value: string }[]): Change {
  return (plan) => {
    const also = alsoReported?.map((other) => ({ ...other, source: { document: 'D016', page: 9 } }))
    plan.figures.rd_expense_by_year = figure(declared, also === undefined ? {} : { alsoReported: also })
  }
}

describe('X08–X13 数据自洽性', () => {
  cases('X08', [
    ['all agree', unchanged, 'pass'],
    ['30 万元 apart', unchanged, 'fail', 'dairy'],
    ['written otherwise, the same value', expense({ '2025': '10' }, [{ year: 2025, value: '10.00' }]), 'pass'],
    ['a year that is not declared', expense({ '2025': '10' }, [{ year: 2024, value: '10' }]), 'missing'],
    ['no year beside a single one', expense({ '2025': '10' }, [{ value: '11' }]), 'fail'],
    ['no year beside several', expense({ '2024': '10', '2025': '11' }, [{ value: '11' }]), 'missing'],
    ['nothing reported elsewhere', expense({ '2025': '10' }), 'notApplicable'],
    [
      '申报值 is compared, not 核定值',
      (plan) => {
        plan.figures.rd_expense_by_year!.verified = { '2023': '1', '2024': '1', '2025': '1' }
      },
      'pass',
    ],
  ])
  cases('X09', [
    ['steady growth', unchanged, 'pass'],
    ['exactly 300 % more', expense({ '2024': '100', '2025': '400' }), 'pass'],
    ['just over 300 % more', expense({ '2024': '100', '2025': '400.000001' }), 'warn'],
    ['from 0 to anything', expense({ '2024': '0', '2025': '400' }), 'pass'],
    ['a year between them is not given', expense({ '2023': '1', '2025': '400' }), 'pass'],
    ['a fall', expense({ '2024': '400', '2025': '1' }), 'pass'],
    [
      'no yearly figure at all',
      (plan) => {
        plan.figures = {}
      },
      'missing',
    ],
    [
      'people may multiply',
      (plan) => {
        plan.figures.trainees = figure({ '2024': '1', '2025': '500' })
      },
      'pass',
    ],
    [
      'a limit of 100 %',
      (plan, task) => {
        expense({ '2024': '100', '2025': '201' })(plan, task)
        task.settings.yearlyJumpPercent = 100
      },
      'warn',
    ],
  ])
  cases('X10', [
    ['in order', unchanged, 'pass'],
    [
      'all on one day',
      dates({ consult: '2022-06-20', apply: '2022-06-20', approve: '2022-06-20', operateStart: '2022-06-20', evalBase: '2022-06-20' }),
      'pass',
    ],
    ['applied before the plan was final', dates({ apply: '2022-06-19' }), 'fail'],
    ['consulted after the plan was final', dates({ consult: '2022-06-21' }), 'fail'],
    ['a gap does not hide the order', dates({ apply: undefined, approve: '2022-06-19' }), 'fail'],
    [
      'only the version of the plan',
      (plan) => {
        plan.dates = { planVersion: '2022-06-20' }
      },
      'pass',
    ],
  ])
  cases('X11', [
    ['a report for each year', unchanged, 'pass'],
    ['none for 2024', (plan) => void plan.annualReports.splice(1, 1), 'fail'],
    ['2022 in the period, exempt by approval in November', dates({ evalPeriod: { from: '2022-01-01', to: '2025-12-31' } }), 'pass'],
    ['2022 in the period, approved in May', dates({ evalPeriod: { from: '2022-01-01', to: '2025-12-31' }, approve: '2022-05-31' }), 'fail'],
    ['2022 in the period, approved in June', dates({ evalPeriod: { from: '2022-01-01', to: '2025-12-31' }, approve: '2022-06-30' }), 'ask'],
    ['no period', (plan) => void delete plan.dates.evalPeriod, 'missing'],
  ])
  cases('X12', [
    ['each once', unchanged, 'pass'],
    ['a contract twice', unchanged, 'fail', 'dairy'],
    [
      'a patent twice, once in full-width digits',
      (plan) => {
        const rows = plan.registers!.intellectualProperty!
        rows.push({ ...rows[0]!, number: `${rows[0]!.number.replace('2', '２')} ` })
      },
      'fail',
    ],
    [
      'the same number in two lists',
      (plan) => {
        plan.registers!.projects![0]!.number = plan.registers!.contracts![0]!.number
      },
      'pass',
    ],
    ['no lists', (plan) => void delete plan.registers, 'missing'],
    [
      'people only',
      (plan) => {
        plan.registers = { people: plan.registers!.people! }
      },
      'missing',
    ],
  ])
  cases('X13', [
    ['all its own', unchanged, 'pass'],
    [
      'R&D expense of the parent unit',
      (plan) => {
        plan.figures.rd_expense_by_year!.own = false
      },
      'ask',
    ],
    [
      'the region’s money is part of 财政投入',
      (plan) => {
        plan.figures.invest_fiscal_region!.own = false
      },
      'ask',
    ],
    [
      'a figure no formula uses',
      (plan) => {
        plan.figures.capex!.own = false
      },
      'pass',
    ],
  ])

  test('X13 without formulas has nothing to ask; without a standard it names every borrowed figure', () => {
    const plan = samplePlan('rare-earth')
    plan.figures.capex!.own = false
    const task = sampleTask('rare-earth', 'visit')
    const of = (standard?: ReturnType<typeof standardOf>) => findRuleFindings(plan, task, standard).find(({ rule }) => rule === 'X13')!
    expect(of(standardOf(task)).outcome).toBe('pass')
    expect(of().message).toEqual({
      domain: 'rules',
      key: 'X13.askWithoutStandard',
      params: { figures: [{ domain: 'figures', key: 'capex' }] },
    })
  })

  test('X08 names the place of the other value', () => {
    const found = finding('X08', unchanged, 'dairy')
    expect(found.message.params).toEqual({
      count: 1,
      facts: [
        {
          domain: 'rules',
          key: 'X08.differsYear',
          params: {
            figure: { domain: 'figures', key: 'rd_expense_by_year' },
            year: '2025',
            document: 'D016',
            page: 9,
            here: '471.45',
            there: '441.45',
            difference: '30',
          },
        },
      ],
    })
    expect(found.documents).toEqual(['D014', 'D015', 'D016', 'D017'])
  })

  test('R38 asks only the standards of 绩效评价 for the four grades', () => {
    const task = sampleTask('rare-earth')
    const standard = standardOf(task)
    const of = (grades: typeof standard.grades, stage = standard.stage) =>
      findRuleFindings(samplePlan('rare-earth'), task, { ...standard, grades, stage }).find(({ rule }) => rule === 'R38')!.outcome
    expect(of(standard.grades)).toBe('pass')
    expect(of(standard.grades.slice(1))).toBe('fail')
    expect(of(standard.grades.slice(1), '方案评审')).toBe('pass')
  })
})
