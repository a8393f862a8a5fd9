import type { Block, DrawingLabel } from '../page/blocks.ts'
import { scannedPage } from '../picture/scannedPage.ts'
import { line as drawn, type Point, rectangle, type Shape } from '../shape/shape.ts'
import { type Builder, heading, type Making, pagesOf, paragraph, space, title } from './making.ts'

/** D013 研发与中试场地证明: title deed, lease, floor plans. */
export const premises: Builder = (making) =>
  pagesOf(making, (page) => {
    if (page === 1) return deed(making)
    if (page === 2) return [heading(1, '研发场地面积确认'), ...making.evidence(2, '研发场地'), making.fill('场地')]
    if (page === 3)
      return [title('房屋租赁合同', 20), paragraph(`出租方：${making.lead}；承租方：${making.centre.name}。`), making.fill('场地')]
    if (page === 4) return lease(making)
    if (page === 5) return [heading(1, '中试场地面积确认'), ...making.evidence(5, '中试场地'), making.fill('场地')]
    if (page === 6)
      return [
        heading(1, '研发区平面图'),
        floorPlan(['样品制备间', '结构表征间', '检测间', '数据室', '研讨室', '综合办公室', '仓储间', '更衣间']),
        making.fill('场地'),
      ]
    if (page === 7) return [heading(1, '中试线情况'), ...making.evidence(7, '中试线'), making.fill('场地')]
    if (page === 8)
      return [
        heading(1, '中试区平面图'),
        floorPlan(['原料区', '预处理', '主工艺段', '后处理', '包装检验', '公用工程', '控制室', '危废间']),
        making.fill('场地'),
      ]
    return [heading(1, '安全与环保验收'), making.fill('场地')]
  })

function deed({ lead, plan }: Making): Block[] {
  const jpeg = scannedPage({
    title: '不动产权属证明',
    rows: [
      ['权 利 人', lead],
      ['共有情况', '单独所有'],
      ['坐　　落', `${plan.units[0]?.location ?? ''}示例开发区示例路1号`],
      ['权利类型', '国有建设用地使用权、房屋所有权'],
      ['用　　途', '科研、中试'],
      ['附　　记', '未设定影响使用的抵押'],
    ],
    remark: '虚构材料，仅供演示',
    seal: '示例不动产登记中心',
    purpose: '登记专用章',
    date: '2021年9月16日',
  })
  return [{ kind: 'image', jpeg, width: 436, height: 600 }, paragraph('（权属证明扫描件，依托单位同意长期提供给中心使用）')]
}

function lease({ lead, centre, prose, fill }: Making): Block[] {
  return [
    heading(2, '签署页'),
    prose.paragraph('场地', 3),
    space(20),
    {
      kind: 'signing',
      parties: [
        { label: `出租方：${lead}`, seal: lead, date: '2022-12-20' },
        { label: `承租方：${centre.name}`, seal: centre.name, date: '2022-12-20' },
      ],
    },
    fill('场地'),
  ]
}

/** Two rows of rooms along a corridor, with doors and the outer wall. */
function floorPlan(rooms: readonly string[]): Block {
  const width = 420
  const height = 210
  const half = rooms.length / 2
  const room = width / half
  const wall = { colour: [20, 20, 20], width: 2.2 } as const
  const shapes: Shape[] = [rectangle(0, 0, width, height, [252, 252, 250], wall)]
  const labels: DrawingLabel[] = [{ text: '走　廊', x: width / 2, y: height / 2 - 4, size: 10 }]
  for (let index = 0; index < half; index++) {
    for (const [row, y] of [
      [0, height * 0.58],
      [1, 0],
    ] as const) {
      const x = index * room
      shapes.push(
        rectangle(x, y, room, height * 0.42, index % 2 === row ? [240, 244, 248] : [250, 250, 246], { colour: [20, 20, 20], width: 1.2 }),
      )
      const doorY = row === 0 ? y : y + height * 0.42
      const sill: readonly Point[] = [
        [x + room * 0.62, doorY],
        [x + room * 0.86, doorY],
      ]
      shapes.push(
        drawn(sill, [255, 255, 255], 2.4),
        drawn(
          [
            [x + room * 0.62, doorY],
            [x + room * 0.8, doorY + (row === 0 ? 16 : -16)],
          ],
          [90, 90, 90],
          0.8,
        ),
      )
      labels.push({ text: rooms[row * half + index] ?? '', x: x + room / 2, y: y + height * 0.21 - 4, size: 11 })
    }
  }
  return { kind: 'drawing', width, height, shapes, labels }
}
