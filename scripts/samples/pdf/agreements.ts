import type { Block } from '../page/blocks.ts'
import { chineseNumber } from '../prose/prose.ts'
import { statedFigure } from './evidence.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, space, title } from './making.ts'

const articles = ['合作内容', '职责分工', '资金投入', '人员投入', '成果归属与收益', '保密', '违约与争议']

/** D010 共建协议汇编: one agreement for each unit that has one, in the pages the plan cites, an article a page. */
export const agreements: Builder = (making) => {
  const partners = making.plan.units.filter((unit) => unit.agreement).map((unit) => ({ unit, from: unit.agreement?.page ?? 0 }))
  return pagesOf(making, (page) => {
    const index = partners.findLastIndex((partner) => partner.from <= page)
    const partner = partners[index]
    if (!partner) return [making.fill('协议')]
    const next = partners[index + 1]?.from ?? Math.min(partner.from + 8, making.order.pages + 1)
    if (page >= next) return [title('协议执行情况说明', 18), making.fill('协议')]
    const place = page - partner.from
    if (place === 0) return opening(making, page, partner.unit)
    if (page === next - 1) return closing(making, partner.unit.name)
    const article = heading(2, `第${chineseNumber(place + 1)}条　${articles[place] ?? '其他约定'}`)
    return [article, ...contribution(making, page, partner.unit.name), making.items('协议', true)]
  })
}

function opening(making: Making, page: number, unit: { name: string; role: string; kind: string; location?: string }): Block[] {
  return [
    title(unit.role === '共建' ? '共建协议' : '合作协议', 26),
    ...making.lines(page).map(line),
    {
      kind: 'form',
      rows: [
        ['甲方（依托单位）', making.lead],
        ['乙方', unit.name],
        ['乙方角色', `${unit.role}（${unit.kind}）`],
        ['乙方所在地', unit.location ?? '—'],
        ['签订地点', '呼和浩特市'],
        ['有效期', '2022年12月1日至2025年11月30日，期满续签'],
      ],
    },
    paragraph(`为建设好${making.centre.name}，甲乙双方本着平等自愿、优势互补、风险共担、成果共享的原则，经协商一致，订立本协议。`),
    heading(2, `第一条　${articles[0]}`),
    making.items('协议', true),
  ]
}

function contribution(making: Making, page: number, name: string): Block[] {
  const lines = making.lines(page)
  const figure = lines[0] ? statedFigure(lines[0]) : undefined
  if (figure?.kind !== 'plain') return lines.map(line)
  const cash = ['现金', `${figure.value}万元`, '评价期内分次到账', '以银行进账单为准']
  const staff = ['派出人员', `${figure.value}人`, '协议期内', '以派出函和考勤为准']
  const rows = [figure.unit === '万元' ? cash : staff]
  return [{ kind: 'table', caption: `${name}投入安排`, columns: ['方式', '数额', '期限', '核算依据'], rows }, ...lines.map(line)]
}

function closing(making: Making, name: string): Block[] {
  return [
    heading(2, '签署页'),
    making.prose.paragraph('协议', 4),
    paragraph('本协议一式六份，甲乙双方各执两份，推荐部门和中心各存一份，自双方盖章之日起生效。'),
    space(20),
    {
      kind: 'signing',
      parties: [
        { label: `甲方：${making.lead}`, seal: making.lead, person: `${making.lead}代表`, date: '2022-12-01' },
        { label: `乙方：${name}`, seal: name, person: `${name}代表`, date: '2022-12-01' },
      ],
    },
  ]
}
