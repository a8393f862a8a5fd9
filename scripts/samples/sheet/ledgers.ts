import type { Making } from '../pdf/making.ts'
import { fields } from '../prose/field.ts'
import { seededRandom } from '../random.ts'
import { declaredYears, figureSheet, yearColumns } from './figures.ts'
import { type Cell, firstRow, type Sheet } from './workbook.ts'

/** D012 仪器设备台账. */
export function equipmentSheets({ plan, lines }: Making): Sheet[] {
  const list = plan.registers?.equipment ?? []
  return [
    {
      name: '台账',
      title: '仪器设备台账（节选）',
      columns: [
        { head: '编号', width: 10 },
        { head: '名称', width: 16 },
        { head: '原值（万元）', width: 14, format: '#,##0.00' },
        { head: '存放地点', width: 12 },
        { head: '购置日期', width: 14 },
        { head: '开放情况', width: 12 },
        { head: '台账摘录', width: 66 },
      ],
      rows: list.map((item, index): Cell[] => [
        item.id,
        item.name,
        Number(item.value ?? 0),
        item.location ?? '',
        item.bought ?? '',
        item.open ? '对外开放' : '不开放',
        lines(1)[index] ?? '',
      ]),
      notes: ['注：单价10万元以上及抽查涉及的设备列入本表，全部台账由设备管理系统导出。'],
    },
    figureSheet('原值汇总', '仪器设备原值汇总表', lines(2)),
    figureSheet('开放机时', '仪器设备对外开放机时统计', lines(3)),
  ]
}

/** D018 收入与投入明细表: six sheets; the totals that other documents state are repeated from the plan. */
export function moneySheets({ plan, lines }: Making): Sheet[] {
  const years = (label: string, key: Parameters<typeof declaredYears>[1]) => [label, '万元', declaredYears(plan, key)] as const
  return [
    figureSheet('收入', '收入明细表', lines(1), [years('技术性收入', 'tech_income'), years('总收入', 'total_income')]),
    figureSheet('技术性收入', '技术性收入明细表', lines(2)),
    researchSheet(plan),
    figureSheet('投入', '投入明细表', lines(4), [years('投入合计', 'invest_total')]),
    figureSheet('转化', '成果转化情况表', lines(5), [
      ['成果转化项数', '项', declaredYears(plan, 'transfer_count')],
      years('成果转化到账收入', 'transfer_income_received'),
    ]),
    figureSheet('配套', '配套投入情况表', lines(6)),
  ]
}

/** Spending by kind; the kinds add up to the year's declared total to the cent. */
function researchSheet(plan: Making['plan']): Sheet {
  const totals = Object.entries(declaredYears(plan, 'rd_expense_by_year'))
  const kinds = [
    ['人员费用', 38],
    ['直接投入', 27],
    ['折旧与租赁', 16],
    ['试验检测', 12],
  ] as const
  const hundredths = totals.map(([, value]) => Math.round(Number(value) * 100))
  const parts = kinds.map(([, share]) => hundredths.map((total) => Math.floor((total * share) / 100)))
  const rest = hundredths.map((total, year) => total - parts.reduce((sum, part) => sum + (part[year] ?? 0), 0))
  const rows = [...parts, rest].map((part, index): Cell[] => [
    index + 1,
    kinds[index]?.[0] ?? '其他费用',
    ...part.map((value) => value / 100),
  ])
  const last = firstRow + rows.length - 1
  const sums = hundredths.map(
    (total, index): Cell => ({ formula: `SUM(${'CDEFGH'[index]}${firstRow}:${'CDEFGH'[index]}${last})`, result: total / 100 }),
  )
  return {
    name: '研发支出',
    title: '研发经费支出明细表',
    subtitle: '单位：万元',
    columns: [
      { head: '序号', width: 7 },
      { head: '费用类别', width: 24 },
      ...yearColumns(
        totals.map(([year]) => year),
        '#,##0.00',
      ),
    ],
    rows: [...rows, ['', '合计', ...sums]],
    notes: ['注：按项目归集，依据为记账凭证、工时记录和领料单。'],
  }
}

/** D020 知识产权与标准清单. */
export function rightsSheets({ plan, lines, centre }: Making): Sheet[] {
  const list = plan.registers?.intellectualProperty ?? []
  const stated = lines(1).filter((text) => !list.some((entry) => text.startsWith(entry.number)))
  const quoted = new Map(lines(1).map((text) => [text.split(' ')[0] ?? '', text]))
  const summary = figureSheet('标准', '标准制修订情况', lines(2))
  return [
    {
      name: '知识产权',
      title: '知识产权清单',
      columns: [
        { head: '序号', width: 7 },
        { head: '专利号', width: 20 },
        { head: '名称', width: 26 },
        { head: '类别', width: 12 },
        { head: '权利人', width: 38 },
        { head: '授权日期', width: 13 },
        { head: '清单摘录', width: 112 },
      ],
      rows: list.map((entry, index): Cell[] => [
        index + 1,
        entry.number,
        entry.title,
        entry.kind ?? '',
        entry.owner ?? '',
        entry.date ?? '',
        quoted.get(entry.number) ?? '',
      ]),
      notes: [...stated, '注：软件著作权和其他知识产权证书见附件夹。'],
    },
    { ...summary, notes: [...(summary.notes ?? []), ...standardNotes(plan, fields[centre.key].name)] },
  ]
}

function standardNotes(plan: Making['plan'], field: string): string[] {
  const count = (key: 'std_join_intl_nat' | 'std_industry_local') => Number(plan.figures[key]?.declared ?? 0)
  const join = Array.from(
    { length: count('std_join_intl_nat') },
    (_, index) => `参与：${field}通用试验方法 第${index + 1}部分（国家标准，示例编号，已发布）`,
  )
  const local = Array.from(
    { length: count('std_industry_local') },
    (_, index) => `制定：${field}技术规范 第${index + 1}部分（行业或地方标准，示例编号，已发布）`,
  )
  return [...join, ...local]
}

/** D023 服务企业清单与用户评价. */
export function serviceSheets({ plan, lines, centre }: Making): Sheet[] {
  const contracts = plan.registers?.contracts ?? []
  const random = seededRandom(`service ${centre.key}`)
  const remarks = [
    '响应及时，数据可靠',
    '方案可行，已在生产中采用',
    '检测周期短，报告规范',
    '建议增加现场指导次数',
    '工艺参数稳定，达到约定指标',
  ]
  return [
    figureSheet('分年度清单', '服务企业分年度统计', lines(1)),
    {
      name: '满意度',
      title: '用户评价汇总表',
      columns: [
        { head: '序号', width: 7 },
        { head: '用户', width: 24 },
        { head: '服务内容', width: 38 },
        { head: '服务日期', width: 14 },
        { head: '科技型中小企业', width: 14 },
        { head: '评分', width: 9, format: '0' },
        { head: '评价', width: 30 },
      ],
      rows: contracts.map((contract, index): Cell[] => [
        index + 1,
        contract.party ?? '',
        contract.title,
        contract.date ?? '',
        contract.partyIsSme ? '是' : '否',
        random.between(88, 98),
        random.pick(remarks),
      ]),
      notes: ['注：评价表由用户填写并盖章，满分100分。'],
    },
  ]
}

/** D028 同领域平台对比表. */
export function comparisonSheets({ centre, plan }: Making): Sheet[] {
  const field = fields[centre.key]
  const techniques = field.slots.技术 ?? []
  const rows: Cell[][] = [
    [centre.name, '自治区科技主管部门', techniques[0] ?? '', '中试熟化、成果转化与对外服务', '本中心'],
    [`示例${field.name}重点实验室`, '自治区科技主管部门', techniques[1] ?? '', '应用基础研究', '提供机理研究支撑，不重复'],
    [`示例${field.name}工程研究中心`, '自治区发展改革主管部门', techniques[2] ?? '', '工程化与装备', '共享装备，任务互补'],
    [`示例${field.name}企业技术中心`, '自治区工业主管部门', techniques[3] ?? '', '企业内部产品开发', '以用户身份参与试用'],
    [`示例${field.name}产业研究院`, plan.centre.recommender, techniques[4] ?? '', '技术孵化', '承接孵化项目的中试'],
  ]
  return [
    {
      name: '对比表',
      title: '同领域平台对比表',
      columns: [
        { head: '平台', width: 34 },
        { head: '主管', width: 24 },
        { head: '方向', width: 26 },
        { head: '功能', width: 28 },
        { head: '分工', width: 30 },
      ],
      rows,
      notes: ['注：除本中心外，平台名称均为示例。'],
    },
  ]
}
