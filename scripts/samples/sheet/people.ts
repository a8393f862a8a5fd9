import type { Making } from '../pdf/making.ts'
import { seededRandom } from '../random.ts'
import { figureSheet } from './figures.ts'
import { type Cell, firstRow, type Sheet } from './workbook.ts'

/** D003 管理委员会成员名单. */
export function boardSheets({ plan, lines }: Making): Sheet[] {
  const rows = plan.board.members.map((member, index): Cell[] => [
    index + 1,
    member.name,
    member.unit,
    member.post,
    member.isChair ? '是' : '否',
    lines(1)[index] ?? '',
  ])
  return [
    {
      name: '成员名单',
      title: '管理委员会成员名单',
      columns: [
        { head: '序号', width: 7 },
        { head: '姓名', width: 12 },
        { head: '单位', width: 32 },
        { head: '职务', width: 16 },
        { head: '是否主任', width: 10 },
        { head: '名单摘录', width: 52 },
      ],
      rows,
      notes: ['注：成员由依托单位和共建单位推荐，经全体会议通过，任期三年。'],
    },
  ]
}

/** D008 中心主任考勤记录: a sheet a year, twelve months that add up to the declared months. */
export function attendanceSheets({ plan, lines, director }: Making): Sheet[] {
  const declared = plan.directors[0]?.monthsInCentre.declared
  const years = Object.entries(typeof declared === 'object' ? declared : {})
  return years.map(([year, months], sheet): Sheet => {
    const rows = monthsOf(year, Number(months)).map((share, index): Cell[] => [
      `${year}年${index + 1}月`,
      22,
      share * 22,
      share,
      share < 1 ? '出差与原单位工作' : '',
    ])
    const total: Cell[] = [
      '合计',
      22 * 12,
      { formula: `SUM(C${firstRow}:C${firstRow + 11})`, result: Number(months) * 22 },
      { formula: `SUM(D${firstRow}:D${firstRow + 11})`, result: Number(months) },
      '',
    ]
    return {
      name: `${year}年`,
      title: `${year}年度中心主任考勤记录`,
      subtitle: `姓名：${director}　　考勤部门：综合部`,
      columns: [
        { head: '月份', width: 14 },
        { head: '应在岗天数', width: 14, format: '0' },
        { head: '在岗天数', width: 14, format: '0.0' },
        { head: '折合月数', width: 14, format: '0.0' },
        { head: '备注', width: 26 },
      ],
      rows: [...rows, total],
      notes: [...lines(sheet + 1), '注：折合月数=在岗天数÷22，按月汇总，经综合部审核。'],
    }
  })
}

/** Twelve shares in half months whose sum is `months`. */
function monthsOf(year: string, months: number): number[] {
  const random = seededRandom(`attendance ${year}`)
  const halves = new Array<number>(12).fill(2)
  for (let left = Math.round((12 - months) * 2); left > 0; left--) {
    const open = halves.flatMap((value, index) => (value === Math.max(...halves) ? [index] : []))
    const at = random.pick(open)
    halves[at] = (halves[at] ?? 0) - 1
  }
  return halves.map((value) => value / 2)
}

/** D011 人员名册与社保证明: register, totals, insurance, recruiting. */
export function staffSheets({ plan, lines }: Making): Sheet[] {
  const people = plan.registers?.people ?? []
  return [
    {
      name: '名册',
      title: '人员名册（节选）',
      columns: [
        { head: '编号', width: 10 },
        { head: '姓名', width: 12 },
        { head: '岗位', width: 10 },
        { head: '用工形式', width: 10 },
        { head: '发薪单位', width: 40 },
        { head: '名册摘录', width: 84 },
      ],
      rows: people.map((person, index): Cell[] => [
        person.id,
        person.name,
        person.post ?? '',
        person.fullTime ? '专职' : '兼职',
        person.payUnit ?? '',
        lines(1)[index] ?? '',
      ]),
      notes: ['注：全部人员名册存综合部，抽查时按编号调阅劳动合同。'],
    },
    figureSheet('在岗汇总', '在岗人员汇总表', lines(2)),
    {
      name: '社保缴纳',
      title: '社会保险缴纳情况（2025年）',
      columns: [
        { head: '编号', width: 10 },
        { head: '姓名', width: 12 },
        { head: '缴纳单位', width: 40 },
        { head: '险种', width: 20 },
        { head: '缴纳月数', width: 10, format: '0' },
        { head: '劳动合同', width: 12 },
      ],
      rows: people.map((person): Cell[] => [
        person.id,
        person.name,
        person.payUnit ?? '',
        '养老、医疗、失业、工伤',
        12,
        person.fullTime ? '已签订' : '兼职协议',
      ]),
      notes: ['注：缴纳记录由示例市社会保险服务中心系统导出（虚构材料，仅供演示）。'],
    },
    figureSheet('人才引育', '人才引进与培养情况', lines(4)),
  ]
}
