import type { Block } from '../page/blocks.ts'
import { chineseNumbers, type TopicName } from '../prose/prose.ts'
import { type Builder, heading, type Making, pagesOf, paragraph, salutation, space, title } from './making.ts'

const chapters: readonly { readonly from: number; readonly topic: TopicName; readonly name: string }[] = [
  { from: 3, topic: '需求', name: '需求与必要性' },
  { from: 7, topic: '定位', name: '定位与类型' },
  { from: 10, topic: '基础', name: '基础条件' },
  { from: 15, topic: '目标', name: '目标与年度指标' },
  { from: 20, topic: '路线', name: '任务与技术路线' },
  { from: 27, topic: '组织', name: '组织架构' },
  { from: 32, topic: '运营', name: '运营与收入' },
  { from: 36, topic: '投入', name: '投入预算' },
  { from: 41, topic: '进度', name: '进度安排' },
  { from: 43, topic: '保障', name: '保障措施' },
]

/** D001 建设与运行实施方案: cover, contents, ten chapters, commitments, recommendation, signatures. */
export const planDocument: Builder = (making) =>
  pagesOf(making, (page) => {
    if (page === 1) return cover(making)
    if (page === 2) return contents()
    if (page === 46) return commitments(making)
    if (page === 47) return recommendation(making)
    if (page === 48) return agreement(making)
    const index = chapters.findLastIndex((chapter) => chapter.from <= page)
    const chapter = chapters[index] ?? chapters[0]!
    const start: Block[] = chapter.from === page ? [heading(1, `第${chineseNumbers[index]}章 ${chapter.name}`)] : []
    const table = chapter.from + 1 === page ? chapterTable(making, chapter.topic) : []
    return [...start, ...table, making.fill(chapter.topic)]
  })

function cover({ centre, plan, lead }: Making): Block[] {
  return [
    space(70),
    title(centre.name, 24),
    space(10),
    title('建设与运行实施方案', 28),
    space(110),
    {
      kind: 'form',
      rows: [
        ['中心名称', centre.name],
        ['中心类型', plan.centre.type],
        ['所属领域', plan.centre.field],
        ['建设模式', plan.centre.mode],
        ['牵头单位', lead],
        ['推荐部门', plan.centre.recommender],
        ['归口管理部门', plan.centre.competentDepartment],
      ],
    },
    { kind: 'signing', parties: [{ label: lead, seal: lead, date: plan.dates.planVersion }] },
  ]
}

function contents(): Block[] {
  const rows = chapters.map(({ name, from }, index) => [`第${chineseNumbers[index]}章 ${name}`, from] as const)
  return [
    title('目　　录', 20),
    { kind: 'contents', rows: [...rows, ['附件一 支持承诺事项', 46], ['附件二 推荐意见', 47], ['附件三 共建单位意见', 48]] },
  ]
}

function chapterTable({ plan }: Making, topic: TopicName): Block[] {
  switch (topic) {
    case '定位':
      return [
        {
          kind: 'table',
          caption: '表2-1 主要功能',
          columns: ['序号', '功能', '承担部门', '形式'],
          rows: (plan.centre.functions ?? []).map((text, index) => [
            String(index + 1),
            text,
            index % 2 === 0 ? '研发部' : '中试部',
            index % 2 === 0 ? '自主组织与联合承担' : '面向企业提供服务',
          ]),
        },
      ]
    case '基础': {
      const owned = (plan.registers?.equipment ?? []).filter((item) => (item.bought ?? '') < plan.dates.planVersion)
      const rows = owned.map((item) => [
        item.id,
        item.name,
        item.value ?? '—',
        item.location ?? '—',
        item.bought ?? '—',
        item.open ? '对外开放' : '不开放',
      ])
      return [
        {
          kind: 'table',
          caption: '表3-1 已有主要仪器设备',
          columns: ['编号', '名称', '原值（万元）', '存放地点', '购置日期', '开放情况'],
          rows: rows.slice(0, 10),
        },
      ]
    }
    case '目标':
      return [
        {
          kind: 'table',
          caption: '表4-1 年度目标',
          columns: ['编号', '年度', '目标内容', '目标值', '单位', '考核依据'],
          rows: plan.goals.map((goal) => [goal.id, `${goal.year}年`, goal.text, goal.target, goal.unit, '年度报告及佐证材料']),
        },
      ]
    case '组织':
      return [
        {
          kind: 'table',
          caption: '表6-1 共建单位分工',
          columns: ['编号', '单位', '角色', '性质', '所在地'],
          rows: plan.units.map((unit) => [unit.id, unit.name, unit.role, unit.kind, unit.location ?? '—']),
        },
      ]
    case '进度':
      return [
        {
          kind: 'table',
          caption: '表9-1 里程碑',
          columns: ['时间', '内容', '完成标志'],
          rows: [
            ['2023年上半年', '场地布置、设备调试', '设备验收单'],
            ['2023年下半年', '小试与中试方案', '方案评审意见'],
            ['2024年', '中试放大试验', '操作规程、批次记录'],
            ['2025年', '用户试用与推广', '用户使用报告'],
          ],
        },
      ]
    default:
      return []
  }
}

function commitments({ evidence, plan, fill }: Making): Block[] {
  const rows = plan.commitments.map((item) => [
    item.party,
    item.kind,
    item.amount ?? '—',
    item.arrived ?? '—',
    item.text ?? '资金按年度拨付',
  ])
  const table: Block = {
    kind: 'table',
    caption: '支持承诺事项（金额单位：万元）',
    columns: ['承诺单位', '类别', '承诺', '到位', '内容'],
    rows,
    widths: [4.4, 1.6, 1.6, 1.6, 4],
  }
  return [heading(1, '附件一 支持承诺事项'), table, ...evidence(46), fill('保障')]
}

function recommendation({ centre, plan }: Making): Block[] {
  return [
    { kind: 'letterhead', issuer: plan.centre.recommender, number: '示例政函〔2022〕000号' },
    title(`关于推荐${centre.name}建设的函`, 18),
    salutation('自治区科学技术厅：'),
    paragraph(
      `按照自治区技术创新中心建设工作有关要求，我单位对${centre.name}建设与运行实施方案进行了审核。该中心由${plan.centre.leadType}牵头，模式为${plan.centre.mode}，类型为${plan.centre.type}，研发方向符合自治区产业发展需求，依托单位与共建单位具备相应的研发和中试条件。`,
    ),
    paragraph('经研究，同意推荐。我单位将按照承诺事项落实支持政策，督促牵头单位按期推进建设，并承担日常监督责任。'),
    paragraph('特此函告。'),
    space(30),
    { kind: 'signing', parties: [{ label: plan.centre.recommender, seal: plan.centre.recommender, date: plan.recommendation?.date }] },
  ]
}

function agreement({ plan, director }: Making): Block[] {
  const partners = plan.units
    .filter((unit) => unit.role === '依托' || unit.role === '共建')
    .map((unit) => ({ label: unit.name, seal: unit.name, person: `${unit.name}代表`, date: plan.dates.planVersion }))
  return [
    heading(1, '附件三 共建单位意见'),
    paragraph('各单位已阅知本方案，同意按照方案和共建协议确定的任务、投入和收益安排共同建设，并对所提供材料的真实性负责。'),
    paragraph(`中心主任候选人${director}的任职安排由管理委员会按章程办理。`),
    space(16),
    { kind: 'signing', parties: partners.slice(0, 2) },
    space(40),
    { kind: 'signing', parties: partners.slice(2, 4) },
  ]
}
