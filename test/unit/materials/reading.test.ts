import { expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { cellText } from '#shared/sheet/cell.ts'
import { excerptOf } from '#shared/text/excerpt.ts'
import { decodeText } from '../../../electron/services/documents/decodeText.ts'
import { inflatedSize } from '../../../electron/services/documents/workbook/inflatedSize.ts'
import { openWorkbook } from '../../../electron/services/documents/workbook/openWorkbook.ts'
import { textRows } from '../../../renderer/components/document/textRows.ts'
import { initials } from '../../../renderer/screens/materials/typeAhead.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function cellsOf(bytes: Uint8Array, kind: string): Promise<readonly string[]> {
  const book = await openWorkbook(bytes, kind, '表')
  if (!book.ok) return book.faults.map(({ code }) => code)
  const sheet = book.value.sheets[0]
  if (sheet === undefined) return []
  const { rows, columns } = sheet
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellText(sheet.cell(row, column))).join('|'),
  )
}

test('a text is read in the encoding it was written in', () => {
  const wide = Buffer.from('第一行\r\n2', 'utf16le')
  expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toEqual({ text: '第一行\r\n2', encoding: 'utf-16le', replaced: 0 })
  expect(decodeText(Buffer.from('plain line\r\n', 'utf16le')).encoding).toBe('utf-16le')
  expect(decodeText(Buffer.from('plain line\r\n', 'utf16le').swap16()).encoding).toBe('utf-16be')
  expect(decodeText(Uint8Array.from([0xd6, 0xd0]))).toEqual({ text: '中', encoding: 'gb18030', replaced: 0 })
  expect(decodeText(utf8('中'))).toEqual({ text: '中', encoding: 'utf-8', replaced: 0 })
})

test('a table of text keeps Chinese and figures as they were written', async () => {
  expect(await cellsOf(utf8('序号,金额\n001,3E5\n'), 'csv')).toEqual(['序号|金额', '001|3E5'])
  expect(await cellsOf(Uint8Array.from([0xd0, 0xf2, 0x2c, 0x31]), 'csv')).toEqual(['序|1'])
  expect(await cellsOf(utf8('<table><tr><td>甲</td><td>2.50</td></tr></table>'), 'xls')).toEqual(['甲|2.50'])
})

test('what is no workbook is said to be damaged', async () => {
  expect(await cellsOf(new Uint8Array(), 'xls')).toEqual(['document.damaged'])
  expect(await cellsOf(Uint8Array.from([1, 2, 3, 0, 5]), 'xls')).toEqual(['document.damaged'])
  expect(await cellsOf(utf8('序号,金额'), 'xlsx')).toEqual(['document.damaged'])
})

test('hidden worksheets are told, and emptiness far off is not counted', async () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, { ...utils.aoa_to_sheet([['甲']]), '!ref': 'A1:Z900' }, '一')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['乙']]), '二')
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] }
  const read = await openWorkbook(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array, 'xlsx', '表')
  if (!read.ok) throw new Error(read.faults[0]?.code)
  expect(read.value.sheets.map(({ hidden }) => hidden)).toEqual([false, true])
  expect(read.value.sheets[0]).toMatchObject({ name: '一', rows: 1, columns: 1 })
})

test('the size a workbook unfolds to is known before it is unfolded', () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 5000 }, () => ['同一格', 1, 2])), '一')
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
  expect(inflatedSize(bytes)).toBeGreaterThan(bytes.length * 3)
  expect(inflatedSize(new Uint8Array(10))).toBe(0)
})

test('an excerpt shows the words with what stands round them, on one line', () => {
  expect(excerptOf('管理办法第九条：技指委\n每年开会一次，由主任召集', '技指委 每年')).toEqual({
    before: '…办法第九条：',
    words: '技指委 每年',
    after: '开会一次，由主任召集',
  })
  expect(excerptOf('没有', '别的')).toBeUndefined()
})

test('rows of a text joined again are the text, and none is too long to draw', () => {
  const line = `${'长'.repeat(1999)}𠮷${'行'.repeat(3000)}`
  const rows = textRows(`一\r\n二\r${line}`)
  expect(rows.slice(0, 2)).toEqual(['一', '二'])
  expect(rows.slice(2).join('')).toBe(line)
  expect(rows.every((row) => row.length <= 2000 && !/[\uD800-\uDBFF]$/u.test(row))).toBe(true)
})

test('Chinese names are found by the initials of their Pinyin', () => {
  expect(initials('附件12 知识产权.PDF')).toBe('fj12 zscq.pdf')
})
