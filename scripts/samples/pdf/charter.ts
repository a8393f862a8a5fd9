import type { Block } from '../page/blocks.ts'
import { chineseNumbers } from '../prose/prose.ts'
import { type Builder, heading, line, type Making, pagesOf, paragraph, space, title } from './making.ts'

const chapters = [
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
    const index = chapters.findIndex(([from]) => from === page)
    const start: Block[] = index < 0 ? [] : [heading(1, `第${chineseNumbers[index]}章 ${chapters[index]?.[1]}`)]
    const opening =
      page === 1
        ? [title(`${making.centre.name}管理章程`, 20), paragraph(`（${making.plan.dates.planVersion.slice(0, 4)}年经管理委员会审议通过）`)]
        : []
    if (page === 14)
      return [
        ...start,
        making.prose.paragraph('章程', 3),
        paragraph('本章程由管理委员会负责解释，自通过之日起施行。修改章程须经管理委员会审议，并按规定报批。'),
        space(20),
        ending(making),
      ]
    return [...opening, ...start, ...articles(making, page), making.fill('章程')]
  })

function articles(making: Making, page: number): Block[] {
  const cited = making.lines(page).map(line)
  if (page === 3) {
    const rows = making.plan.units
      .filter((unit) => unit.role === '依托' || unit.role === '共建')
      .map((unit) => [unit.name, unit.role, '议事、表决、成果共享', '出资、派员、保密'])
    return [...cited, { kind: 'table', caption: '各主体权利义务一览', columns: ['主体', '角色', '权利', '义务'], rows }]
  }
  if (page === 11)
    return [
      {
        kind: 'table',
        caption: '开放服务收费标准（示例）',
        columns: ['服务项目', '计价单位', '标准用户', '中小企业'],
        rows: [
          ['样品检测', '件', '按目录价', '目录价八折'],
          ['中试试验', '批', '按协议价', '协议价九折'],
          ['技术咨询', '次', '按目录价', '首次免费'],
        ],
      },
    ]
  if (page === 13)
    return [
      {
        kind: 'table',
        caption: '成果转化净收益分配顺序',
        columns: ['顺序', '用途', '说明'],
        rows: [
          ['一', '后续研发', '不低于净收益的两成'],
          ['二', '研发团队奖励', '按贡献分配，公示后发放'],
          ['三', '共建各方', '按协议约定'],
        ],
      },
    ]
  return cited
}

function ending({ centre, lead }: Making): Block {
  return {
    kind: 'signing',
    parties: [
      { label: `${lead}`, seal: lead, date: '2022-06-18' },
      { label: centre.name, seal: centre.name, date: '2022-06-18' },
    ],
  }
}
