import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeDocument } from '#services/documents/decode/index.ts'
import { type Block, runsOf } from '#shared/evidence/flow.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/office/${name}`, import.meta.url))

async function read(kind: string, bytes: Uint8Array) {
  const decoded = await decodeDocument({ name: `材料.${kind}`, kind, bytes })
  if (!decoded.ok || decoded.value.viewer !== 'flow') throw new Error(JSON.stringify(decoded))
  return decoded.value.flow
}

async function fault(kind: string, bytes: Uint8Array): Promise<string | undefined> {
  const decoded = await decodeDocument({ name: `材料.${kind}`, kind, bytes })
  return decoded.ok ? 'ok' : decoded.faults[0]?.code
}

function words(block: Block): unknown {
  if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.blocks.map(words).join('')))
  return runsOf([block])
    .map(({ text }) => text)
    .join('')
}

test('a Word 97 file keeps paragraphs, headings, tables, ticked boxes, changes and hidden words, and says that it is text only', async () => {
  const flow = await read('doc', fixture('letter.doc'))
  const { blocks } = flow.pages[0]!
  expect(blocks.map(words).filter((one) => one !== '')).toEqual([
    '技术创新中心建设方案',
    '一、基本情况',
    '研发投入累计 1,200 万元，其中财政资金 300 万元。',
    '第一条',
    '第二条',
    '点',
    [
      ['合并', ''],
      ['竖并', '', ''],
      ['', '', '末格'],
    ],
    '第二页',
    '☑是□否',
    '移走的话新增删除移来的话隐藏',
    '页眉：内蒙古',
  ])
  expect(blocks[1]).toMatchObject({ level: 1 })
  expect(runsOf(blocks).filter(({ change, hidden }) => change || hidden)).toEqual([
    { text: '移走的话', change: 'deleted' },
    { text: '新增', change: 'inserted' },
    { text: '删除', change: 'deleted' },
    { text: '移来的话', change: 'inserted' },
    { text: '隐藏', hidden: true },
  ])
  expect(flow.notices.map(({ key }) => key)).toEqual(['notice.flow.textOnly', 'notice.flow.tracked', 'notice.flow.hiddenText'])
})

test('a .wps of WPS is the same file under another name', async () => {
  expect(await read('wps', fixture('letter.doc'))).toEqual(await read('doc', fixture('letter.doc')))
})

test('a PowerPoint 97 file gives the text of each slide in its order, with the notes', async () => {
  const flow = await read('ppt', fixture('talk.ppt'))
  expect(flow.unit).toBe('slide')
  expect(flow.pages.map(({ blocks }) => blocks.map(words))).toEqual([
    ['技术创新中心建设汇报', '开场白：各位专家好'],
    ['一、建设进展', '平台建成', '成果转化 12 项'],
  ])
  expect(flow.pages[0]?.blocks[1]).toMatchObject({ kind: 'aside', role: 'speaker' })
})

test('rich text named .doc is read: bytes of GB 18030, characters of Unicode with their stand-ins, hidden and deleted words', async () => {
  const rtf =
    "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\*\\generator x;}\\b \\'bd\\'a8\\'c9\\'e8\\b0 \\u26041?\\uc2 \\u26696\\'b0\\'b8{\\v hid}\\par a\\tab b\\page {\\deleted old}\\'d2\\'b3}"
  const flow = await read('doc', new TextEncoder().encode(rtf))
  expect(flow.pages.map(({ blocks }) => runsOf(blocks))).toEqual([
    [{ text: '建设', bold: true }, { text: '方案' }, { text: 'hid', hidden: true }, { text: 'a\tb' }],
    [{ text: 'old', change: 'deleted' }, { text: '页' }],
  ])
})

test('a file with a password, a cut one and one that is neither are told apart', async () => {
  const locked = Buffer.from(fixture('letter.doc'))
  const head = locked.indexOf(Buffer.from([0xec, 0xa5]))
  locked.writeUInt16LE(locked.readUInt16LE(head + 0x0a) | 0x0100, head + 0x0a)
  expect(await fault('doc', locked)).toBe('document.encrypted')
  expect(await fault('doc', fixture('letter.doc').subarray(0, 9000))).toBe('document.damaged')
  expect(await fault('ppt', new Uint8Array(4096))).toBe('document.damaged')
})
