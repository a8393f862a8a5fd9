import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { cellText } from '#shared/sheet/cell.ts'
import { readDelimited } from '../../../electron/services/documents/workbook/delimited.ts'
import { readHtmlTables } from '../../../electron/services/documents/workbook/htmlTables.ts'
import { sheetLimits } from '../../../electron/services/documents/workbook/limits.ts'
import { type OpenWorkbook, openWorkbook } from '../../../electron/services/documents/workbook/openWorkbook.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const opened = (bytes: Uint8Array, kind = 'xls') => openWorkbook(bytes, kind, '表')
const codeOf = async (bytes: Uint8Array, kind = 'xls') => {
  const book = await opened(bytes, kind)
  return book.ok ? 'opened' : book.faults[0]?.code
}
const texts = (book: OpenWorkbook) =>
  book.sheets.map((sheet) => [...sheet.places()].map(({ row, column }) => `${row},${column} ${cellText(sheet.cell(row, column))}`))
const textsOf = async (bytes: Uint8Array, kind = 'xls') => {
  const book = await opened(bytes, kind)
  return book.ok ? texts(book.value) : book.faults[0]?.code
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relation = (id: number) =>
  `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>`

/** A workbook of one worksheet with these pieces in its part. */
function workbook({ before = '', cells = '', after = '', sheets = 1, more = {} as Record<string, string> }) {
  const names = Array.from({ length: sheets }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': types,
    'xl/workbook.xml': `<workbook ${namespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Array.from({ length: sheets }, (_, at) => relation(at)).join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${namespace}>${before}<sheetData>${cells}</sheetData>${after}</worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])))
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const one = `<row r="1">${cell('A1', '甲')}</row>`

test('formats that are not named are shown as the text they are, or are damaged; nothing guesses them', async () => {
  expect(await textsOf(utf8('ID;PWXL;N;E\nC;Y1;X1;K"甲"\nE\n'))).toEqual([
    ['0,0 ID', '0,1 PWXL', '0,2 N', '0,3 E', '1,0 C', '1,1 Y1', '1,2 X1', '1,3 K"甲"', '2,0 E'],
  ])
  expect(await textsOf(utf8('TABLE\n0,1\n"EXCEL"\n'))).toEqual([['0,0 TABLE', '1,0 0', '1,1 1', '2,0 EXCEL']])
  expect(await textsOf(utf8('socialcalc:version:1.5\n'))).toEqual([['0,0 socialcalc:version:1.5']])
  expect(await textsOf(utf8('{\\rtf1 甲}'))).toEqual([['0,0 {\\rtf1 甲}']])
  // dBase, Lotus, and a bare text of numbers in columns
  expect(await codeOf(Uint8Array.from([0x03, 0x7a, 1, 1, 1, 0, 0, 0, 33, 0, 2, 0]))).toBe('document.damaged')
  expect(await codeOf(Uint8Array.from([0, 0, 2, 0, 6, 4, 6, 0, 8, 0]))).toBe('document.damaged')
  for (const bookType of ['ods', 'xlsb', 'fods'] as const) {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['甲']]), '一')
    expect([bookType, await codeOf(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer))]).toEqual([
      bookType,
      'document.damaged',
    ])
  }
})

test('a workbook that also carries what other programs would open first is opened by its content types', async () => {
  const more = { 'META-INF/manifest.xml': '<manifest/>', 'objectdata.xml': '<a/>', 'content.xml': '<a/>' }
  expect(await textsOf(workbook({ cells: one, more }))).toEqual([['0,0 甲']])
})

test('delimited text keeps quotes, line ends and empty fields in their places', () => {
  const rows = (text: string) => readDelimited(text).map((row) => row?.map(({ v }) => v))
  expect(rows('甲,"乙 ""丙"", 丁\r\n戊"\r\n,2\r3')).toEqual(
    [['甲', '乙 "丙", 丁\r\n戊'], [undefined, '2'], ['3']].map((row) => Object.assign([], row)),
  )
  expect(rows('sep=|\na|b,c\n')).toEqual([['a', 'b,c']])
  expect(rows('a\tb\tc,d\n')).toEqual([['a', 'b', 'c,d']])
  expect(rows('')).toEqual([])
})

test('tables in HTML stand where a browser puts them; what they claim to span is cut to what HTML allows', () => {
  const read = (html: string) =>
    readHtmlTables(html).map((rows) =>
      rows.flatMap((row, at) => (row ? Object.entries(row).map(([column, { v }]) => `${at},${column} ${v}`) : [])),
    )
  expect(
    read('<TABLE><!-- <tr><td>x --><tr><td rowspan="2">甲<td colspan=2>乙&amp;&#20843;<br>丙\n  丁</td></tr><tr><td>戊<td>己</table>'),
  ).toEqual([['0,0 甲', '0,1 乙&八\n丙 丁', '1,1 戊', '1,2 己']])
  expect(read('<table><tr><td colspan="99999999">甲<td>乙</table>')).toEqual([['0,0 甲', '0,1000 乙']])
  expect(read('<table><tr><td rowspan=99999999>甲<tr><td>乙</table><table><tr><td>丙</table>')).toEqual([['0,0 甲', '1,1 乙'], ['0,0 丙']])
  expect(read('<p>没有表')).toEqual([])
})

test('more columns, rows or worksheets than a workbook has are too large to be shown', async () => {
  expect(await codeOf(utf8(`<table><tr>${'<td colspan=1000>a'.repeat(17)}</table>`))).toBe('document.tooLarge')
  expect(await codeOf(utf8(`${','.repeat(sheetLimits.columns)}a\n`), 'csv')).toBe('document.tooLarge')
  expect(await codeOf(utf8(`${'\n'.repeat(sheetLimits.rows + 1)}a\n`), 'csv')).toBe('document.tooLarge')
  expect(await codeOf(workbook({ cells: one, sheets: 200 }))).toBe('opened')
  expect(await codeOf(workbook({ cells: one, sheets: 201 }))).toBe('document.tooLarge')
  expect(await codeOf(workbook({ cells: `<row r="1048577">${cell('A1048577', '甲')}</row>` }))).toBe('document.tooLarge')
  expect(await codeOf(workbook({ cells: `<row r="1">${cell('XFE1', '甲')}</row>` }))).toBe('document.tooLarge')
})

test('what a worksheet claims to reach over is not walked; its cells are', async () => {
  const far = `${one}<row r="1048576">${cell('XFD1048576', '乙')}</row>`
  const claims = {
    before: `<dimension ref="A1:XFD1048576"/><cols><col min="2" max="2000000000" hidden="1" width="9"/></cols>`,
    after:
      '<autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>',
  }
  const book = await opened(workbook({ cells: far, ...claims }), 'xlsx')
  if (!book.ok) throw new Error(book.faults[0]?.code)
  const [sheet] = book.value.sheets
  expect(texts(book.value)).toEqual([['0,0 甲', '1048575,16383 乙']])
  expect(sheet).toMatchObject({ rows: 1_048_576, columns: 16_384, filled: 2, hiddenColumns: [[1, 16_383]], filter: 'A1:B2' })
  expect([sheet?.width(0), sheet?.width(5), sheet?.width(1_048_575)]).toEqual([1, 0, 16_384])
  expect(sheet?.facts).toEqual({ noResult: 0, uncertain: 0, blank: 0 })
  const columns = Array.from({ length: 5 }, () => '<col min="1" max="16384"/>').join('')
  expect(await codeOf(workbook({ cells: one, before: `<cols>${columns}</cols>` }))).toBe('document.tooLarge')
})

test('an entry is unfolded to what fits, whatever it says of its size', async () => {
  const parts = workbook({ cells: one, more: { 'xl/sharedStrings.xml': `<sst>${' '.repeat(3_000_000)}</sst>` } })
  const lie = parts.slice()
  const view = new DataView(lie.buffer)
  for (let at = 0; at + 30 < lie.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50
    if (isEntry) view.setUint32(at + 24, 10, true)
  }
  expect(await textsOf(lie, 'xlsx')).toEqual([['0,0 甲']])
  const large = zipSync({ '[Content_Types].xml': utf8(types), 'xl/a.xml': new Uint8Array(sheetLimits.inflated) })
  const claims = new DataView(large.buffer, large.byteOffset)
  for (let at = 0; at + 46 < large.length; at++) if (claims.getUint32(at, true) === 0x02014b50) claims.setUint32(at + 24, 10, true)
  expect(await codeOf(large, 'xlsx')).toBe('document.tooLarge')
})

test("Excel 2003's XML is opened when it is that, and not where it claims places no worksheet has", async () => {
  const xml = (attributes: string) =>
    utf8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一"><Table><Column ${attributes}/><Row><Cell><Data ss:Type="String">甲</Data></Cell></Row></Table></Worksheet></Workbook>`,
    )
  expect(await textsOf(xml('ss:Span="3"'))).toEqual([['0,0 甲']])
  expect(await codeOf(xml('ss:Span="2000000000"'))).toBe('document.tooLarge')
  expect(await codeOf(utf8('<?xml version="1.0"?><other><a/></other>'))).toBe('document.damaged')
})
