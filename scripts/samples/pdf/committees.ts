import type { Block } from '../page/blocks.ts'
import { chineseNumbers } from '../prose/prose.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, salutation, space, title } from './making.ts'

/** D004 技术指导委员会名单与聘书: the list, then a letter of appointment a page. */
export const committeeLetters: Builder = (making) => {
  const { members } = making.plan.techCommittee
  return pagesOf(making, (page) => {
    if (page === 1) {
      const rows = members.map((member, index) => [
        String(index + 1),
        member.name,
        member.unit,
        member.category,
        member.isChair ? '主任委员' : '委员',
        member.title ?? '—',
      ])
      return [
        title('技术指导委员会名单', 20),
        { kind: 'table', columns: ['序号', '姓名', '工作单位', '类别', '职务', '职称'], rows },
        heading(3, '名单摘录：'),
        ...making.lines(1).map(line),
        { kind: 'signing', parties: [{ label: making.centre.name, seal: making.centre.name, date: '2022-12-05' }] },
      ]
    }
    const member = members[page - 2]
    return member ? letter(making, member, page - 1) : procedure(making, page)
  })
}

function letter(
  { centre, lead }: Making,
  member: { name: string; unit: string; isChair: boolean; category: string },
  number: number,
): Block[] {
  return [
    space(60),
    title('聘　　书', 34),
    space(20),
    paragraph(`编号：技指聘〔2022〕${String(number).padStart(3, '0')}号`),
    space(12),
    salutation(`${member.name}同志（${member.unit}）：`),
    paragraph(
      `经管理委员会审议，聘请您担任${centre.name}技术指导委员会${member.isChair ? '主任委员' : '委员'}（${member.category}类），聘期三年，自2022年12月5日起至2025年12月4日止。聘期届满，经审议可以续聘。`,
    ),
    paragraph('请按照管理章程的规定独立发表咨询意见，对会议内容和未公开的数据负有保密义务。'),
    paragraph('此聘。'),
    space(40),
    {
      kind: 'signing',
      parties: [
        { label: `${lead}（依托单位）`, seal: lead, date: '2022-12-05' },
        { label: centre.name, seal: centre.name, date: '2022-12-05' },
      ],
    },
  ]
}

function procedure(making: Making, page: number): Block[] {
  return [title(page === making.order.pages ? '委员履职与回避规定' : '委员推荐与审议记录', 18), making.fill('章程')]
}

/** D005 管理委员会会议纪要汇编: four pages a meeting; changes on the last page. */
export const boardMinutes: Builder = (making) => {
  const starts = making.plan.board.meetings.map((meeting) => meeting.minutes?.page ?? 0)
  return pagesOf(making, (page) => {
    const index = starts.findLastIndex((start) => start <= page)
    const meeting = making.plan.board.meetings[index]
    if (page === making.order.pages) return changesPage(making)
    if (!meeting || page > (starts[index] ?? 0) + 3) return [title('决议落实情况对照', 18), making.fill('会议')]
    if (starts[index] === page) {
      making.prose.restart()
      return [title('管理委员会会议纪要', 20), ...making.lines(page).map(line), meetingForm(making, index), making.fill('会议')]
    }
    if (page === (starts[index] ?? 0) + 3) return attendance(making, meeting.date)
    return [...(page === (starts[index] ?? 0) + 1 ? [heading(2, '二、审议与讨论')] : []), making.fill('会议')]
  })
}

function meetingForm({ plan, director }: Making, index: number): Block {
  const meeting = plan.board.meetings[index]
  const chair = plan.board.members.find((member) => member.isChair)
  return {
    kind: 'form',
    rows: [
      ['会议时间', `${meeting?.date} 上午9:00`],
      ['会议次序', `第${chineseNumbers[index]}次会议`],
      ['主持人', `${chair?.name}（${chair?.unit}）`],
      ['出席委员', plan.board.members.map((member) => member.name).join('、')],
      ['列席人员', `${director}、各部门负责人`],
      ['议题', (meeting?.topics ?? []).join('；')],
    ],
  }
}

function attendance({ plan, centre, prose }: Making, date: string): Block[] {
  const rows = plan.board.members.map((member, index) => [String(index + 1), member.name, member.unit, member.post, '同意'])
  return [
    heading(2, '三、表决与签到'),
    prose.paragraph('会议', 3),
    { kind: 'table', caption: '到会委员表决情况', columns: ['序号', '姓名', '单位', '职务', '表决意见'], rows },
    space(24),
    {
      kind: 'signing',
      parties: [
        { label: '会议主持人', person: plan.board.members[0]?.name, date },
        { label: centre.name, seal: centre.name, date },
      ],
    },
  ]
}

function changesPage(making: Making): Block[] {
  const rows = making.plan.changes.map((change) => [change.id, change.date, change.kind, change.description])
  const lines = making.lines(making.order.pages).map(line)
  return [
    title('变更事项记录', 18),
    { kind: 'table', columns: ['编号', '日期', '类别', '内容'], rows, widths: [1.4, 2.4, 3, 6] },
    heading(3, '事项摘录：'),
    ...lines,
    space(8),
    making.prose.paragraph('会议', 4),
    making.fill('会议'),
  ]
}

/** D006 技术指导委员会咨询意见汇编: five pages an opinion, signatures on the last of them. */
export const committeeOpinions: Builder = (making) => {
  const { opinions, members } = making.plan.techCommittee
  const starts = opinions.map((opinion) => opinion.document?.page ?? 0)
  return pagesOf(making, (page) => {
    const index = starts.findLastIndex((start) => start <= page)
    const opinion = opinions[index]
    if (!opinion) return [making.fill('咨询')]
    if (starts[index] === page) {
      making.prose.restart()
      return [
        title('技术指导委员会咨询意见', 20),
        ...making.lines(page).map(line),
        {
          kind: 'form',
          rows: [
            ['日期', opinion.date],
            ['议题', opinion.topic],
            ['形式', '书面征求意见并集中讨论'],
          ],
        },
        making.fill('咨询'),
      ]
    }
    if (page < (starts[index] ?? 0) + 4) return [making.fill('咨询')]
    const signers = members.slice(0, 6).map((member) => ({ label: member.name, person: member.name, date: opinion.date }))
    return [
      heading(2, '委员签名'),
      paragraph('以下委员已阅读并同意本意见。'),
      { kind: 'signing', parties: signers.slice(0, 3) },
      { kind: 'signing', parties: signers.slice(3, 6) },
      heading(2, '采纳情况'),
      making.fill('咨询'),
    ]
  })
}
