import { describe, expect, test } from 'vitest'
import { sayMessage } from '#shared/text/say.ts'
import { type Change, cases, type DraftPlan, finding, unchanged } from './kit.ts'

type Kind = DraftPlan['changes'][number]['kind']

const consulting: Change = (_, task) => {
  task.stage = '咨询论证'
  delete task.standard
}

/** A change of the given kind after the approval of 2022-11-15. */
function change(kind: Kind, more: Partial<DraftPlan['changes'][number]> = {}): Change {
  return (plan) => void plan.changes.push({ id: 'C09', kind, date: '2024-05-01', description: '调整', filings: [], ...more })
}

function both(...changes: readonly Change[]): Change {
  return (plan, task) => {
    for (const one of changes) one(plan, task)
  }
}

const newType: Change = (plan) => {
  plan.approval!.type = '专业技术类'
}
const receipt = { document: 'D007', page: 5 }

describe('R25–R33 程序与变更', () => {
  cases('R25', [['a principle of admission', unchanged, 'notApplicable']])
  cases('R26', [
    ['recommended, plan attached', unchanged, 'pass'],
    ['no plan', (plan) => void delete plan.planDocument, 'missing'],
    ['no recommendation', (plan) => void delete plan.recommendation, 'missing'],
  ])
  cases('R27', [
    ['consulted', unchanged, 'pass'],
    ['no date', (plan) => void delete plan.dates.consult, 'missing'],
    ['no opinion', (plan) => void delete plan.consultation, 'missing'],
    ['while it is under way', consulting, 'notApplicable'],
  ])
  cases('R28', [
    ['all items have a status', unchanged, 'pass'],
    ['Z02 has none', unchanged, 'fail', 'dairy'],
    [
      'an item not done has a status all the same',
      (plan) => {
        plan.consultation!.items[0]!.status = '未完成'
      },
      'pass',
    ],
    [
      'nothing to rectify',
      (plan) => {
        plan.consultation!.items = []
      },
      'pass',
    ],
    ['no consultation', (plan) => void delete plan.consultation, 'missing'],
    ['no date of application', (plan) => void delete plan.dates.apply, 'missing'],
    ['during 咨询论证', consulting, 'notApplicable', 'dairy'],
    [
      'from 方案评审 on',
      (_, task) => {
        task.stage = '方案评审'
      },
      'fail',
      'dairy',
    ],
  ])
  cases('R29', [
    ['a scored stage with its standard', unchanged, 'pass'],
    ['a scored stage without one', (_, task) => void delete task.standard, 'missing'],
    ['咨询论证 has none', consulting, 'notApplicable'],
  ])
  cases('R30', [
    ['approved', unchanged, 'pass'],
    ['no date', (plan) => void delete plan.dates.approve, 'missing'],
    ['no document', (plan) => void delete plan.approval, 'missing'],
  ])
  cases('R31', [
    ['内蒙古自治区示例…技术创新中心', unchanged, 'pass'],
    [
      'nothing between the two parts',
      (plan) => {
        plan.centre.name = '内蒙古自治区技术创新中心'
      },
      'fail',
    ],
    [
      'one character between them',
      (plan) => {
        plan.centre.name = '内蒙古自治区煤技术创新中心'
      },
      'pass',
    ],
    [
      'the region left out',
      (plan) => {
        plan.centre.name = '示例稀土技术创新中心'
      },
      'fail',
    ],
    [
      'something after it',
      (plan) => {
        plan.centre.name = '内蒙古自治区示例技术创新中心（筹）'
      },
      'fail',
    ],
  ])
  cases('R32', [
    ['one change, filed with both', unchanged, 'pass'],
    ['a change of charter never filed', unchanged, 'fail', 'dairy'],
    [
      'no changes',
      (plan) => {
        plan.changes = []
      },
      'pass',
    ],
    ['filed with 科技厅 alone', (plan) => void plan.changes[0]!.filings.shift(), 'fail'],
    ['without the receipt of 科技厅', (plan) => void delete plan.changes[0]!.filings[1]!.receipt, 'fail'],
    [
      '归口管理部门 is not 推荐部门 here',
      (plan) => {
        plan.changes[0]!.filings[0]!.to = '归口管理部门'
      },
      'fail',
    ],
    [
      'a new director, filed',
      change('主任更换', {
        filings: [
          { to: '推荐部门', date: '2024-05-02', receipt },
          { to: '科技厅', date: '2024-05-03', receipt },
        ],
      }),
      'pass',
    ],
    ['a reorganised lead unit, not filed', change('牵头单位重组'), 'fail'],
    ['a change that needs approval is another rule', change('建设模式变更'), 'pass'],
  ])
  cases('R33', [
    ['as approved', unchanged, 'pass'],
    ['a co-builder more than approved', unchanged, 'ask', 'dairy'],
    ['that co-builder approved later', change('共建单位调整', { approvalNumber: '示例科发〔2024〕5号' }), 'pass', 'dairy'],
    ['a change without a number settles nothing', change('共建单位调整'), 'ask', 'dairy'],
    ['a number for another kind settles nothing', change('建设模式变更', { approvalNumber: '示例科发〔2024〕5号' }), 'ask', 'dairy'],
    [
      'an approval older than the last settles nothing',
      change('共建单位调整', { date: '2022-11-14', approvalNumber: '1号' }),
      'ask',
      'dairy',
    ],
    ['a co-builder that left', (plan) => void plan.approval!.coBuilders.push('已退出单位'), 'ask'],
    [
      'an approved co-builder under its alias',
      (plan) => {
        plan.units[1]!.aliases = ['理工大']
        plan.approval!.coBuilders[0] = '理工大 '
      },
      'pass',
    ],
    [
      'another lead unit',
      (plan) => {
        plan.approval!.leadUnit = '原牵头单位'
      },
      'ask',
    ],
    ['another type', newType, 'ask'],
    ['another type, approved', both(newType, change('建设类型变更', { approvalNumber: '2号' })), 'pass'],
    [
      'another mode',
      (plan) => {
        plan.approval!.mode = '平台型公司'
      },
      'ask',
    ],
    ['a recorded change of lead unit without approval', change('牵头单位变更'), 'ask'],
    ['no approval to compare with', (plan) => void delete plan.approval, 'missing'],
  ])

  test('R33 says what is new and what is gone', () => {
    const found = finding('R33', (plan) => void plan.approval!.coBuilders.push('已退出单位'), 'dairy')
    expect(sayMessage('zh-CN', found.message)).toBe(
      '与批复示例科发〔2022〕000号相比有 1 处变更没有批文（＋为现有，−为批复所列）：共建单位调整（+示例乳品生物应用有限公司、−已退出单位）。请专家组核实。',
    )
    expect(sayMessage('en-US', found.message)).toContain('change of partner organisations (+示例乳品生物应用有限公司, −已退出单位)')
  })
})
