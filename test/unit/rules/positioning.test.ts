import { describe, expect, test } from 'vitest'
import { cases, finding, unchanged } from './kit.ts'

describe('R01–R09 定位与类型', () => {
  cases('R01', [
    ['新材料 is a priority field', unchanged, 'pass'],
    [
      '其他 is no fault',
      (plan) => {
        plan.centre.field = '其他'
      },
      'pass',
    ],
  ])
  cases('R02', [['a target for the region', unchanged, 'notApplicable']])
  cases('R03', [
    ['a comparison table is for people to judge', unchanged, 'ask'],
    ['no comparison table', (plan) => void delete plan.comparisonDocument, 'missing'],
  ])
  cases('R04', [
    ['same type in plan and task', unchanged, 'pass'],
    [
      'another type in the task',
      (_, task) => {
        task.centre.type = '专业技术类'
      },
      'fail',
    ],
  ])
  cases('R05', [
    ['all four functions', unchanged, 'ask'],
    ['one function lacking is still for people to judge', (plan) => void plan.centre.functions!.pop(), 'ask'],
    ['no functions given', (plan) => void delete plan.centre.functions, 'missing'],
    [
      'an empty list of functions',
      (plan) => {
        plan.centre.functions = []
      },
      'missing',
    ],
    ['a specialised centre', unchanged, 'notApplicable', 'dairy'],
  ])
  cases('R06', [
    ['all three functions', unchanged, 'ask', 'dairy'],
    ['no functions given', (plan) => void delete plan.centre.functions, 'missing', 'dairy'],
    ['a comprehensive centre', unchanged, 'notApplicable'],
  ])
  cases('R07', [
    ['enterprise leads, mode 企业牵头', unchanged, 'pass'],
    ['university leads, mode 高校院所牵头', unchanged, 'pass', 'dairy'],
    [
      'institute leads, mode 高校院所牵头',
      (plan) => {
        plan.centre.leadType = '科研院所'
      },
      'pass',
      'dairy',
    ],
    [
      'university leads, mode 企业牵头',
      (plan) => {
        plan.centre.leadType = '高校'
      },
      'fail',
    ],
    [
      'enterprise leads, mode 高校院所牵头',
      (plan) => {
        plan.centre.leadType = '企业'
      },
      'fail',
      'dairy',
    ],
    [
      'lead of another kind is put to the panel',
      (plan) => {
        plan.centre.leadType = '其他'
      },
      'ask',
    ],
    [
      'A20: 平台型公司 is put to the panel',
      (plan) => {
        plan.centre.mode = '平台型公司'
      },
      'ask',
    ],
  ])
  cases('R08', [
    ['an enterprise lead meets it by itself', unchanged, 'pass'],
    ['a university with one enterprise among its co-builders', unchanged, 'pass', 'dairy'],
    [
      'a university without an enterprise',
      (plan) => {
        plan.units.find((unit) => unit.id === 'U04')!.kind = '其他'
      },
      'fail',
      'dairy',
    ],
    [
      'an enterprise as sub-centre does not count',
      (plan) => {
        plan.units.find((unit) => unit.id === 'U04')!.role = '分中心'
      },
      'fail',
      'dairy',
    ],
    [
      'a university alone',
      (plan) => {
        plan.units = plan.units.filter((unit) => unit.role !== '共建')
      },
      'fail',
      'dairy',
    ],
  ])
  cases('R09', [
    ['an enterprise with co-builders', unchanged, 'pass'],
    [
      'an enterprise without co-builders',
      (plan) => {
        plan.units = plan.units.filter((unit) => unit.role !== '共建')
      },
      'warn',
    ],
    [
      'a university lead is not asked',
      (plan) => {
        plan.units = plan.units.filter((unit) => unit.role !== '共建')
      },
      'pass',
      'dairy',
    ],
  ])

  test('R05 names the function that is not declared', () => {
    const found = finding('R05', (plan) => {
      plan.centre.functions = ['关键核心技术研发', '源头技术创新', '应用技术开发升值']
    })
    expect(found.message).toEqual({
      domain: 'rules',
      key: 'R05.askLacking',
      params: {
        covered: 3,
        count: 4,
        wanted: ['coreTechnology', 'originalInnovation', 'pilotMaturing', 'appliedDevelopment'].map((key) => ({ domain: 'values', key })),
        lacking: [{ domain: 'values', key: 'pilotMaturing' }],
      },
    })
  })
})
