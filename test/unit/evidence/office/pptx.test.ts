import { expect, test } from 'vitest'
import { decodeDocument } from '#services/documents/decode/index.ts'
import { type Block, runsOf } from '#shared/evidence/flow.ts'
import { part, pptx, relations } from './package.ts'

async function read(bytes: Uint8Array) {
  const decoded = await decodeDocument({ name: '汇报.pptx', kind: 'pptx', bytes })
  if (!decoded.ok || decoded.value.viewer !== 'flow') throw new Error(JSON.stringify(decoded))
  return decoded.value.flow
}

function textOf(list: readonly Block[]): string {
  return runsOf(list)
    .map(({ text }) => text)
    .join('|')
}

const frame = (left: number, top: number, width: number, height: number) =>
  `<a:xfrm><a:off x="${left * 12700}" y="${top * 12700}"/><a:ext cx="${width * 12700}" cy="${height * 12700}"/></a:xfrm>`
const shape = (text: string, at: string, more = '', paragraph = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${more}</p:nvPr></p:nvSpPr><p:spPr>${at}</p:spPr><p:txBody><a:p>${paragraph}<a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

test('boxes are read title first, then from top to bottom and left to right, and drawn in the order of the file', async () => {
  const tree = [
    shape('右', frame(400, 100, 100, 50)),
    shape('下', frame(10, 300, 100, 50)),
    shape('左', frame(10, 104, 100, 50)),
    shape('题', frame(10, 10, 400, 40), '<p:ph type="title"/>'),
  ].join('')
  const [slide] = (await read(pptx([tree]))).pages[0]!.blocks
  if (slide?.kind !== 'slide') throw new Error('no slide')
  expect([slide.width, slide.height]).toEqual([720, 540])
  expect(slide.boxes.map(({ place, over, blocks }) => [textOf(blocks), place, over])).toEqual([
    ['题', [10, 10, 400, 40], 3],
    ['左', [10, 104, 100, 50], 2],
    ['右', [400, 100, 100, 50], 0],
    ['下', [10, 300, 100, 50], 1],
  ])
})

test('a slide that is listed and absent is a page of its own that is said, and the others are read', async () => {
  const flow = await read(pptx([shape('甲', frame(0, 0, 9, 9)), undefined, shape('丙', frame(0, 0, 9, 9))]))
  expect(flow.unit).toBe('slide')
  expect(flow.pages.map(({ blocks }) => textOf(blocks))).toEqual(['甲', '', '丙'])
  expect(flow.notices).toEqual([{ domain: 'viewer', key: 'notice.flow.missing', params: { count: 1 } }])
})

test('numbers 一. and ① of lists count on and start where the file says', async () => {
  const item = (text: string, scheme: string, start = '') =>
    `<a:p><a:pPr><a:buAutoNum type="${scheme}"${start}/></a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`
  const lists = [
    item('甲', 'ea1ChsPeriod'),
    item('乙', 'ea1ChsPeriod'),
    item('丙', 'circleNumDbPlain', ' startAt="3"'),
    item('丁', 'arabicParenR'),
  ]
  const tree = `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(0, 0, 9, 9)}</p:spPr><p:txBody>${lists.join('')}</p:txBody></p:sp>`
  expect(textOf((await read(pptx([tree]))).pages[0]!.blocks)).toBe('一.\u2002|甲|二.\u2002|乙|③\u2002|丙|1)\u2002|丁')
})

test('sizes and colours come from the master’s styles, the layout’s placeholder and the theme', async () => {
  const holder = shape('题', '', '<p:ph type="title"/>')
  const master = part(
    'p:sldMaster',
    `<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:bgPr></p:bg><p:spTree>${shape('占位', frame(20, 30, 600, 80), '<p:ph type="title"/>')}</p:spTree></p:cSld>
     <p:clrMap bg1="lt1" tx1="dk1" accent1="accent1"/><p:txStyles><p:titleStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="3600" b="1"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></p:titleStyle></p:txStyles>`,
  )
  const theme = part(
    'a:theme',
    '<a:themeElements><a:clrScheme><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="1F3864"/></a:accent1></a:clrScheme></a:themeElements>',
  )
  const flow = await read(
    pptx([holder], {
      'ppt/slides/_rels/slide1.xml.rels': relations(['l', 'slideLayout', '../slideLayouts/slideLayout1.xml']),
      'ppt/slideLayouts/slideLayout1.xml': part('p:sldLayout', '<p:cSld><p:spTree/></p:cSld>'),
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations(['m', 'slideMaster', '../slideMasters/slideMaster1.xml']),
      'ppt/slideMasters/slideMaster1.xml': master,
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(['t', 'theme', '../theme/theme1.xml']),
      'ppt/theme/theme1.xml': theme,
    }),
  )
  expect(flow.pages[0]?.blocks).toEqual([
    {
      kind: 'slide',
      width: 720,
      height: 540,
      ground: '#1f3864',
      boxes: [
        {
          place: [20, 30, 600, 80],
          over: 0,
          blocks: [{ kind: 'paragraph', align: 'center', runs: [{ text: '题', bold: true, size: 2, color: '#ffffff' }] }],
        },
      ],
    },
  ])
})

test('a chart is a table of the numbers the file keeps, several levels of categories one behind the other; notes stand below', async () => {
  const cache = (kind: string, values: readonly string[]) =>
    `<c:${kind}Ref><c:${kind}Cache>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`
  const point = (at: number, value: string) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`
  const levels = `<c:multiLvlStrRef><c:multiLvlStrCache><c:lvl>${point(0, '上')}${point(1, '下')}${point(2, '上')}</c:lvl><c:lvl>${point(0, '2024')}${point(2, '2025')}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`
  const chart = part(
    'c:chartSpace',
    `<c:chart><c:plotArea><c:barChart><c:ser><c:tx>${cache('str', ['投入'])}</c:tx><c:cat>${levels}</c:cat><c:val>${cache('num', ['300', '500.5', '700'])}</c:val></c:ser></c:barChart></c:plotArea></c:chart>`,
  )
  const tree = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="1" name="c"/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></p:graphicFrame>`
  const flow = await read(
    pptx([tree], {
      'ppt/slides/_rels/slide1.xml.rels': relations(['c1', 'chart', '../charts/chart1.xml'], ['n', 'notesSlide', '../notesSlides/n1.xml']),
      'ppt/charts/chart1.xml': chart,
      'ppt/notesSlides/n1.xml': part(
        'p:notes',
        `<p:cSld><p:spTree>${shape('讲稿', '', '<p:ph type="body" idx="1"/>')}</p:spTree></p:cSld>`,
      ),
    }),
  )
  const [, aside, spoken] = flow.pages[0]!.blocks
  const table = aside?.kind === 'aside' ? aside.blocks[0] : undefined
  expect(table?.kind === 'table' && table.rows.map((row) => row.map((cell) => textOf(cell.blocks)))).toEqual([
    ['', '投入'],
    ['2024 上', '300'],
    ['2024 下', '500.5'],
    ['2025 上', '700'],
  ])
  expect(spoken).toEqual({ kind: 'aside', role: 'speaker', title: '', blocks: [{ kind: 'paragraph', runs: [{ text: '讲稿' }] }] })
})
