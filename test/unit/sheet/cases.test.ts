import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { showDocument } from '#services/documents/show/index.ts'
import type { ShownSheet } from '#services/documents/show/shown.ts'
import { citedWords } from '#shared/sheet/cellWords.ts'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))

async function sheetOf(name: string): Promise<ShownSheet> {
  const shown = await showDocument({ name, bytes: file(name), kind: name.endsWith('.xls') ? 'xls' : 'xlsx' })
  if (!shown.ok) throw new Error(shown.faults[0]?.code)
  const sheet = shown.value.viewer === 'sheet' ? shown.value.sheets[0] : undefined
  if (sheet === undefined) throw new Error('no worksheet')
  return sheet
}

const at = (sheet: ShownSheet, cell: string) => sheet.cells?.find((one) => one.at === cell)

test('1,234,567 yuan under fourteen formats is what LibreOffice shows, and the ! format has the stored number beside it', async () => {
  const sheet = await sheetOf('wan-yuan.xlsx')
  const texts = Array.from({ length: 14 }, (_, row) => at(sheet, `B${row + 2}`)?.text)
  expect(texts).toEqual([
    '123.5万元',
    '123.5万元',
    '123.5万元',
    '123.5',
    '123.5万元',
    '0.01亿元',
    '123.4567万元',
    '1,23.5万元',
    '123.5万',
    '1,234,567.00',
    '1,234,567',
    '壹佰贰拾叁万肆仟伍佰陆拾柒元整',
    '壹佰贰拾叁万肆仟伍佰陆拾柒元整',
    '壹佰贰拾叁万肆仟伍佰陆拾柒',
  ])
  expect(sheet.cells?.filter(({ state }) => state === 'uncertain').map((cell) => cell.at)).toEqual(['B3'])
  expect(sheet.notices.map(({ key, params }) => [key, params])).toEqual([
    ['notice.noResult', { count: 1 }],
    ['notice.uncertain', { count: 1 }],
  ])
  const b2 = at(sheet, 'B2')
  expect(b2 && citedWords('zh-CN', b2)).toBe('123.5万元〔存储值 1234567〕')
  const b11 = at(sheet, 'B11')
  expect(b11 && citedWords('zh-CN', b11)).toBe('1,234,567.00')
})

test('built-in formats without a code are shown as column C says', async () => {
  const sheet = await sheetOf('numfmt-zh.xlsx')
  const rows = Array.from({ length: 21 }, (_, row) => row + 2)
  expect(rows.map((row) => at(sheet, `B${row}`)?.text)).toEqual(rows.map((row) => at(sheet, `C${row}`)?.text))
  const b5 = at(sheet, 'B5')
  expect(b5 && citedWords('zh-CN', b5)).toBe('3月5日〔存储值 2026-03-05 14:30:00〕')
})

test('a sum without a saved result says so, and hidden rows and columns are told', async () => {
  const sheet = await sheetOf('formula-without-value.xlsx')
  expect(at(sheet, 'B4')).toEqual({ at: 'B4', text: '=SUM(B2:B3)', state: 'noResult' })
  expect({ rows: sheet.hiddenRows, columns: sheet.hiddenColumns }).toEqual({ rows: [['3', '3']], columns: [['C', 'C']] })
  expect(sheet.notices.map(({ key }) => key)).toEqual(['notice.hiddenRows', 'notice.hiddenColumns', 'notice.noResult'])
  expect(at(sheet, 'A7')?.text).toBe('#DIV/0!')
  expect(at(sheet, 'B7')?.text).toBe('TRUE')
})

test('an .xls whose formulas were never calculated says so, too', async () => {
  const sheet = await sheetOf('xlwt-formula.xls')
  expect(at(sheet, 'B3')).toEqual({ at: 'B3', text: '=SUM(B1:B2)', state: 'noResult' })
  expect(at(sheet, 'B4')?.text).toBe('123.5万元')
  expect(sheet.hiddenRows).toEqual([['2', '2']])
})

test('a BIFF7 workbook of a Chinese system and a strict one with ISO dates are read', async () => {
  const old = await sheetOf('biff7-cp936.xls')
  expect([old.name, at(old, 'A2')?.text, at(old, 'B2')?.text, at(old, 'C2')?.text]).toEqual(['投入明细', '第2项', '10.5', '万元'])
  const strict = await sheetOf('strict.xlsx')
  expect([at(strict, 'B2')?.text, at(strict, 'C2')?.text]).toEqual(['2026-03-05', '2026-03-05 14:30:00'])
})

test('the XML of Excel 2003 shows the formats it names as Chinese Windows sets them', async () => {
  const sheet = await sheetOf('xml-2003.xls')
  const texts = ['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'C3'].map((cell) => at(sheet, cell)?.text)
  expect(texts).toEqual(['2026/3/5', '2026年3月5日', '￥1,234,567.00', '123.5万元', '28.50%', '￥1,234.50', '5'])
  expect(sheet.hiddenRows).toEqual([['3', '3']])
})

test('write protection under the password every program knows opens, another password does not', async () => {
  expect(at(await sheetOf('velvet.xlsx'), 'A2')?.text).toBe('第2项')
  expect(at(await sheetOf('velvet-standard.xlsx'), 'B2')?.text).toBe('123.5万元')
  // officecrypto-tool opens these two with the same password
  expect(at(await sheetOf('velvet-rc4.xls'), 'B4')?.text).toBe('123.5万元')
  expect(at(await sheetOf('velvet-cryptoapi.xls'), 'B4')?.text).toBe('123.5万元')
  for (const name of ['own-password.xlsx', 'own-password.xls']) {
    const locked = await showDocument({ name, bytes: file(name), kind: name.endsWith('.xls') ? 'xls' : 'xlsx' })
    expect(locked).toMatchObject({ ok: false, faults: [{ code: 'document.encrypted' }] })
  }
})
