import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { CFB, utils, write } from 'xlsx'
import { contentOf } from '#services/assembly/contentOf.ts'
import { temporaryFolder } from '../vault/bag.ts'

const text = (content: string) => new TextEncoder().encode(content)
const zipped = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, text('x')])))
const book = { SheetNames: ['甲'], Sheets: { 甲: utils.aoa_to_sheet([['a']]) } }

function compound(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, stream, text('content '.repeat(900)))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

const latin = (content: string) => Buffer.from(content, 'latin1')

test.each([
  ['报告.bin', latin('%PDF-1.7\n'), { kind: 'pdf' }],
  ['照片.jpeg', latin('\xff\xd8\xff\xe0'), { kind: 'jpg' }],
  ['扫描.jpg', latin('II*\0'), { kind: 'tif' }],
  ['手机.jpg', latin('\0\0\0\x18ftypheic'), { kind: 'heic' }],
  ['图.png', latin('RIFF\x10\0\0\0WEBPVP8 '), { kind: 'webp' }],
  ['合同.doc', zipped('[Content_Types].xml', 'word/document.xml'), { kind: 'docx' }],
  ['汇报.ppt', zipped('[Content_Types].xml', 'ppt/presentation.xml'), { kind: 'pptx' }],
  ['发票.zip', zipped('OFD.xml'), { kind: 'ofd' }],
  ['表.dat', new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer), { kind: 'xlsx' }],
  ['表.xls', new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer), { kind: 'xls' }],
  ['表.et', new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer), { kind: 'et' }],
  ['文.doc', compound('WordDocument'), { kind: 'doc' }],
  ['文.wps', compound('WordDocument'), { kind: 'wps' }],
  ['演示.ppt', compound('PowerPoint Document'), { kind: 'ppt' }],
  ['密.docx', compound('EncryptedPackage'), { refused: 'assembly.locked' }],
  ['发票.xml', text('<?xml version="1.0"?><发票/>'), { kind: 'xml' }],
  ['表.csv', text('甲,乙\n'), { kind: 'csv' }],
  ['说明.txt', text('说明'), { kind: 'txt' }],
  ['附件.pdf', zipped('说明.txt'), { refused: 'assembly.archive' }],
  ['附件.rar', latin('Rar!\x1a\x07\0'), { refused: 'assembly.archive' }],
  ['附件.7z', latin('7z\xbc\xaf\x27\x1c'), { refused: 'assembly.archive' }],
  ['空.pdf', text(''), { refused: 'assembly.empty' }],
  ['程序.txt', latin('MZ\0\0\x01'), { refused: 'assembly.kind' }],
])('%s is known by its content', async (name, bytes, content) => {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  expect(await contentOf(file)).toEqual(content)
  expect(readFileSync(file).length).toBe(bytes.length)
})
