import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import { importRows } from '#shared/result/importRows.ts'
import { consultationResult, hardResult, inputOf, plainResult, recusedResult } from './sample.ts'

async function opened(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as never)
  return workbook
}

test('four sheets in order, protected, A4 landscape, one page wide, header repeated', async () => {
  const workbook = await opened(await renderReviewWorkbook(await inputOf(plainResult())))
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['评分表', '核验清单', '说明', '导入数据'])
  const sheet = workbook.getWorksheet('评分表')!
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
  expect(sheet.pageSetup.printTitlesRow).toBe('4:4')
  expect(sheet.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页')
  expect(workbook.creator).toBe('TIC Review')
  expect([workbook.title, workbook.lastModifiedBy]).toEqual([undefined, undefined])
})

test('sums are formulas whose stored values agree with the record', async () => {
  const result = plainResult()
  const sheet = (await opened(await renderReviewWorkbook(await inputOf(result)))).getWorksheet('评分表')!
  const sums: { formula: string; result: number }[] = []
  sheet.eachRow((row) => row.eachCell((cell) => cell.formula && sums.push({ formula: cell.formula, result: cell.result as number })))
  expect(sums.map((sum) => sum.result)).toEqual([100, 82.36, 40, 35.92, 40, 29.05, 20, 17.39])
  expect(sums[1]!.formula).toBe('SUM(H5:H20)')
})

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = []
  sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && texts.push(String(cell.value))))
  return texts
}

test('one who recused: the sheet is form 2 with every answer and the reason, the list says that nothing was checked', async () => {
  const workbook = await opened(await renderReviewWorkbook(await inputOf(recusedResult())))
  const sheet = workbook.getWorksheet('评分表')!
  const texts = textsOf(sheet)
  expect(texts[0]).toBe('回避登记表')
  expect(texts[texts.indexOf('与中心的关系：近亲属') + 1]).toBe('是')
  expect(texts[texts.indexOf('与中心的关系：经济利益') + 1]).toBe('否')
  expect(texts[texts.indexOf('是否申请回避') + 1]).toBe('是')
  expect(texts[texts.indexOf('情况说明') + 1]).toBe('近亲属在依托单位任职')
  expect(texts.join()).not.toMatch(/得分|合计/)
  expect(sheet.headerFooter.oddFooter).toContain('表号 2-专家甲')
  expect(textsOf(workbook.getWorksheet('核验清单')!)).toContain('评审专家已申请回避，未作核验。')
})

test('no text is cut off: what needs more than the highest row goes on in the next', async () => {
  const result = hardResult()
  const long = '经查阅专项审计报告，研发经费归集口径前后不一。'.repeat(300)
  const findings = result.findings.map((finding, index) => (index === 0 ? { ...finding, note: long.slice(0, 1990) } : finding))
  const workbook = await opened(await renderReviewWorkbook(await inputOf({ ...result, findings, opinion: { overall: long } })))
  for (const name of ['评分表', '核验清单']) workbook.getWorksheet(name)!.eachRow((row) => expect(row.height ?? 15).toBeLessThan(409))
  const whole = textsOf(workbook.getWorksheet('评分表')!)
    .filter((text) => !text.endsWith('（续）'))
    .join('')
  expect(whole).toContain(long)
  for (const { reason = '' } of result.criteria) expect(whole).toContain(reason)
  expect(textsOf(workbook.getWorksheet('核验清单')!).filter((text) => text === 'R01（续）').length).toBeGreaterThan(1)
})

test('「导入数据」 holds the import rows as text, unchanged', async () => {
  for (const result of [plainResult(), hardResult(), consultationResult()]) {
    const input = await inputOf(result)
    const sheet = (await opened(await renderReviewWorkbook(input))).getWorksheet('导入数据')!
    const { columns, rows } = importRows(result, input.sha256)
    const read = (row: number) => columns.map((_, index) => String(sheet.getCell(row, index + 1).value ?? ''))
    expect(read(1)).toEqual(columns.map((column) => column.heading))
    expect(read(2)).toEqual(columns.map((column) => column.key))
    rows.forEach((row, index) => {
      expect(read(index + 3)).toEqual(row)
    })
    expect(sheet.rowCount).toBe(rows.length + 2)
    for (let column = 1; column <= columns.length; column++) expect(sheet.getCell(3, column).numFmt).toBe('@')
  }
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  "'=1",
  '_x0041_',
  ' 前后有空格 ',
  '=HYPERLINK("http://example.cn","x")',
])('the text %j stays that text and is no formula', async (text) => {
  const result = plainResult()
  const bytes = await renderReviewWorkbook(
    await inputOf({ ...result, opinion: { overall: text }, centre: { ...result.centre, name: text } }),
  )
  const sheet = (await opened(bytes)).getWorksheet('导入数据')!
  expect(sheet.getCell('X3').value).toBe(text)
  expect(sheet.getCell('F3').value).toBe(text)
  expect(sheet.getCell('X3').formula).toBeUndefined()
  const parts = unzipSync(bytes)
  const xml = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'))
  const formulas = xml.flatMap((name) => [...strFromU8(parts[name]!).matchAll(/<f>([^<]*)<\/f>/g)].map((match) => match[1]))
  expect(formulas.every((formula) => /^SUM(PRODUCT)?\(/.test(formula!))).toBe(true)
})

test('the result is carried as a custom XML part, and the bytes are the same every time', async () => {
  const input = await inputOf(plainResult())
  const [first, second] = [await renderReviewWorkbook(input), await renderReviewWorkbook(input)]
  expect(Buffer.compare(first, second)).toBe(0)
  const item = strFromU8(unzipSync(first)['customXml/item1.xml']!)
  const found = /<result xmlns="urn:tic-review:result:1" sha256="([0-9a-f]{64})" layout="1">([^<]*)<\/result>/.exec(item)!
  expect(found[1]).toBe(input.sha256)
  expect(Buffer.from(found[2]!, 'base64').equals(Buffer.from(input.resultBytes))).toBe(true)
})

test('a rare ideograph is whole wherever it lies in the part of all cell texts', async () => {
  const result = plainResult()
  // one unit more in front of it each time: in one of the two it lies across any border of an even number of units
  for (const overall of [`${'𠀀'.repeat(9000)}`, `甲${'𠀀'.repeat(9000)}`]) {
    const parts = unzipSync(await renderReviewWorkbook(await inputOf({ ...result, opinion: { overall } })))
    const texts = strFromU8(parts['xl/sharedStrings.xml']!)
    expect(texts.includes('\ufffd')).toBe(false)
    expect(texts.split('𠀀').length).toBeGreaterThan(9000)
  }
})
