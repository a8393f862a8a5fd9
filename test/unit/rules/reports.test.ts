import { describe, expect, test } from 'vitest'
import { type Change, cases, finding, unchanged } from './kit.ts'

/** Approved on the day, evaluated on the other; reports 2023–2025 of the sample all came in time. */
function dates(approve: string, evalBase = '2026-06-30', june?: '待确认' | '视同豁免' | '视同应交'): Change {
  return (plan, task) => {
    plan.dates.approve = approve
    plan.dates.evalBase = evalBase
    if (june !== undefined) task.settings.juneApproval = june
  }
}

function received(year: number, day: string): Change {
  return (plan) => {
    plan.annualReports.find((report) => report.year === year)!.received = day
  }
}

function without(year: number): Change {
  return (plan) => {
    plan.annualReports = plan.annualReports.filter((report) => report.year !== year)
  }
}

function both(...changes: readonly Change[]): Change {
  return (plan, task) => {
    for (const one of changes) one(plan, task)
  }
}

function integrity(more: object): Change {
  return (plan) => void Object.assign(plan.integrity, more)
}

describe('R34–R40 年度报告与评价', () => {
  cases('R34', [
    ['2023–2025 in time, 2022 exempt', unchanged, 'pass'],
    ['2024 came on 18 April', unchanged, 'fail', 'dairy'],
    ['on 31 March', received(2024, '2025-03-31'), 'pass'],
    ['on 1 April', received(2024, '2025-04-01'), 'fail'],
    ['2024 never handed in', without(2024), 'fail'],
    ['date of receipt not given', (plan) => void delete plan.annualReports[1]!.received, 'missing'],
    ['approved 2024-06-30: 待确认', dates('2024-06-30'), 'ask'],
    ['approved 2024-06-01: 待确认', dates('2024-06-01'), 'ask'],
    ['approved 2024-07-01, no report for 2024', both(dates('2024-07-01'), without(2024)), 'pass'],
    ['approved 2024-05-31, no report for 2024', both(dates('2024-05-31'), without(2024)), 'fail'],
    ['June as exempt, no report for 2024', both(dates('2024-06-30', '2026-06-30', '视同豁免'), without(2024)), 'pass'],
    ['June as due, no report for 2024', both(dates('2024-06-30', '2026-06-30', '视同应交'), without(2024)), 'fail'],
    ['June as due, report in time', dates('2024-06-30', '2026-06-30', '视同应交'), 'pass'],
    ['June, but the report of the next year came late', both(dates('2024-06-30'), received(2025, '2026-04-01')), 'fail'],
    ['evaluated on 30 March 2026: 2025 is not due yet', both(dates('2022-11-15', '2026-03-30'), without(2025)), 'pass'],
    ['evaluated on 31 March 2026: 2025 is due', both(dates('2022-11-15', '2026-03-31'), without(2025)), 'fail'],
    ['nothing due yet', dates('2025-11-15'), 'pass'],
    ['no date of approval', (plan) => void delete plan.dates.approve, 'missing'],
    ['no date of evaluation', (plan) => void delete plan.dates.evalBase, 'missing'],
  ])
  cases('R35', [
    ['six parts each, reviewed first', unchanged, 'pass'],
    ['2025 lacks the plan of the next year', unchanged, 'fail', 'dairy'],
    [
      'no reports',
      (plan) => {
        plan.annualReports = []
      },
      'missing',
    ],
    [
      'reviewed on the day of receipt',
      (plan) => {
        plan.annualReports[0]!.recommenderReviewed = plan.annualReports[0]!.received!
      },
      'pass',
    ],
    [
      'reviewed the day after',
      (plan) => {
        plan.annualReports[0]!.recommenderReviewed = '2024-03-22'
      },
      'fail',
    ],
    ['no date of review', (plan) => void delete plan.annualReports[0]!.recommenderReviewed, 'missing'],
    ['no date of receipt', (plan) => void delete plan.annualReports[0]!.received, 'missing'],
  ])
  cases('R36', [['kept by the standards', unchanged, 'pass']])
  cases('R37', [
    ['43 months', unchanged, 'pass'],
    ['exactly 24 months', dates('2024-06-30', '2026-06-30'), 'pass'],
    ['a day short of 24 months', dates('2024-07-01', '2026-06-30'), 'warn'],
    ['from 29 February to 28 February', dates('2024-02-29', '2026-02-28'), 'pass'],
    ['from 31 August to 30 June, 22 months', dates('2024-08-31', '2026-06-30'), 'warn'],
    [
      '36 months asked, 43 served',
      (_, task) => {
        task.settings.minOperatingMonths = 36
      },
      'pass',
    ],
    [
      '44 months asked, 43 served',
      (_, task) => {
        task.settings.minOperatingMonths = 44
      },
      'warn',
    ],
    ['no date of approval', (plan) => void delete plan.dates.approve, 'missing'],
    ['no date of evaluation', (plan) => void delete plan.dates.evalBase, 'missing'],
    [
      '实地评估',
      (_, task) => {
        task.stage = '实地评估'
      },
      'notApplicable',
    ],
  ])
  cases('R38', [['four grades', unchanged, 'pass']])
  cases('R39', [['a note only', unchanged, 'pass']])
  cases('R40', [
    ['nothing found', unchanged, 'pass'],
    ['a late report is no clue (A4)', unchanged, 'pass', 'dairy'],
    ['(a) failed, rectification recorded', integrity({ previousEvaluations: [{ year: 2024, grade: '不合格', rectified: true }] }), 'pass'],
    ['(a) failed and not rectified', integrity({ previousEvaluations: [{ year: 2024, grade: '不合格', rectified: false }] }), 'ask'],
    ['(a) failed, nothing recorded', integrity({ previousEvaluations: [{ year: 2024, grade: '不合格' }] }), 'ask'],
    [
      '(a) failed, the term still running',
      integrity({ previousEvaluations: [{ year: 2025, grade: '不合格', rectifyBy: '2026-07-01' }] }),
      'pass',
    ],
    ['(a) failed, the term over', integrity({ previousEvaluations: [{ year: 2025, grade: '不合格', rectifyBy: '2026-06-30' }] }), 'ask'],
    ['(a) passed before', integrity({ previousEvaluations: [{ year: 2025, grade: '合格' }] }), 'pass'],
    ['(b) a report never handed in', without(2024), 'ask'],
    [
      '(b) nor date nor document',
      (plan) => void Object.assign(plan.annualReports[1]!, { received: undefined, document: undefined }),
      'ask',
    ],
    ['(b) exempt year', dates('2022-07-01'), 'pass'],
    ['(b) June is open, not a clue', both(dates('2023-06-10'), without(2023)), 'pass'],
    ['(c) absent without reason', integrity({ missedEvaluations: [{ date: '2025-09-01' }] }), 'ask'],
    ['(c) absent with a reason', integrity({ missedEvaluations: [{ date: '2025-09-01', reason: '经批准延期' }] }), 'pass'],
    ['(d) on the list', integrity({ dishonestList: true }), 'ask'],
    ['(d) statement not signed', integrity({ statementsSigned: false }), 'ask'],
    ['(e) stopped', integrity({ bankruptcyOrStop: true }), 'ask'],
    ['(f) a penalty', integrity({ penalties: [{ date: '2025-01-02', text: '罚款' }] }), 'ask'],
    ['(f) a safety case', integrity({ safetyEnvironmentCases: [{ date: '2025-01-02', text: '事故' }] }), 'ask'],
    [
      '(f) nothing exists of the centre',
      (plan) => {
        plan.legal = { isLegalPerson: false, ownAccount: false, ownLedger: false }
      },
      'ask',
    ],
    ['no date of evaluation', (plan) => void delete plan.dates.evalBase, 'missing'],
  ])

  test('R34 tells late from never handed in', () => {
    const found = finding('R34', both(without(2023), received(2024, '2025-04-18')))
    expect(found.message).toEqual({
      domain: 'rules',
      key: 'R34.fail',
      params: {
        facts: [
          { domain: 'rules', key: 'R34.absent', params: { year: 2023, due: '2024-03-31' } },
          { domain: 'rules', key: 'R34.late', params: { year: 2024, due: '2025-03-31', received: '2025-04-18' } },
        ],
      },
    })
  })

  test('R35 names what a report lacks', () => {
    const found = finding('R35', (plan) => void plan.annualReports[0]!.parts.splice(1, 2))
    expect(found.message.params).toEqual({
      facts: [
        {
          domain: 'rules',
          key: 'R35.parts',
          params: {
            year: 2023,
            lacking: [
              { domain: 'values', key: 'majorProjects' },
              { domain: 'values', key: 'budget' },
            ],
          },
        },
      ],
    })
  })

  test('R37 counts whole months, to the end of a short month', () => {
    expect(finding('R37', dates('2024-02-29', '2026-02-27')).message.params).toMatchObject({ months: 23, least: 24 })
    expect(finding('R37', dates('2024-02-29', '2026-02-28')).message.params).toMatchObject({ months: 24 })
  })

  test('R40 lists every clue and decides nothing', () => {
    const found = finding('R40', integrity({ dishonestList: true, bankruptcyOrStop: true }))
    expect(found.message.params).toEqual({
      count: 2,
      clues: [
        { domain: 'rules', key: 'R40.clue.d', params: {} },
        { domain: 'rules', key: 'R40.clue.e', params: {} },
      ],
    })
  })
})
