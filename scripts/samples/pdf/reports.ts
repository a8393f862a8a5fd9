import type { Block } from '../page/blocks.ts'
import { chineseNumbers } from '../prose/prose.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, salutation, space, title } from './making.ts'

/** D014–D016 年度报告: cover, contents as declared for that year, then its parts. */
export const annualReport: Builder = (making) => {
  const report = making.plan.annualReports.find((entry) => entry.document?.document === making.order.id)
  const parts = report?.parts ?? []
  const span = Math.floor((making.order.pages - 2) / Math.max(parts.length, 1))
  const starts = parts.map((_, index) => 3 + index * span)
  return pagesOf(making, (page) => {
    if (page === 1) return cover(making, report?.year ?? 0)
    if (page === 2) {
      const rows = parts.map((part, index) => [`${chineseNumbers[index]}、${part}`, starts[index] ?? 3] as const)
      return [title('目　　录', 20), ...making.lines(2).map(line), { kind: 'contents', rows }]
    }
    const index = starts.findLastIndex((start) => start <= page)
    const opening: Block[] = starts[index] === page ? [heading(1, `${chineseNumbers[index]}、${parts[index]}`)] : []
    if (opening.length > 0) making.prose.restart()
    return [...opening, ...content(making, page), making.fill('年报')]
  })
}

function cover({ centre, lead, lines }: Making, year: number): Block[] {
  return [
    space(110),
    title(centre.name, 24),
    title(`${year}年度报告`, 32),
    space(120),
    {
      kind: 'form',
      rows: [
        ['报告年度', `${year}年1月1日至12月31日`],
        ['依托单位', lead],
        ['编制部门', '综合部'],
      ],
    },
    space(8),
    ...lines(1).map(line),
    space(6),
    { kind: 'signing', parties: [{ label: centre.name, seal: centre.name, date: `${year + 1}-03-01` }] },
  ]
}

function content(making: Making, page: number): Block[] {
  const goals = making.plan.goals.filter((goal) => goal.source?.document === making.order.id && goal.source.page === page)
  const rows = goals.map((goal) => [
    goal.id,
    `${goal.year}年`,
    goal.text,
    `${goal.target}${goal.unit}`,
    `${goal.actual ?? '—'}${goal.unit}`,
    goal.status ?? '—',
  ])
  const table: Block[] =
    goals.length > 0
      ? [{ kind: 'table', caption: '目标完成情况', columns: ['编号', '年度', '目标内容', '目标', '完成', '结论'], rows }]
      : []
  return [...making.evidence(page), ...table]
}

/** D017 专项审计报告: opinion, notes with the audited figures, seals of firm and auditors. */
export const auditReport: Builder = (making) =>
  pagesOf(making, (page) => {
    if (page === 1) return opinion(making)
    if (page === 2) return auditors(making)
    if (page === making.order.pages) return [heading(2, '附：会计师事务所执业情况'), making.fill('审计')]
    const names: Record<number, string> = {
      3: '一、基本情况',
      6: '二、研发经费支出',
      8: '三、收入情况',
      11: '四、投入情况',
      13: '五、成果转化',
      14: '六、转化收益分配',
      16: '七、其他说明',
    }
    const name = names[page]
    return [...(name ? [heading(2, name)] : []), ...making.evidence(page, '审定数据'), making.fill('审计')]
  })

function opinion({ centre, order, prose }: Making): Block[] {
  return [
    title(order.title, 24),
    paragraph(`示例会审字〔2026〕第000号`),
    salutation(`${centre.name}：`),
    heading(2, '一、审计意见'),
    paragraph(
      '我们审计了后附的评价期研发经费支出、收入、投入和成果转化收益明细表及其附注。我们认为，明细表在所有重大方面按照有关规定编制，公允反映了评价期的相关情况。附注中说明的事项不影响已发表的意见。',
    ),
    heading(2, '二、形成审计意见的基础'),
    prose.paragraph('审计', 4),
    heading(2, '三、管理层和注册会计师的责任'),
    prose.paragraph('审计', 4),
  ]
}

function auditors({ prose }: Making): Block[] {
  return [
    prose.paragraph('审计', 4),
    prose.paragraph('审计', 3),
    paragraph('本报告仅供绩效评价使用，不作其他用途。'),
    space(30),
    {
      kind: 'signing',
      parties: [
        { label: '示例会计师事务所', seal: '示例会计师事务所', date: '2026-03-28' },
        { label: '注册会计师', person: '注册会计师甲', date: '2026-03-28' },
        { label: '注册会计师', person: '注册会计师乙', date: '2026-03-28' },
      ],
    },
  ]
}
