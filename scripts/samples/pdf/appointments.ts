import type { Block } from '../page/blocks.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, salutation, space, title } from './making.ts'

/** D007 聘任文件与备案回执: a receipt is only on the pages for which the list of documents orders one. */
export const appointments: Builder = (making) =>
  pagesOf(making, (page) => {
    const lines = making.lines(page)
    if (page === 1) return decision(making)
    if (lines.some((text) => text.startsWith('备案回执'))) return receipt(making, page)
    if (page === 2) return resume(making)
    return materials(making)
  })

function decision({ centre, plan, lines, director, lead }: Making): Block[] {
  const post = plan.directors[0]
  return [
    { kind: 'letterhead', issuer: `${centre.name}管理委员会文件`, number: '技创管〔2022〕003号' },
    title('关于聘任中心主任的决定', 20),
    salutation('各共建单位、中心各部门：'),
    ...lines(1).map(line),
    paragraph(
      `经管理委员会会议审议，${director}同志符合任职条件，聘期三年，主持中心日常工作，对管理委员会负责，每年在中心工作时间应当符合规定。`,
    ),
    paragraph(`请${lead}及有关单位按规定办理备案手续，并配合做好工作交接。`),
    space(28),
    { kind: 'signing', parties: [{ label: `${centre.name}管理委员会`, seal: `${centre.name}管委会`, date: post?.start }] },
  ]
}

function resume({ director, lead, prose, fill }: Making): Block[] {
  return [
    title('任职人员基本情况', 20),
    {
      kind: 'form',
      rows: [
        ['姓名', director],
        ['工作单位', lead],
        ['现任职务', '研发部门负责人'],
        ['专业技术职务', '正高级工程师'],
        ['拟任职务', '中心主任'],
        ['任职方式', '聘任制，聘期三年'],
      ],
    },
    heading(2, '主要工作经历'),
    prose.paragraph('基础', 3),
    fill('组织'),
  ]
}

function receipt({ lines, centre, plan }: Making, page: number): Block[] {
  const [text = ''] = lines(page)
  const [, receiver = '', date = '', matter = ''] = /^备案回执：(.+?)于(\d{4}-\d{2}-\d{2})收到(.+?)。?$/u.exec(text) ?? []
  const owner =
    receiver === '科技厅'
      ? '自治区科学技术厅（示例）'
      : receiver === '推荐部门'
        ? plan.centre.recommender
        : (plan.centre.competentDepartment ?? receiver)
  return [
    space(30),
    title('备　案　回　执', 26),
    {
      kind: 'form',
      rows: [
        ['回执编号', `备〔${date.slice(0, 4)}〕${String(page).padStart(3, '0')}`],
        ['报送单位', centre.name],
        ['收件部门', receiver],
        ['收件日期', date],
        ['备案事项', matter],
        ['材料份数', '纸质一式两份，电子版一份'],
      ],
    },
    space(8),
    ...lines(page).map(line),
    paragraph('上述材料已收讫，材料的真实性由报送单位负责。本回执仅作为收到材料的凭证。'),
    space(40),
    { kind: 'signing', parties: [{ label: owner, seal: owner, purpose: '收件专用章', date }] },
  ]
}

function materials({ prose, fill }: Making): Block[] {
  return [
    title('备案材料清单', 20),
    {
      kind: 'table',
      columns: ['序号', '材料名称', '份数', '形式'],
      rows: [
        ['1', '聘任决定', '2', '原件'],
        ['2', '管理委员会会议纪要', '2', '复印件'],
        ['3', '任职人员基本情况', '2', '原件'],
        ['4', '在岗时间承诺', '2', '原件'],
      ],
    },
    prose.paragraph('组织', 3),
    fill('组织'),
  ]
}
