import { expect, test } from 'vitest'
import { decodeDocument } from '#services/documents/decode/index.ts'
import { type Block, runsOf } from '#shared/evidence/flow.ts'
import { docx, paragraph, part } from './package.ts'

async function read(bytes: Uint8Array) {
  const decoded = await decodeDocument({ name: '报告.docx', kind: 'docx', bytes })
  if (!decoded.ok || decoded.value.viewer !== 'flow') throw new Error(JSON.stringify(decoded))
  return decoded.value.flow
}

async function blocks(body: string, ...more: [Parameters<typeof docx>[1]?, Parameters<typeof docx>[2]?]): Promise<readonly Block[]> {
  return (await read(docx(body, ...more))).pages.flatMap((page) => page.blocks)
}

async function lines(body: string, ...more: [Parameters<typeof docx>[1]?, Parameters<typeof docx>[2]?]): Promise<readonly string[]> {
  return (await blocks(body, ...more)).map((block) => textOf([block]))
}

function textOf(list: readonly Block[]): string {
  return runsOf(list)
    .map(({ text }) => text)
    .join('')
}

const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const numbering = part(
  'w:numbering',
  `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
)
const listed = (text: string, depth: number, id = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

test('numbers 一、（一）1. ① are in the text, a lower level restarts after a higher, and a list continues across paragraphs without a number', async () => {
  const body = [
    listed('总则', 0),
    listed('目标', 1),
    listed('产出', 2),
    listed('投入', 2),
    listed('资金', 3),
    paragraph('正文'),
    listed('任务', 1),
    listed('平台', 2),
    listed('保障', 0),
    listed('机构', 1),
    listed('附则', 0, 2),
  ].join('')
  expect(await lines(body, { 'word/numbering.xml': numbering })).toEqual([
    '一、\u2002总则',
    '（一）\u2002目标',
    '1.\u2002产出',
    '2.\u2002投入',
    '①\u2002资金',
    '正文',
    '（二）\u2002任务',
    '1.\u2002平台',
    '二、\u2002保障',
    '（一）\u2002机构',
    '一、\u2002附则',
  ])
})

test('a heading takes level, size and number from its style and what that is based on', async () => {
  const styles = part(
    'w:styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
     <w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val="42"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="own"/><w:basedOn w:val="a1"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>`,
  )
  const found = await blocks(paragraph('一章', '<w:pStyle w:val="a1"/>') + paragraph('二章', '<w:pStyle w:val="a2"/>'), {
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
  })
  expect(found).toEqual([
    {
      kind: 'paragraph',
      level: 1,
      styled: true,
      runs: [
        { text: '一、\u2002', bold: true, size: 2, aside: true },
        { text: '一章', bold: true, size: 2 },
      ],
    },
    {
      kind: 'paragraph',
      level: 1,
      styled: true,
      runs: [
        { text: '二、\u2002', size: 2, aside: true },
        { text: '二章', size: 2 },
      ],
    },
  ])
})

test('拼音指南 keeps the words under the reading, as an element and as the older field', async () => {
  const ruby = '<w:ruby><w:rt><w:r><w:t>yīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby>'
  const field = '\\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(pīn),拼)'
  const body = `<w:p><w:r>${ruby}</w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ ${field}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  expect(runsOf(await blocks(body))).toEqual([
    { text: '音', reading: 'yīn' },
    { text: '拼', reading: 'pīn' },
  ])
})

test('moved words are there twice and marked, inserted and deleted ones are marked, and the notice counts them', async () => {
  const run = (text: string, tag = 'w:t') => `<w:r><${tag}>${text}</${tag}></w:r>`
  const flow = await read(
    docx(
      `<w:p><w:moveFrom>${run('旧处')}</w:moveFrom><w:ins>${run('增')}</w:ins><w:del>${run('删', 'w:delText')}</w:del><w:moveTo>${run('新处')}</w:moveTo></w:p>`,
    ),
  )
  expect(runsOf(flow.pages[0]!.blocks)).toEqual([
    { text: '旧处', change: 'movedAway' },
    { text: '增', change: 'inserted' },
    { text: '删', change: 'deleted' },
    { text: '新处', change: 'movedHere' },
  ])
  expect(flow.notices).toEqual([{ domain: 'viewer', key: 'notice.flow.tracked', params: { count: 4 } }])
})

test('ticked and empty boxes of symbol fonts, forms and circled numbers are characters; a sign without a known meaning is said', async () => {
  const sym = (font: string, char: string) => `<w:sym w:font="${font}" w:char="${char}"/>`
  const box = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const circle = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\o\\ac(○,7)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const flow = await read(
    docx(
      `<w:p><w:r>${sym('Wingdings 2', 'F052')}${sym('Wingdings 2', '00A3')}${sym('Wingdings', 'F0FE')}${sym('Symbol', 'F0B1')}</w:r>${box('<w:checked/>')}${box('<w:default w:val="0"/>')}${circle}<w:r>${sym('某字体 Dingbats', 'F041')}</w:r></w:p>`,
    ),
  )
  expect(textOf(flow.pages[0]!.blocks)).toBe('☑□☑±☑☐⑦\ufffd')
  expect(flow.notices.map(({ key }) => key)).toEqual(['notice.flow.symbols'])
})

test('pages begin where the last layout had one and where the author wrote one, which Word stores twice', async () => {
  const written = '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/></w:r></w:p>'
  const stored = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r></w:p>'
  const inside = '<w:p><w:r><w:t>丙前</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>丙后</w:t></w:r></w:p>'
  const section = `<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr><w:r><w:t>节一</w:t></w:r></w:p>${paragraph('节二')}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`
  const flow = await read(docx(written + stored + inside + section))
  expect(flow.unit).toBe('page')
  expect(flow.pages.map((page) => textOf(page.blocks))).toEqual(['甲', '乙丙前', '丙后节一节二'])
})

test('a table keeps merged cells, and one that runs over two pages is two tables whose merged cell begins again', async () => {
  const cell = (text: string, facts = '') => `<w:tc><w:tcPr>${facts}</w:tcPr><w:p><w:r>${text}</w:r></w:p></w:tc>`
  const words = (text: string) => `<w:t>${text}</w:t>`
  const rows = [
    `<w:tr>${cell(words('合并'), '<w:gridSpan w:val="2"/>')}${cell(words('甲'))}</w:tr>`,
    `<w:tr>${cell(words('竖'), '<w:vMerge w:val="restart"/>')}${cell(words('乙'))}${cell(words('丙'))}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell(words('丁'))}${cell(words('戊'))}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell(`<w:lastRenderedPageBreak/>${words('己')}`)}${cell(words('庚'))}</w:tr>`,
  ]
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid>'
  const flow = await read(docx(`<w:tbl><w:tblPr/>${grid}${rows.join('')}</w:tbl>`))
  const shape = flow.pages.map(({ blocks: [table] }) =>
    table?.kind === 'table' ? table.rows.map((row) => row.map((one) => [textOf(one.blocks), one.columns ?? 1, one.rows ?? 1])) : [],
  )
  expect(shape).toEqual([
    [
      [
        ['合并', 2, 1],
        ['甲', 1, 1],
      ],
      [
        ['竖', 1, 2],
        ['乙', 1, 1],
        ['丙', 1, 1],
      ],
      [
        ['丁', 1, 1],
        ['戊', 1, 1],
      ],
    ],
    [
      [
        ['', 1, 1],
        ['己', 1, 1],
        ['庚', 1, 1],
      ],
    ],
  ])
})

test('footnotes, comments, headers and text boxes are set apart with their names; hidden words are drawn and marked', async () => {
  const note = (name: string, id: number, text: string, more = '') => `<w:${name} w:id="${id}"${more}>${paragraph(text)}</w:${name}>`
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
  const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${box('框内')}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框内')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
  const body = `<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/>${drawing}</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p><w:sectPr><w:headerReference r:id="h1"/></w:sectPr>`
  const flow = await read(
    docx(
      body,
      {
        'word/footnotes.xml': part('w:footnotes', note('footnote', 2, '脚注文')),
        'word/comments.xml': part('w:comments', note('comment', 0, '批注文', ' w:author="王"')),
        'word/header1.xml': part('w:hdr', paragraph('页眉文')),
      },
      [['h1', 'header', 'header1.xml']],
    ),
  )
  const [page] = flow.pages
  expect(page?.blocks.map((block) => (block.kind === 'aside' ? [block.role, block.title, textOf(block.blocks)] : textOf([block])))).toEqual(
    [['header', '', '页眉文'], '正文[1][※1]密', ['box', '', '框内'], ['footnote', '[1]', '脚注文'], ['comment', '[※1] 王', '批注文']],
  )
  expect(flow.notices.map(({ key }) => key)).toEqual(['notice.flow.hiddenText'])
})

test('a picture outside the file is not fetched and said, macros are said, words that nobody can see are drawn in the ordinary colour', async () => {
  const blip =
    '<w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><pic:pic><pic:blipFill><a:blip r:link="x1"/></pic:blipFill></pic:pic></wp:inline></w:drawing>'
  const body = `<w:p><w:r>${blip}</w:r></w:p><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>白字</w:t></w:r><w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t>红字</w:t></w:r></w:p>`
  const flow = await read(docx(body, { 'word/vbaProject.bin': new Uint8Array(8) }, [['x1', 'image', '!http://example.invalid/a.png']]))
  expect(flow.pages[0]?.blocks).toEqual([
    { kind: 'picture', width: 100, height: 50 },
    { kind: 'paragraph', runs: [{ text: '白字' }, { text: '红字', color: '#c00000' }] },
  ])
  expect(flow.notices.map(({ key }) => key)).toEqual(['notice.flow.linked', 'notice.flow.macros'])
})

test('prefixes are the file’s own affair, and ISO’s strict names mean the same', async () => {
  const body = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>`
  expect(textOf((await read(docx('', { 'word/document.xml': body }))).pages[0]!.blocks)).toBe('严格')
})

test('a document type is refused, and with it every entity; a cut package and another program’s file are damaged', async () => {
  const fault = async (bytes: Uint8Array) => {
    const decoded = await decodeDocument({ name: '报告.docx', kind: 'docx', bytes })
    return decoded.ok ? 'ok' : decoded.faults[0]?.code
  }
  const typed = '<!DOCTYPE w:document [<!ENTITY e "x">]><w:document/>'
  expect(await fault(docx('', { 'word/document.xml': typed }))).toBe('document.damaged')
  const whole = docx(paragraph('全'))
  expect(await fault(whole.subarray(0, whole.length - 40))).toBe('document.damaged')
  expect(await fault(new TextEncoder().encode('%PDF-1.7'))).toBe('document.damaged')
})

test('a table of many rows is several tables, none of which cuts a merged cell', async () => {
  const cell = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (number: number) => {
    const merge = number === 99 ? '<w:vMerge w:val="restart"/>' : number === 100 || number === 101 ? '<w:vMerge/>' : ''
    return `<w:tr>${cell(String(number), merge)}${cell('值')}</w:tr>`
  }
  const tables = await blocks(`<w:tbl>${Array.from({ length: 250 }, (_, number) => row(number)).join('')}</w:tbl>`)
  expect(tables.map((table) => table.kind === 'table' && table.rows.length)).toEqual([102, 100, 48])
})

test('a form keeps the chosen line of a list, and the page number of a header is a sign', async () => {
  const field = (inside: string, code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin">${inside}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const list = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>'
  const header = `<w:p><w:r><w:t>第</w:t></w:r>${field('', ' PAGE ', '<w:r><w:t>7</w:t></w:r>')}<w:r><w:t>页</w:t></w:r></w:p>`
  const body = `<w:p>${field(list, ' FORMDROPDOWN ', '')}</w:p><w:sectPr><w:headerReference r:id="h1"/></w:sectPr>`
  expect(await lines(body, { 'word/header1.xml': part('w:hdr', header) }, [['h1', 'header', 'header1.xml']])).toEqual(['第#页', '乙'])
})
