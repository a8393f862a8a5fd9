import { describe, expect, test } from 'vitest'
import { cases, finding, unchanged } from './kit.ts'

const lead = '示例稀土新材料股份有限公司'

describe('R10–R14, R21, R22 治理', () => {
  cases('R10', [
    ['a legal person', unchanged, 'pass'],
    ['none, and no explanation', unchanged, 'warn', 'dairy'],
    [
      'none, with an explanation',
      (plan) => {
        plan.legal.nonLegalReason = '依托高校设立，独立核算'
      },
      'pass',
      'dairy',
    ],
    [
      'none, with a blank explanation',
      (plan) => {
        plan.legal.nonLegalReason = '  \n'
      },
      'warn',
      'dairy',
    ],
  ])
  cases('R11', [
    ['charter and page on rights and duties', unchanged, 'pass'],
    ['no charter', (plan) => void delete plan.charter.document, 'missing'],
    ['no page on rights and duties', (plan) => void delete plan.charter.rightsAndDuties, 'missing'],
  ])
  cases('R12', [
    ['both bodies and a director', unchanged, 'pass'],
    [
      'no board',
      (plan) => {
        plan.board.members = []
      },
      'fail',
    ],
    [
      'no technical committee',
      (plan) => {
        plan.techCommittee.members = []
      },
      'fail',
    ],
    [
      'no director',
      (plan) => {
        plan.directors = []
      },
      'fail',
    ],
  ])
  cases('R13', [
    ['all from 依托 and 共建', unchanged, 'pass'],
    ['a government representative (A11)', unchanged, 'fail', 'dairy'],
    [
      'an empty list',
      (plan) => {
        plan.board.members = []
      },
      'missing',
    ],
    [
      'a member paid by the centre itself',
      (plan) => {
        plan.board.members[0]!.unit = plan.centre.name
      },
      'pass',
    ],
    [
      'full-width blanks around the unit',
      (plan) => {
        plan.board.members[0]!.unit = `　${lead} `
      },
      'pass',
    ],
    [
      'an alias of a co-builder',
      (plan) => {
        plan.units[1]!.aliases = ['ＮＭ理工']
        plan.board.members[0]!.unit = 'NM理工'
      },
      'pass',
    ],
    [
      'a member from a sub-centre',
      (plan) => {
        plan.board.members[0]!.unit = '示例稀土新材料分中心1'
      },
      'fail',
    ],
  ])
  cases('R14', [
    ['two meetings each year, all topics', unchanged, 'pass'],
    [
      'no meetings at all',
      (plan) => {
        plan.board.meetings = []
      },
      'missing',
    ],
    [
      'none in 2024',
      (plan) => {
        plan.board.meetings = plan.board.meetings.filter((held) => !held.date.startsWith('2024'))
      },
      'ask',
    ],
    [
      'none in the last year of the period',
      (plan) => {
        plan.board.meetings = plan.board.meetings.filter((held) => !held.date.startsWith('2025'))
      },
      'ask',
    ],
    [
      'a year without one between two others, no period given',
      (plan) => {
        delete plan.dates.evalPeriod
        plan.board.meetings = plan.board.meetings.filter((held) => !held.date.startsWith('2024'))
      },
      'ask',
    ],
    [
      'exactly the number asked for',
      (_, task) => {
        task.settings.boardMeetingsPerYear = 2
      },
      'pass',
    ],
    [
      'one fewer than asked for',
      (_, task) => {
        task.settings.boardMeetingsPerYear = 3
      },
      'ask',
    ],
    [
      'the hiring of the director never on the agenda',
      (plan) => {
        for (const held of plan.board.meetings) held.topics = held.topics.filter((topic) => topic !== '主任聘用')
      },
      'ask',
    ],
  ])
  cases('R21', [
    ['one sub-centre and one research unit', unchanged, 'warn'],
    ['two sub-centres', (plan) => void plan.units.push({ id: 'U11', name: '分中心2', role: '分中心', kind: '其他' }), 'pass'],
    [
      'no sub-centre',
      (plan) => {
        plan.units = plan.units.filter((unit) => unit.role !== '分中心')
      },
      'fail',
    ],
    [
      'no research unit',
      (plan) => {
        plan.units = plan.units.filter((unit) => unit.role !== '研发机构')
      },
      'fail',
    ],
    ['a specialised centre', unchanged, 'notApplicable', 'dairy'],
  ])
  cases('R22', [
    ['no bid', unchanged, 'pass'],
    [
      'a bid of an approved centre',
      (plan) => {
        plan.centre.nationalBid = true
      },
      'pass',
    ],
    [
      'a bid before approval',
      (plan) => {
        plan.centre.nationalBid = true
        delete plan.dates.approve
      },
      'warn',
    ],
    ['not said', (plan) => void delete plan.centre.nationalBid, 'missing'],
  ])

  test('R13 names the member and the unit, and rests on the agreements of the co-builders', () => {
    const found = finding('R13', unchanged, 'dairy')
    expect(found.message.params).toEqual({ total: 8, outside: 1, list: ['管委08（示例市科学技术局）'] })
    expect(found.documents).toEqual(['D010'])
  })
})
