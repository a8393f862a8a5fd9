import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { read } from 'xlsx'
import { sheetTable } from '../../../renderer/components/signed/sheetTable.ts'

test('merged cells are one, widths are the file’s, texts are shown as formatted', async () => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('评分表')
  sheet.columns = [{ width: 11 }, { width: 34 }, { width: 9 }]
  sheet.addRow(['专家个人评分表'])
  sheet.addRow(['维度', '评分标准', 5.5])
  sheet.getCell('C2').numFmt = '0.00'
  sheet.mergeCells('A1:C1')
  sheet.mergeCells('A2:A3')
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const { widths, rows } = sheetTable(read(bytes, { type: 'array', cellStyles: true }).Sheets['评分表']!)
  expect(widths[1]! / widths[2]!).toBeGreaterThan(3)
  expect(rows.map(({ cells }) => cells.map(({ text, across, down }) => `${text} ${across}×${down}`))).toEqual([
    ['专家个人评分表 3×1'],
    ['维度 1×2', '评分标准 1×1', '5.50 1×1'],
    [' 1×1', ' 1×1'],
  ])
})
