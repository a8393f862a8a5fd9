import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderPanelWorkbook } from '#shared/documents/panelWorkbook.ts'
import { panelImportRows } from '#shared/panel/importRows.ts'
import { closedRecord, panelInput } from './panelSample.ts'

async function opened(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as never)
  return workbook
}

test('summary, matrix, decisions, the twins of forms 6, 1, 3 and 7, notes and the flat sheet, every sheet protected', async () => {
  const input = await panelInput(await closedRecord(5))
  const workbook = await opened(await renderPanelWorkbook(input))
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    '汇总表',
    '评分矩阵',
    '合议与确认',
    '指标核定表',
    '承诺书',
    '签到表',
    '现场核查记录',
    '说明',
    '导入数据',
  ])
  const flat = workbook.getWorksheet('导入数据')!
  const rows = panelImportRows(input.record, input.sha256).rows
  expect(flat.rowCount).toBe(rows.length + 2)
  rows.forEach((row, at) => {
    expect(row.map((_, column) => String(flat.getCell(at + 3, column + 1).value ?? ''))).toEqual(row)
  })
})

test.each([5, 15])(
  'the matrix of %i experts: marks are numbers, statistics formulas whose stored values agree with the record',
  async (experts) => {
    const record = await closedRecord(experts)
    const sheet = (await opened(await renderPanelWorkbook(await panelInput(record)))).getWorksheet('评分矩阵')!
    const first = 4
    record.matrix.forEach((row, index) => {
      const cell = (column: number) => sheet.getCell(first + index, column)
      expect(cell(1).value).toBe(row.criterion)
      expect(row.marks.map((_, at) => cell(4 + at).value)).toEqual(row.marks.map(({ mark }) => mark / 100))
      const [n, d = '1'] = row.mean.split('/')
      expect(cell(4 + experts).formula).toMatch(/^AVERAGE\(D\d+:[A-Z]+\d+\)$/)
      expect(cell(4 + experts).result).toBeCloseTo(Number(n) / Number(d) / 100, 10)
      expect([cell(6 + experts).result, cell(7 + experts).result, cell(8 + experts).result]).toEqual(
        [row.min, row.maxMark, row.range].map((value) => value / 100),
      )
    })
    const sums = first + record.matrix.length
    expect(record.sheets.map((_, at) => sheet.getCell(sums, 4 + at).result)).toEqual(record.sheets.map(({ sum }) => sum / 100))
  },
)

test('the record travels in a custom XML part of its own namespace, and the same record gives the same bytes', async () => {
  const input = await panelInput(await closedRecord(5))
  const [first, second] = [await renderPanelWorkbook(input), await renderPanelWorkbook(input)]
  expect(Buffer.from(first).equals(second)).toBe(true)
  const item = strFromU8(unzipSync(first)['customXml/item1.xml']!)
  const [, sha256, layout, data] = /<panel xmlns="urn:tic-review:panel:1" sha256="(\w+)" layout="(\d)">([^<]+)<\/panel>/.exec(item)!
  expect([sha256, layout]).toEqual([input.sha256, '1'])
  expect(Buffer.from(data!, 'base64').equals(input.recordBytes)).toBe(true)
})
