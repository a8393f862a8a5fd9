import type { Worksheet } from 'exceljs'
import { plainMark } from '#shared/format/marks.ts'
import type { Standard } from '#shared/standard/format.ts'
import { zhStandards } from '#shared/standard/template/templateText.ts'
import { selfColumns, selfFacts } from './selfSheet.ts'

const bold = { bold: true } as const

/** A workbook in which a centre fills in its own marks (自评), and the body that checks first (初审) its own: one row an item of the standard. */
export async function selfWorkbook(standard: Standard): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const date = new Date(`${standard.effectiveFrom}T00:00:00Z`)
  workbook.creator = 'tic-review'
  workbook.created = date
  workbook.modified = date
  fill(workbook.addWorksheet(zhStandards('selfSheet')), standard)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fill(sheet: Worksheet, standard: Standard): void {
  sheet.addRow([zhStandards('selfTitle', { name: standard.name })]).getCell(1).font = { bold: true, size: 14 }
  const known: Readonly<Record<string, string>> = { setId: standard.id, setVersion: standard.version }
  for (const { label } of selfFacts) {
    const row = sheet.addRow([zhStandards(label), known[label] ?? ''])
    row.getCell(1).font = bold
    row.getCell(2).numFmt = '@'
  }
  sheet.addRow([])
  const head = [
    zhStandards('headId'),
    zhStandards('headName'),
    zhStandards('headMax'),
    ...selfColumns.map(({ heading }) => zhStandards(heading)),
  ]
  sheet.addRow(head).font = bold
  for (const { id, name, max } of standard.criteria) {
    const row = sheet.addRow([id, name, plainMark(max)])
    for (const [place, { codec }] of selfColumns.entries()) row.getCell(place + 4).numFmt = codec.look === 'marks' ? '0.00' : '@'
  }
  for (const [place, width] of [18, 30, 8, ...selfColumns.map((column) => column.width)].entries()) sheet.getColumn(place + 1).width = width
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: sheet.rowCount - standard.criteria.length }]
}
