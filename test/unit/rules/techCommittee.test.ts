import { describe, expect, test } from 'vitest'
import { sayMessage } from '#shared/text/say.ts'
import { cases, committee, finding, member, unchanged } from './kit.ts'

const lead = '示例稀土新材料股份有限公司'

describe('R15–R18 技术指导委员会', () => {
  cases('R15', [
    ['all four categories', unchanged, 'pass'],
    ['no economic expert', unchanged, 'fail', 'dairy'],
    [
      'an empty list',
      (plan) => {
        plan.techCommittee.members = []
      },
      'missing',
    ],
  ])
  cases('R16', [
    [
      '9 with 3 inside: exactly a third',
      (plan) => {
        plan.techCommittee.members = committee(9, 3)
      },
      'pass',
    ],
    [
      '10 with 4 inside',
      (plan) => {
        plan.techCommittee.members = committee(10, 4)
      },
      'fail',
    ],
    [
      '10 with 3 inside',
      (plan) => {
        plan.techCommittee.members = committee(10, 3)
      },
      'pass',
    ],
    [
      '8 with 3 inside',
      (plan) => {
        plan.techCommittee.members = committee(8, 3)
      },
      'fail',
    ],
    [
      'none at all',
      (plan) => {
        plan.techCommittee.members = []
      },
      'missing',
    ],
    [
      '2 from outside: too few to mean much (A12)',
      (plan) => {
        plan.techCommittee.members = committee(2, 0)
      },
      'warn',
    ],
    [
      '3 with 1 inside',
      (plan) => {
        plan.techCommittee.members = committee(3, 1)
      },
      'pass',
    ],
    [
      '2 with 1 inside',
      (plan) => {
        plan.techCommittee.members = committee(2, 1)
      },
      'fail',
    ],
    [
      'the director counts as inside',
      (plan) => {
        plan.techCommittee.members = [...committee(8, 2), member('主任', '别处', '中心主任')]
      },
      'pass',
    ],
    [
      'the director makes it one too many',
      (plan) => {
        plan.techCommittee.members = [...committee(8, 3), member('主任', '别处', '中心主任'), member('多', lead)]
      },
      'fail',
    ],
    [
      'unless the setting says otherwise',
      (plan, task) => {
        task.settings.directorCountsInside = false
        plan.techCommittee.members = [...committee(8, 3), member('主任', '别处', '中心主任')]
      },
      'pass',
    ],
    [
      'a director paid by the lead unit is inside whatever the setting',
      (plan, task) => {
        task.settings.directorCountsInside = false
        plan.techCommittee.members = [...committee(8, 3), member('主任', lead, '中心主任')]
      },
      'fail',
    ],
    [
      'people of the centre itself are inside',
      (plan) => {
        plan.techCommittee.members = [...committee(8, 3), member('专职', plan.centre.name)]
      },
      'fail',
    ],
  ])
  cases('R17', [
    ['a chair from outside is for people to judge', unchanged, 'ask'],
    ['a chair from a co-builder', unchanged, 'fail', 'dairy'],
    [
      'nobody is chair',
      (plan) => {
        plan.techCommittee.members[0]!.isChair = false
      },
      'missing',
    ],
    [
      'an empty list',
      (plan) => {
        plan.techCommittee.members = []
      },
      'missing',
    ],
    ['two chairs, one from inside', (plan) => void plan.techCommittee.members.push(member('另一主任', lead, '技术', true)), 'fail'],
  ])
  cases('R18', [
    ['written opinions are for people to judge', unchanged, 'ask'],
    [
      'no opinions',
      (plan) => {
        plan.techCommittee.opinions = []
      },
      'missing',
    ],
    [
      'opinions without a document',
      (plan) => {
        for (const opinion of plan.techCommittee.opinions) delete opinion.document
      },
      'missing',
    ],
  ])
  test('R16 says the figures, the arithmetic and the names', () => {
    expect(sayMessage('zh-CN', finding('R16', unchanged, 'dairy').message)).toBe(
      '内部人员 4 人、共 10 人，超过三分之一（3×4＞10）：委员01、主任甲、委员05、委员07。请中心调整。',
    )
    expect(sayMessage('en-US', finding('R16', unchanged, 'dairy').message)).toBe(
      '4 of 10 members are internal, more than one third (3×4 > 10): 委员01, 主任甲, 委员05, 委员07. Ask the centre to adjust this.',
    )
  })
})
