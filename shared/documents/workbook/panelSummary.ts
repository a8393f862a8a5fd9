import type { Workbook } from 'exceljs'
import { type Layout, word } from '../../layout/layout.ts'
import type { PanelRecord } from '../../panel/format.ts'
import type { Standard } from '../../standard/format.ts'
import { checkLines } from '../forms/panelChecks.ts'
import { distanceText, figuredRows, formulaLines, orderedSheets, totalRows } from '../forms/panelFigures.ts'
import { headOf } from '../forms/panelHeads.ts'
import { absentText, resultRows } from '../forms/panelLists.ts'
import { criterionName } from '../forms/panelNames.ts'
import { nameOf } from '../forms/panelPeople.ts'
import { timeText } from '../wording.ts'
import { addSheet, type CellLook, type SheetLook } from './cells.ts'
import { Pen } from './pen.ts'

type Look = Omit<SheetLook, 'widths'>
const center: CellLook = { align: 'center' }

/** Sheet 「汇总表」: form 11 without its matrix: the sheets handed in, their order, formula marks, total and grade. */
export async function addSummarySheet(workbook: Workbook, record: PanelRecord, standard: Standard | undefined, look: Look): Promise<void> {
  const { layout } = look
  const widths = layout.sheets.panel.summary
  const sheet = await addSheet(workbook, word(layout, 'panel.workbook.summary'), { ...look, widths })
  const pen = new Pen(layout, sheet, widths)
  pen.title(word(layout, 'form.11'))
  pen.line(whoText(layout, record))
  addResults(pen, layout, record)
  if (record.checks !== undefined && record.checks.length > 0) addChecks(pen, layout, record.checks, standard)
  if (record.matrix.length > 0) addMarks(pen, layout, record, standard)
  pen.row++
  pen.line(word(layout, 'panel.workbook.paper', { preparedBy: record.preparedBy, checkedBy: record.checkedBy }))
  sheet.getRow(pen.row - 1).height = layout.sheets.panel.sign
}

/** Whose record it is, of what and when, for the head of a sheet. */
export function whoText(layout: Layout, { centre, stage, task, revision, closedAt }: PanelRecord): string {
  return word(layout, 'panel.workbook.who', {
    centre: centre.name,
    type: centre.type,
    stage,
    task,
    revision,
    time: timeText(layout, closedAt),
  })
}

function addResults(pen: Pen, layout: Layout, record: PanelRecord): void {
  pen.heading(word(layout, 'panel.results'))
  pen.table({
    spans: [1, 1, 1, 1, 1, 1],
    looks: [center, center, center, center, center],
    head: headOf(layout, 'results'),
    rows: resultRows(layout, record),
  })
  pen.line(absentText(layout, { panel: record }, record))
}

/** What the panel found, an item a row. */
function addChecks(pen: Pen, layout: Layout, checks: NonNullable<PanelRecord['checks']>, standard: Standard | undefined): void {
  pen.heading(word(layout, 'panel.checks'))
  pen.table({
    spans: [2, 1, 3],
    looks: [{}, { align: 'center', bold: true }],
    head: headOf(layout, 'checksInSheet'),
    rows: checkLines(layout, standard, checks).map(([name = '', yes = '', partly = '', no = '', open = '', original = '', agreed = '']) => [
      name,
      agreed,
      word(layout, 'panel.checkCounts', { yes, partly, no, open, original }),
    ]),
  })
  pen.line(word(layout, 'panel.checksNote'))
}

function addMarks(pen: Pen, layout: Layout, record: PanelRecord, standard: Standard | undefined): void {
  pen.heading(word(layout, 'panel.order'))
  pen.table({
    spans: [1, 1, 1, 1, 1],
    looks: [center, center, center, center, center],
    head: headOf(layout, 'order'),
    rows: orderedSheets(record).map(({ place, expert, sum, dropped }) => [
      String(place),
      nameOf({ panel: record }, expert),
      { mark: sum },
      distanceText(layout, sum, record.totals.expertMean),
      record.trim.applied ? word(layout, dropped ? 'panel.dropped' : 'panel.kept') : word(layout, 'none'),
    ]),
  })
  if (figuredRows(record).length > 0) {
    pen.heading(word(layout, 'panel.formula'))
    pen.table({
      spans: [2, 1, 1, 2],
      looks: [{}, center, center],
      head: headOf(layout, 'formula'),
      rows: formulaLines(layout, record, standard).map(({ criterion, max, mark, hundredths, basis }) => [
        criterionName(layout, standard, criterion),
        max,
        hundredths === undefined ? mark : { mark: hundredths },
        basis,
      ]),
    })
  }
  pen.heading(word(layout, 'panel.total'))
  pen.table({
    spans: [2, 1, 3],
    looks: [center, { align: 'center', bold: true }],
    head: headOf(layout, 'total'),
    rows: totalRows(layout, record),
  })
  pen.line(word(layout, 'panel.exact'))
}
