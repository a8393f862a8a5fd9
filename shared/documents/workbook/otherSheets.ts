import type { Workbook } from 'exceljs'
import type { ResultRecord } from '../../result/format.ts'
import { importRows } from '../../result/importRows.ts'
import type { Standard } from '../../standard/format.ts'
import { findingText } from '../forms/checkList.ts'
import { groupsOfFour, timeText, word } from '../wording.ts'
import { addSheet, columnsOf, fitHeight, repeatHeader, rowsOf, type SheetLook, writeText } from './cells.ts'

type Look = Omit<SheetLook, 'widths'>

const checkWidths = [6, 7, 15, 10, 52, 28, 24]
const noteWidths = [18, 112]
/** Widest column of 「导入数据」: what is longer stays on its one line behind the next cell. */
const widestImport = 68

/** Sheet 「核验清单」: form 5 on a sheet. */
export async function addCheckSheet(workbook: Workbook, result: ResultRecord, look: Look): Promise<void> {
  const sheet = await addSheet(workbook, word('workbook.checks'), { ...look, widths: checkWidths })
  const headings = [
    word('check.rule'),
    word('check.kind'),
    word('check.clause'),
    word('check.outcome'),
    word('check.message'),
    word('check.evidence'),
    word('check.view'),
  ]
  headings.forEach((text, index) => {
    writeText(sheet.getCell(1, index + 1), text, { align: 'center', bold: true, shaded: true })
  })
  repeatHeader(sheet, 1)
  if (result.findings.length === 0) {
    headings.forEach((_, index) => {
      writeText(sheet.getCell(2, index + 1), index === 0 ? word(result.recusal.declared ? 'check.recused' : 'check.nothing') : '')
    })
    sheet.mergeCells(2, 1, 2, headings.length)
    sheet.getRow(2).height = 28
  }
  let row = 2
  for (const finding of result.findings) {
    const text = findingText(finding)
    const cells = [text.rule, text.kind, text.clause, text.outcome, text.message, text.evidence, text.view]
    const parts = cells.map((value, at) => rowsOf(value, checkWidths[at] ?? 10))
    const rows = Math.max(...parts.map((each) => each.length))
    for (let part = 0; part < rows; part++) {
      const shown = parts.map((each, at) => each[part] ?? (at === 0 ? `${text.rule}${word('continued')}` : ''))
      shown.forEach((value, at) => {
        writeText(sheet.getCell(row, at + 1), value, { align: at < 4 ? 'center' : 'left', bold: at === 3 && text.strong })
      })
      fitHeight(sheet, row, shown, checkWidths)
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
  const sheet = await addSheet(workbook, word('workbook.notes'), { ...look, widths: noteWidths })
  const given = result.standard
  const rows: (readonly [string, string])[] = [
    [word('workbook.about'), word('workbook.aboutText')],
    [word('workbook.digest'), groupsOfFour(sha256)],
    [word('workbook.code'), checkCode],
    [word('info.centre'), result.centre.name],
    [word('info.stage'), word('head.stage', { stage: result.stage, type: result.centre.type })],
    [word('info.task'), result.task],
    [word('info.package'), word('info.packageValue', { id: result.package.id, revision: result.package.revision })],
    [word('info.packageDigest'), groupsOfFour(result.package.sha256)],
    ...(given === undefined
      ? [[word('info.standard'), word('info.noStandard')] as const]
      : ([
          [
            word('info.standard'),
            word('foot.standard', { name: standard?.name ?? given.id, version: given.version, number: given.documentNumber }),
          ],
          [word('workbook.standardDigest'), groupsOfFour(given.sha256)],
          [word('workbook.standardLabel'), given.label],
        ] as const)),
    [word('info.expert'), word('info.expertValue', { name: result.expert.name, role: result.expert.role })],
    [word('info.fingerprint'), groupsOfFour(result.expert.fingerprint)],
    [word('info.lockedAt'), timeText(result.lockedAt)],
    [word('workbook.journal'), word('workbook.journalText', { entries: result.journal.entries, head: groupsOfFour(result.journal.head) })],
    ...result.attachments.map((each) => [`${each.id} ${each.title}`, groupsOfFour(each.sha256)] as const),
    [word('workbook.check'), word('workbook.checkText')],
  ]
  rows.forEach(([label, text], index) => {
    writeText(sheet.getCell(index + 1, 1), label, { bold: true, shaded: true })
    writeText(sheet.getCell(index + 1, 2), text)
    fitHeight(sheet, index + 1, [label, text], noteWidths)
  })
}

/** Sheet 「导入数据」: row 1 headings, row 2 keys, data from row 3, every cell text with its value unchanged (formats.md § 8). */
export async function addImportSheet(workbook: Workbook, result: ResultRecord, sha256: string, look: Look): Promise<void> {
  const { columns, rows } = importRows(result, sha256)
  const sheet = await addSheet(workbook, word('workbook.import'), {
    ...look,
    pagesWide: 4,
    widths: columns.map(({ key, heading }, index) =>
      Math.min(
        widestImport,
        3 + rows.reduce((most, row) => Math.max(most, columnsOf(row[index] ?? '')), Math.max(columnsOf(heading), key.length)),
      ),
    ),
  })
  columns.forEach((column, index) => {
    writeText(sheet.getCell(1, index + 1), column.heading, { bold: true, shaded: true, align: 'center' })
    writeText(sheet.getCell(2, index + 1), column.key, { shaded: true, align: 'center' })
  })
  repeatHeader(sheet, 2)
  sheet.pageSetup.printTitlesRow = '1:2'
  rows.forEach((row, at) => {
    row.forEach((value, index) => {
      writeText(sheet.getCell(at + 3, index + 1), value, { wrap: false })
    })
  })
}
