import { expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { csvOf } from '#services/import/report/csv.ts'
import { type ReportSheet, renderReportWorkbook } from '#shared/documents/reportWorkbook.ts'

const table: ReportSheet = {
  name: '得分明细',
  columns: [
    { heading: '中心', kind: 'text' },
    { heading: '得分', kind: 'mark' },
    { heading: '版次', kind: 'count' },
  ],
  rows: [
    ['=HYPERLINK("x")', 505, 2],
    ['a,"b"\n二', null, 10],
    [' -1', 0, null],
  ],
}

test('CSV: byte order mark, CR LF, quotes doubled, marks with two decimals, no formula', () => {
  expect(csvOf(table)).toBe('\ufeff中心,得分,版次\r\n"\'=HYPERLINK(""x"")",5.05,2\r\n"a,""b""\n二",,10\r\n\' -1,0.00,\r\n')
})

test.each(['=1', '+1', '-1', '@x', '\t=1', '＝1', '\u0000=1'])('a text that begins like %j is no formula', (text) => {
  const csv = csvOf({ ...table, columns: table.columns.slice(0, 1), rows: [[text]] })
  expect(csv.split('\r\n')[1]!.replace(/^"/, '').startsWith("'")).toBe(true)
})

test('plain texts stay as they are', () => {
  const csv = csvOf({ ...table, columns: table.columns.slice(0, 1), rows: [['中心-甲'], ['8423/3']] })
  expect(csv).toBe('\ufeff中心\r\n中心-甲\r\n8423/3\r\n')
})

test('the workbook holds the same cells as texts and numbers, none of them a formula, and the same bytes again', async () => {
  const bytes = await renderReportWorkbook([table])
  const sheet = read(bytes, { cellFormula: true }).Sheets['得分明细']!
  expect(utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual([
    ['中心', '得分', '版次'],
    ['=HYPERLINK("x")', 5.05, 2],
    ['a,"b"\n二', null, 10],
    [' -1', 0, null],
  ])
  expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell)).toEqual([])
  expect(Buffer.from(await renderReportWorkbook([table])).equals(Buffer.from(bytes))).toBe(true)
})
