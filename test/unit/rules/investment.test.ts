import { describe, expect, test } from 'vitest'
import { type Change, cases, figure, finding, unchanged } from './kit.ts'

type Income = readonly [tech: string, project: string, subsidy: string, other: string, total: string]

/** Income of one year in 万元. */
function income([tech, project, subsidy, other, total]: Income): Change {
  return (plan) => {
    plan.figures.tech_income = figure({ '2025': tech })
    plan.figures.project_income = figure({ '2025': project })
    plan.figures.subsidy_income = figure({ '2025': subsidy })
    plan.figures.other_income = figure({ '2025': other })
    plan.figures.total_income = figure({ '2025': total })
  }
}

/** Matching funds against the region's support; own investment before and now. */
function matching(match: string, fiscal: Record<string, string>, baseline = '100', now = '100'): Change {
  return (plan) => {
    plan.figures.match_new = figure(match)
    plan.figures.invest_fiscal_region = figure(fiscal)
    plan.figures.own_invest_baseline = figure(baseline)
    plan.figures.own_invest_now = figure(now)
  }
}

function split(research: string, team: string, net: string): Change {
  return (plan) => {
    plan.figures.to_rd = figure(research)
    plan.figures.to_team = figure(team)
    plan.figures.net_transfer_income = figure(net)
  }
}

describe('R23, R41–R43 投入与收入', () => {
  cases('R23', [
    ['36 % and projects larger', unchanged, 'warn'],
    ['55 %', unchanged, 'pass', 'dairy'],
    ['exactly 50 % beside another half', income(['50', '50', '0', '0', '100']), 'warn'],
    ['just above 50 %', income(['50.01', '49.99', '0', '0', '100']), 'pass'],
    ['40 % and the largest item', income(['40', '30', '20', '10', '100']), 'pass'],
    ['40 % and as large as another', income(['40', '40', '10', '10', '100']), 'warn'],
    ['no income at all', income(['0', '0', '0', '0', '0']), 'missing'],
    ['an item left out', (plan) => void delete plan.figures.subsidy_income, 'missing', 'dairy'],
    [
      '55 % against a line of 60 %, but the largest',
      (_, task) => {
        task.settings.mainSharePercent = 60
      },
      'pass',
      'dairy',
    ],
    [
      '核定值 replaces 申报值 as a whole',
      (plan) => {
        plan.figures.tech_income!.verified = { '2023': '1', '2024': '1', '2025': '1' }
      },
      'warn',
      'dairy',
    ],
  ])
  cases('R24', [['kept by the standards', unchanged, 'pass']])
  cases('R41', [
    ['all arrived', unchanged, 'pass'],
    [
      'none promised',
      (plan) => {
        plan.commitments = []
      },
      'missing',
    ],
    [
      '299.99 of 300 arrived',
      (plan) => {
        plan.commitments[0]!.arrived = '299.99'
      },
      'ask',
    ],
    ['arrived amount not given', (plan) => void delete plan.commitments[0]!.arrived, 'missing'],
  ])
  cases('R42', [
    ['728.25 against 620.25, own investment up', unchanged, 'pass'],
    ['300 against 300', matching('300', { '2024': '100', '2025': '200' }), 'pass'],
    ['299.99 against 300', matching('299.99', { '2024': '100', '2025': '200' }), 'fail'],
    ['0.1 + 0.2 against 0.3 is exact', matching('0.3', { '2024': '0.1', '2025': '0.2' }), 'pass'],
    ['300.00 against 300', matching('300.00', { '2025': '300' }), 'pass'],
    ['own investment down by 0.01', matching('300', { '2025': '300' }, '100', '99.99'), 'fail'],
    ['no fiscal support', matching('0', { '2025': '0' }), 'notApplicable'],
    ['a university lead', unchanged, 'notApplicable', 'dairy'],
    ['match_new left out', (plan) => void delete plan.figures.match_new, 'missing'],
    ['fiscal support left out', (plan) => void delete plan.figures.invest_fiscal_region, 'missing'],
    ['baseline left out', (plan) => void delete plan.figures.own_invest_baseline, 'missing'],
  ])
  cases('R43', [
    ['46 %', unchanged, 'warn'],
    ['66 % and rules for the split', unchanged, 'pass', 'dairy'],
    ['exactly 50 %', split('20', '30', '100'), 'warn'],
    ['just above 50 %', split('20', '30.000001', '100'), 'pass'],
    ['no income from transfer', split('0', '0', '0'), 'missing'],
    ['to_team left out', (plan) => void delete plan.figures.to_team, 'missing', 'dairy'],
    ['no rules for the split', (plan) => void delete plan.charter.incomeSplitRules, 'missing', 'dairy'],
  ])
  cases('R44', [['kept by one standard for each type and stage', unchanged, 'pass']])

  test('R42 says both sums and rests on the documents of its figures', () => {
    const found = finding('R42', matching('299.99', { '2024': '100', '2025': '200' }))
    expect(found.message).toEqual({
      domain: 'rules',
      key: 'R42.fail',
      params: { match: '299.99', fiscal: '300', baseline: '100', now: '100' },
    })
    expect(found.documents).toEqual(['D017'])
  })

  test('R42 names the figures that are left out', () => {
    const found = finding('R42', (plan) => {
      delete plan.figures.match_new
      delete plan.figures.own_invest_now
    })
    expect(found.message.params).toEqual({
      figures: [
        { domain: 'figures', key: 'match_new' },
        { domain: 'figures', key: 'own_invest_now' },
      ],
    })
  })

  test('R23 cuts the share, so that 49.999 % does not read as 50 %', () => {
    expect(finding('R23', income(['49.9999', '50.0001', '0', '0', '100'])).message.params).toMatchObject({ share: '49.99', line: 50 })
  })
})
