import { expect, test } from 'vitest'
import { utils, type WorkSheet, write } from 'xlsx'
import { openWorkbook } from '#services/documents/workbook/openWorkbook.ts'
import { sheetNotices } from '#services/documents/workbook/sheetNotices.ts'
import { cellWords } from '#shared/sheet/cellWords.ts'
import { bareWorkbook } from '../../fixtures/number-formats/bareWorkbook.ts'

async function firstSheet(bytes: Uint8Array) {
  const book = await openWorkbook(bytes, 'xlsx', '表')
  const sheet = book.ok ? book.value.sheets[0] : undefined
  if (sheet === undefined) throw new Error('not opened')
  return sheet
}

function workbook(change: (sheet: WorkSheet) => void): Uint8Array {
  const sheet = utils.aoa_to_sheet(Array.from({ length: 20 }, (_, row) => [`第 ${row + 1} 行`, row]))
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '一')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

test('a filtered table is named with the rows the file hides', async () => {
  const sheet = await firstSheet(
    workbook((made) => {
      made['!autofilter'] = { ref: 'A1:B20' }
      made['!rows'] = Array.from({ length: 20 }, (_, row) => ((row >= 2 && row <= 4) || row === 7 ? { hidden: true } : {}))
    }),
  )
  expect(sheet.rows).toBe(20)
  expect(sheetNotices(sheet)).toEqual([
    { domain: 'viewer', key: 'notice.filteredRows', params: { count: 4, rows: ['3–5', '8'], filter: 'A1:B20' } },
  ])
})

test('300 unknown formats show the stored numbers and one plain line', async () => {
  const sheet = await firstSheet(
    bareWorkbook(Array.from({ length: 300 }, (_, index) => ({ format: `[Foo${index}]0.00x`, value: index + 0.5 }))),
  )
  expect(sheetNotices(sheet)).toEqual([{ domain: 'viewer', key: 'notice.uncertain', params: { count: 300 } }])
  expect(cellWords('zh-CN', sheet.cell(299, 1))).toBe('〔存储值 299.5〕')
})

test('of more formats than can be kept the last show stored numbers, never another format', async () => {
  const sheet = await firstSheet(bareWorkbook(Array.from({ length: 600 }, (_, index) => ({ format: `0"号${index}"`, value: index }))))
  const wrong = Array.from({ length: 600 }, (_, row) => sheet.cell(row, 1)).filter(
    (cell, index) => typeof cell === 'string' || (cell.text !== `${index}号${index}` && cell.state !== 'uncertain'),
  )
  expect(wrong).toEqual([])
  expect(cellWords('zh-CN', sheet.cell(300, 1))).toBe('300号300')
})

test('a value its format hides is told, and dates of the 1904 calendar are counted from there', async () => {
  const hidden = await firstSheet(bareWorkbook([{ format: ';;;', value: 5 }]))
  expect(hidden.cell(0, 1)).toEqual({ text: '', stored: '5', state: 'blank' })
  expect(sheetNotices(hidden).map(({ key }) => key)).toEqual(['notice.blank'])
  const old = await firstSheet(bareWorkbook([{ format: 31, value: 44804 }], { date1904: true }))
  expect(old.cell(0, 1)).toEqual({ text: '2026年9月1日', stored: '44804', moment: '2026-09-01' })
})
