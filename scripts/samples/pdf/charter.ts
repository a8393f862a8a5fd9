import type { Block } from '../page/blocks.ts'
import { chineseNumber } from '../prose/prose.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, space, title } from './making.ts'

/** Articles by the page they begin on; the general rules before them have no number. */
const articles = [
  [1, '总则'],
  [3, '各主体的权利与义务'],
  [5, '管理委员会'],
  [7, '技术指导委员会'],
  [8, '中心主任'],
  [9, '规章制度'],
  [10, '财务与资产'],
  [11, '开放服务'],
  [13, '收益分配'],
  [14, '附则'],
] as const

/** D002 管理章程. */
export const charter: Builder = (making) =>
  pagesOf(making, (page) => {
    const index = articles.findIndex(([from]) => from === page)
    const name = articles[index]?.[1]
    const start: Block[] = name ? [heading(1, index === 0 ? name : `第${chineseNumber(index)}条　${name}`)] : []
    const year = making.plan.dates.planVersion.slice(0, 4)
    const opening: Block[] =
      page === 1 ? [title(`${making.centre.name}管理章程`, 20), { kind: 'subtitle', text: `（${year}年经管理委员会审议通过）` }] : []
    if (page === making.order.pages) return [...start, ...ending(making)]
    return [...opening, ...start, ...special(making, page), making.items('章程', name !== undefined)]
  })

function special(making: Making, page: number): Block[] {
  const cited = making.lines(page).map(line)
  if (page === 3) {
    const units = making.plan.units.filter((unit) => unit.role === '依托' || unit.role === '共建')
    const rows = units.map((unit) => [unit.name, unit.role, '议事、表决、成果共享', '出资、派员、保密'])
    return [...cited, { kind: 'table', caption: '各主体权利义务一览', columns: ['主体', '角色', '权利', '义务'], rows }]
  }
  if (page === 11) {
    const rows = [
      ['样品检测', '件', '按目录价', '目录价八折'],
      ['中试试验', '批', '按协议价', '协议价九折'],
      ['技术咨询', '次', '按目录价', '首次免费'],
    ]
    return [{ kind: 'table', caption: '开放服务收费标准（示例）', columns: ['服务项目', '计价单位', '标准用户', '中小企业'], rows }]
  }
  if (page === 13) {
    const rows = [
      ['一', '后续研发', '按管理委员会审议的比例安排'],
      ['二', '研发团队奖励', '按贡献分配，公示后发放'],
      ['三', '共建各方', '按协议约定'],
    ]
    return [{ kind: 'table', caption: '成果转化净收益分配顺序', columns: ['顺序', '用途', '说明'], rows }]
  }
  return cited
}

function ending({ centre, lead, prose }: Making): Block[] {
  return [
    prose.paragraph('章程', 3),
    paragraph('本章程由管理委员会负责解释，自通过之日起施行。修改章程须经管理委员会审议，并按规定报批。'),
    space(20),
    {
      kind: 'signing',
      parties: [
        { label: lead, seal: lead, date: '2022-06-18' },
        { label: centre.name, seal: centre.name, date: '2022-06-18' },
      ],
    },
  ]
}
