import ExcelJS from 'exceljs'
import { currentLayout, type Layout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { ResultRecord } from '../result/format.ts'
import { importRows } from '../result/importRows.ts'
import { isUnmarked } from '../result/unmarked.ts'
import type { Standard } from '../standard/format.ts'
import { ownLayout } from './ownLayout.ts'
import { sheetNumber } from './wording.ts'
import { addCheckSheet, addImportSheet, addNotesSheet } from './workbook/otherSheets.ts'
import { packageWorkbook, withRecord } from './workbook/package.ts'
import { workbookParts } from './workbook/parts.ts'
import { addScoreSheet } from './workbook/scoreSheet.ts'

export interface ReviewWorkbookInput {
  readonly result: ResultRecord
  /** RFC 8785 bytes of the result, carried as a custom XML part */
  readonly resultBytes: Uint8Array
  readonly sha256: string
  readonly checkCode: string
  readonly standard?: Standard
  /** the layout it is printed by; the current one when not given */
  readonly layout?: Layout
}

/** One expert's result as a workbook, unsigned: 评分表, 核验清单, 说明, 导入数据. The same input gives the same bytes. */
export async function renderReviewWorkbook(input: ReviewWorkbookInput): Promise<Uint8Array> {
  return packageWorkbook(await reviewWorkbookParts(input))
}

/** The same as the parts of its package, by name. */
export async function reviewWorkbookParts(input: ReviewWorkbookInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const { result, sha256, checkCode, standard, layout: printed = currentLayout } = input
  const layout = ownLayout(printed, standard, isUnmarked(result, standard))
  const workbook = new ExcelJS.Workbook()
  const look = {
    layout,
    centre: result.centre.name,
    stage: word(layout, 'head.stage', { stage: result.stage, type: result.centre.type }),
    foot: word(layout, 'foot.code', { code: checkCode, number: sheetNumber(result.recusal.declared ? '2' : '10', result) }),
  }
  await addScoreSheet(workbook, result, standard, look)
  await addCheckSheet(workbook, result, { ...look, foot: word(layout, 'foot.code', { code: checkCode, number: sheetNumber('5', result) }) })
  await addNotesSheet(workbook, { result, sha256, checkCode, standard }, look)
  await addImportSheet(workbook, importRows(result, sha256, printed), look)
  return withRecord(await workbookParts(workbook), input.resultBytes, { kind: 'result', sha256, layout: layout.number })
}
