import ExcelJS from 'exceljs'
import { currentLayout, type Layout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { PanelRecord } from '../panel/format.ts'
import { panelImportRows } from '../panel/importRows.ts'
import type { Standard } from '../standard/format.ts'
import { ownLayout } from './ownLayout.ts'
import { panelSheetNumber } from './wording.ts'
import { addAboutSheet } from './workbook/aboutSheet.ts'
import { addImportSheet } from './workbook/otherSheets.ts'
import { packageWorkbook, withRecord } from './workbook/package.ts'
import { addDecidedSheet } from './workbook/panelDecided.ts'
import { addMatrixSheet } from './workbook/panelMatrixSheet.ts'
import { addSummarySheet } from './workbook/panelSummary.ts'
import { addTwins } from './workbook/panelTwins.ts'
import { workbookParts } from './workbook/parts.ts'

export interface PanelWorkbookInput {
  readonly record: PanelRecord
  /** RFC 8785 bytes of the record, carried as a custom XML part */
  readonly recordBytes: Uint8Array
  readonly sha256: string
  readonly checkCode: string
  readonly standard?: Standard
  /** the layout it is printed by; the current one when not given */
  readonly layout?: Layout
}

/** A panel's record as a workbook, unsigned: 汇总表, 评分矩阵, 合议与确认, the twins of forms 6, 1, 3 and 7, 说明, 导入数据. The same input gives the same bytes. */
export async function renderPanelWorkbook(input: PanelWorkbookInput): Promise<Uint8Array> {
  return packageWorkbook(await panelWorkbookParts(input))
}

/** The same as the parts of its package, by name. */
export async function panelWorkbookParts(input: PanelWorkbookInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const { record, sha256, checkCode, standard, layout: printed = currentLayout } = input
  const layout = ownLayout(printed, standard)
  const workbook = new ExcelJS.Workbook()
  const look = {
    layout,
    centre: record.centre.name,
    stage: word(layout, 'head.stage', { stage: record.stage, type: record.centre.type }),
    foot: word(layout, 'foot.code', { code: checkCode, number: panelSheetNumber(layout, '11', record) }),
  }
  await addSummarySheet(workbook, record, standard, look)
  if (record.matrix.length > 0) await addMatrixSheet(workbook, record, standard, look)
  await addDecidedSheet(workbook, record, standard, {
    ...look,
    foot: word(layout, 'foot.code', { code: checkCode, number: panelSheetNumber(layout, '14', record) }),
  })
  await addTwins(workbook, record, look)
  await addAboutSheet(workbook, { record, sha256, checkCode, standard }, look)
  await addImportSheet(workbook, panelImportRows(record, sha256, printed), look)
  return withRecord(await workbookParts(workbook), input.recordBytes, { kind: 'panel', sha256, layout: layout.number })
}
