import type { Workbook } from 'exceljs'
import { word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import type { ImportSheet } from '../../result/importColumns.ts'
import type { Standard } from '../../standard/format.ts'
import { findingText } from '../forms/checkList.ts'
import { groupsOfFour, timeText } from '../wording.ts'
import { aboutRows } from './aboutSheet.ts'
import { addSheet, columnsOf, fitHeight, repeatHeader, rowsOf, type SheetLook, writeText } from './cells.ts'

type Look = Omit<SheetLook, 'widths'>

/** Sheet 「核验清单」: form 5 on a sheet. */
export async function addCheckSheet(workbook: Workbook, result: ResultRecord, look: Look): Promise<void> {
  const { layout } = look
  const { widths: checkWidths, nothing } = layout.sheets.checks
  const sheet = await addSheet(workbook, word(layout, 'workbook.checks'), { ...look, widths: checkWidths })
  const headings = [
    word(layout, 'check.rule'),
    word(layout, 'check.kind'),
    word(layout, 'check.clause'),
    word(layout, 'check.outcome'),
    word(layout, 'check.message'),
    word(layout, 'check.evidence'),
    word(layout, 'check.view'),
  ]
  headings.forEach((text, index) => {
    writeText(layout, sheet.getCell(1, index + 1), text, { align: 'center', bold: true, shaded: true })
  })
  repeatHeader(sheet, 1)
  if (result.findings.length === 0) {
    headings.forEach((_, index) => {
      writeText(
        layout,
        sheet.getCell(2, index + 1),
        index === 0 ? word(layout, result.recusal.declared ? 'check.recused' : 'check.nothing') : '',
      )
    })
    sheet.mergeCells(2, 1, 2, headings.length)
    sheet.getRow(2).height = nothing
  }
  let row = 2
  for (const finding of result.findings) {
    const text = findingText(layout, finding)
    const cells = [text.rule, text.kind, text.clause, text.outcome, text.message, text.evidence, text.view]
    const parts = cells.map((value, at) => rowsOf(layout, value, checkWidths[at] ?? 10))
    const rows = Math.max(...parts.map((each) => each.length))
    for (let part = 0; part < rows; part++) {
      const shown = parts.map((each, at) => each[part] ?? (at === 0 ? `${text.rule}${word(layout, 'continued')}` : ''))
      shown.forEach((value, at) => {
        writeText(layout, sheet.getCell(row, at + 1), value, { align: at < 4 ? 'center' : 'left', bold: at === 3 && text.strong })
      })
      fitHeight(layout, sheet, row, shown, checkWidths)
      row += 1
    }
  }
}

/** Sheet 「说明」: what the file is, its digests, and how to check it. */
export async function addNotesSheet(
  workbook: Workbook,
  { result, sha256, checkCode, standard }: { result: ResultRecord; sha256: string; checkCode: string; standard?: Standard },
  look: Look,
): Promise<void> {
  const { layout } = look
  const { widths } = layout.sheets.notes
  const sheet = await addSheet(workbook, word(layout, 'workbook.notes'), { ...look, widths })
  const rows: (readonly [string, string])[] = [
    ...aboutRows(layout, { record: result, sha256, checkCode, standard }, word(layout, 'workbook.aboutText')),
    [word(layout, 'info.expert'), word(layout, 'info.expertValue', { name: result.expert.name, role: result.expert.role })],
    [word(layout, 'info.fingerprint'), groupsOfFour(result.expert.fingerprint)],
    [word(layout, 'info.lockedAt'), timeText(layout, result.lockedAt)],
    [
      word(layout, 'workbook.journal'),
      word(layout, 'workbook.journalText', { entries: result.journal.entries, head: groupsOfFour(result.journal.head) }),
    ],
    ...result.attachments.map((each) => [`${each.id} ${each.title}`, groupsOfFour(each.sha256)] as const),
    [word(layout, 'workbook.check'), word(layout, 'workbook.checkText')],
  ]
  rows.forEach(([label, text], index) => {
    writeText(layout, sheet.getCell(index + 1, 1), label, { bold: true, shaded: true })
    writeText(layout, sheet.getCell(index + 1, 2), text)
    fitHeight(layout, sheet, index + 1, [label, text], widths)
  })
}

/** Sheet 「导入数据」: row 1 headings, row 2 keys, data from row 3, every cell text with its value unchanged (formats.md § 8). */
export async function addImportSheet(workbook: Workbook, { columns, rows }: ImportSheet, look: Look): Promise<void> {
  const { layout } = look
  const { widest, room, pagesWide } = layout.sheets.import
  const sheet = await addSheet(workbook, word(layout, 'workbook.import'), {
    ...look,
    pagesWide,
    widths: columns.map(({ key, heading }, index) =>
      Math.min(
        widest,
        room + rows.reduce((most, row) => Math.max(most, columnsOf(row[index] ?? '')), Math.max(columnsOf(heading), key.length)),
      ),
    ),
  })
  columns.forEach((column, index) => {
    writeText(layout, sheet.getCell(1, index + 1), column.heading, { bold: true, shaded: true, align: 'center' })
    writeText(layout, sheet.getCell(2, index + 1), column.key, { shaded: true, align: 'center' })
  })
  repeatHeader(sheet, 2)
  sheet.pageSetup.printTitlesRow = '1:2'
  rows.forEach((row, at) => {
    row.forEach((value, index) => {
      writeText(layout, sheet.getCell(at + 3, index + 1), value, { wrap: false })
    })
  })
}
