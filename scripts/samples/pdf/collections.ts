import type { Block } from '../page/blocks.ts'
import { chineseNumbers } from '../prose/prose.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, space, title } from './making.ts'

/** D019 技术合同登记证明汇编: totals and list, then a certificate and its contract's summary for each contract. */
export const contracts: Builder = (making) => {
  const list = making.plan.registers?.contracts ?? []
  return pagesOf(making, (page) => {
    if (page === 1) return [title('技术合同登记情况汇总', 20), ...making.evidence(1, '分年度登记情况'), making.fill('合同')]
    if (page === 2) {
      const rows = list.map((contract) => [
        contract.number,
        contract.title,
        contract.party ?? '—',
        contract.amount ?? '—',
        contract.date ?? '—',
      ])
      return [
        title('重点合同清单', 18),
        { kind: 'table', columns: ['登记编号', '合同名称', '委托方', '金额（万元）', '登记日期'], rows, widths: [2.6, 5, 4, 2.2, 2.6] },
        paragraph('其余合同见登记系统导出清单，原件按年度装订存放于综合部。'),
      ]
    }
    const own = list.find((contract) => contract.document?.page === page)
    if (own) return certificate(making, page, own)
    const previous = list.find((contract) => contract.document?.page === page - 1)
    if (previous) {
      making.prose.restart()
      return [
        title(previous.title, 18),
        {
          kind: 'form',
          rows: [
            ['委托方', previous.party ?? '—'],
            ['受托方', making.centre.name],
            ['合同类别', `技术${previous.kind}`],
          ],
        },
        making.fill('合同'),
      ]
    }
    return [title(page % 2 === 1 ? '合同履行情况说明' : '到账凭证目录', 18), making.fill('合同')]
  })
}

interface Contract {
  readonly number: string
  readonly title: string
  readonly party?: string
  readonly kind?: string
  readonly amount?: string
  readonly received?: string
  readonly date?: string
}

function certificate(making: Making, page: number, contract: Contract): Block[] {
  return [
    space(20),
    title('技术合同登记证明', 28),
    {
      kind: 'form',
      rows: [
        ['登记编号', contract.number],
        ['合同名称', contract.title],
        ['合同类别', `技术${contract.kind}`],
        ['委托方', contract.party ?? '—'],
        ['受托方', making.centre.name],
        ['合同金额', `${contract.amount}万元`],
        ['其中到账', `${contract.received ?? '—'}万元`],
        ['登记日期', contract.date ?? '—'],
      ],
    },
    space(6),
    ...making.lines(page).map(line),
    paragraph('经审查，该合同符合技术合同认定登记的有关规定，准予登记。'),
    space(30),
    { kind: 'signing', parties: [{ label: '示例技术合同登记站', seal: '示例技术合同登记站', purpose: '登记专用章', date: contract.date }] },
  ]
}

/** D021 科技项目任务书汇编: list, a front page for each project, then signature and content pages. */
export const projects: Builder = (making) => {
  const list = making.plan.registers?.projects ?? []
  return pagesOf(making, (page) => {
    if (page === 1) {
      return [title('科技项目清单', 20), ...making.evidence(1, '项目数量'), paragraph('以上项目均在评价期内承担，任务书首页附后。')]
    }
    const own = list.find((project) => project.document?.page === page)
    if (own) return frontPage(making, page, own)
    const rest = list[(page - list.length - 2) % Math.max(list.length, 1)]
    if (page < list.length + 2 + list.length && rest) return signaturePage(making, rest.title, rest.number)
    return [title('任务书节选', 18), making.fill('课题')]
  })
}

interface Project {
  readonly number: string
  readonly title: string
  readonly level?: string
  readonly role?: string
  readonly start?: string
}

function frontPage(making: Making, page: number, project: Project): Block[] {
  making.prose.restart()
  return [
    space(12),
    title('科技项目任务书', 28),
    {
      kind: 'form',
      rows: [
        ['项目编号', project.number],
        ['项目名称', project.title],
        ['项目级别', project.level ?? '—'],
        ['承担方式', project.role ?? '—'],
        ['承担单位', making.centre.name],
        ['开始日期', project.start ?? '—'],
        ['项目负责人', making.director],
      ],
    },
    ...making.lines(page).map(line),
    making.fill('课题'),
  ]
}

function signaturePage(making: Making, name: string, number: string): Block[] {
  return [
    heading(2, `${number} 签章页`),
    paragraph(`项目名称：${name}。各方同意按照任务书约定的内容、指标和经费组织实施。`),
    making.prose.paragraph('课题', 4),
    space(10),
    {
      kind: 'signing',
      parties: [
        { label: '立项单位', seal: '示例科技项目管理中心', purpose: '合同专用章', date: '2023-05-30' },
        { label: making.centre.name, seal: making.centre.name, person: making.director, date: '2023-05-30' },
      ],
    },
    space(26),
    making.fill('课题'),
  ]
}

/** D022 代表性成果与第三方检测报告: content, then test report, six pages a work. */
export const works: Builder = (making) => {
  const list = making.plan.works
  return pagesOf(making, (page) => {
    const index = list.findLastIndex((work) => (work.document?.page ?? 0) <= page)
    const work = list[index]
    if (!work || page > 18)
      return [
        title('用户使用证明', 20),
        making.prose.paragraph('成果', 4),
        {
          kind: 'signing',
          parties: [{ label: list[0]?.users[0] ?? '用户单位', seal: list[0]?.users[0] ?? '用户单位', date: '2025-12-10' }],
        },
        making.fill('成果'),
      ]
    if (work.document?.page === page) {
      making.prose.restart()
      const rows: [string, string][] = [
        ['成果名称', work.title],
        ['完成人', work.authors.join('、')],
        ['署名单位', work.signedByCentre ? making.centre.name : making.lead],
        ['用户', work.users.join('、')],
      ]
      return [title(`代表性成果${chineseNumbers[index]}`, 20), ...making.lines(page).map(line), { kind: 'form', rows }, making.fill('成果')]
    }
    if (work.thirdPartyTest?.page === page) return testReport(making, page, work.title)
    return [making.fill('成果')]
  })
}

function testReport(making: Making, page: number, name: string): Block[] {
  const item = (index: number, text: string) => [String(index), text, '按现行标准', '符合', '合格']
  return [
    title('检　测　报　告', 26),
    {
      kind: 'form',
      rows: [
        ['报告编号', `SJ2025${String(page).padStart(4, '0')}`],
        ['样品来源', name],
        ['委托单位', making.centre.name],
        ['检测类别', '委托检测（现场抽样）'],
      ],
    },
    {
      kind: 'table',
      caption: '检测结果',
      columns: ['序号', '项目', '依据', '结果', '单项结论'],
      rows: ['外观', '主要性能一', '主要性能二', '批次稳定性', '安全性'].map((text, index) => item(index + 1, text)),
    },
    ...making.lines(page).map(line),
    space(16),
    {
      kind: 'signing',
      parties: [
        { label: '示例检验检测中心', seal: '示例检验检测中心', purpose: '检验专用章', date: '2025-11-18' },
        { label: '授权签字人', person: '检测签字人', date: '2025-11-18' },
      ],
    },
  ]
}

/** D024 咨询论证意见与整改情况. */
export const consultation: Builder = (making) =>
  pagesOf(making, (page) => {
    const cited = making.lines(page).map(line)
    if (page === 1) return experts(making)
    const items = (making.plan.consultation?.items ?? []).filter((item) => making.lines(page).some((text) => text.startsWith(item.id)))
    const rows = items.map((item) => [item.id, item.problem, item.demand, item.unit ?? '—', item.due ?? '—', item.status ?? '（未填）'])
    const table: Block[] =
      rows.length > 0
        ? [heading(2, '整改台账'), { kind: 'table', columns: ['编号', '问题', '要求', '责任单位', '期限', '状态'], rows }, ...cited]
        : []
    return [...(page === 2 ? [title('整改情况报告', 20)] : []), ...table, making.fill('整改')]
  })

function experts({ plan, centre, prose }: Making): Block[] {
  return [
    title('咨询论证专家组意见', 22),
    paragraph(`${plan.consultation?.date ?? ''}，专家组在听取汇报、查阅材料和质询的基础上，对${centre.name}建设方案形成如下意见。`),
    prose.paragraph('整改', 3),
    {
      kind: 'table',
      columns: ['编号', '存在问题', '整改要求'],
      rows: (plan.consultation?.items ?? []).map((item) => [item.id, item.problem, item.demand]),
    },
    paragraph(`结论：${plan.consultation?.conclusion ?? '—'}。`),
    space(20),
    {
      kind: 'signing',
      parties: [
        { label: '专家组组长', person: '论证专家组长', date: plan.consultation?.date },
        { label: '专家组成员', person: '论证专家一', date: plan.consultation?.date },
        { label: '专家组成员', person: '论证专家二', date: plan.consultation?.date },
      ],
    },
  ]
}
