import type { Workbook, Worksheet } from 'exceljs'
import { declaredText, verifiedText } from '../../format/verifiedValue.ts'
import { figureName, figureUnit, type Layout, word } from '../../layout/layout.ts'
import { pledges } from '../../layout/pledge/index.ts'
import type { PanelRecord } from '../../panel/format.ts'
import { citationsText, groupsOfFour } from '../wording.ts'
import { addSheet, type CellLook, type SheetLook } from './cells.ts'
import { whoText } from './panelSummary.ts'
import { Pen } from './pen.ts'

type Look = Omit<SheetLook, 'widths'>
const center: CellLook = { align: 'center' }

/** Sheets that are forms 6, 1, 3 and 7 of the panel: its 核定 table, and three with room for what is signed and noted by hand. */
export async function addTwins(workbook: Workbook, record: PanelRecord, look: Look): Promise<void> {
  const { layout } = look
  const { values, pledge, attendance, site } = layout.sheets.panel
  const begin = async (name: string, title: string, widths: readonly number[]) => {
    const sheet: Worksheet = await addSheet(workbook, name, { ...look, widths })
    const pen = new Pen(layout, sheet, widths)
    pen.title(title)
    pen.line(whoText(layout, record))
    return pen
  }
  addValues(await begin(word(layout, 'panel.workbook.values'), word(layout, 'panel.workbook.title.6'), values), layout, record)
  addPledge(await begin(word(layout, 'panel.workbook.pledge'), word(layout, 'panel.workbook.title.1'), pledge), layout, record)
  addAttendance(await begin(word(layout, 'panel.workbook.attendance'), word(layout, 'panel.workbook.title.3'), attendance), layout, record)
  addSite(await begin(word(layout, 'panel.workbook.site'), word(layout, 'panel.workbook.title.7'), site), layout)
}

function addValues(pen: Pen, layout: Layout, { values }: PanelRecord): void {
  if (values.length === 0) pen.line(word(layout, 'panel.workbook.noValues'))
  else
    pen.table({
      spans: [1, 1, 1, 1, 1, 1, 1],
      looks: [{}, center, center, center, center, {}, center],
      head: [
        word(layout, 'values.figure'),
        word(layout, 'values.year'),
        word(layout, 'values.declared'),
        word(layout, 'values.verified'),
        word(layout, 'values.unit'),
        word(layout, 'values.reason'),
        word(layout, 'head.evidence'),
      ],
      rows: values.map((value) => [
        figureName(layout, value.figure),
        value.year === undefined ? word(layout, 'none') : String(value.year),
        declaredText(value),
        verifiedText(value),
        figureUnit(layout, value.figure),
        value.reason,
        citationsText(layout, value.citations) || word(layout, 'none'),
      ]),
    })
}

function addPledge(pen: Pen, layout: Layout, { results }: PanelRecord): void {
  const text = pledges.find(({ number }) => number === layout.sheets.panel.pledgeText)
  for (const paragraph of text?.['zh-CN'] ?? []) pen.line(paragraph)
  pen.line(word(layout, 'panel.workbook.pledged'))
  pen.row++
  pen.table({
    spans: [1, 1, 1, 1, 1, 1],
    looks: [center, center, center, center],
    minHeight: layout.sheets.panel.sign,
    head: [
      word(layout, 'rectifications.number'),
      word(layout, 'panel.expert'),
      word(layout, 'panel.revisionShort'),
      word(layout, 'panel.state'),
      word(layout, 'panel.digest'),
      word(layout, 'panel.workbook.signature'),
    ],
    rows: results.map((each, index) => [
      String(index + 1),
      each.name,
      word(layout, 'info.revisionValue', { revision: each.revision }),
      each.state,
      groupsOfFour(each.sha256),
      '',
    ]),
  })
}

function addAttendance(pen: Pen, layout: Layout, { signers }: PanelRecord): void {
  pen.table({
    spans: [1, 1, 1, 1, 1, 1],
    looks: [center, center, center],
    minHeight: layout.sheets.panel.byHand.height,
    head: [
      word(layout, 'rectifications.number'),
      word(layout, 'panel.workbook.name'),
      word(layout, 'panel.workbook.role'),
      word(layout, 'info.unit'),
      word(layout, 'panel.workbook.signature'),
      word(layout, 'panel.workbook.time'),
    ],
    rows: signers.map(({ name, role }, index) => [String(index + 1), name, role, '', '', '']),
  })
}

function addSite(pen: Pen, layout: Layout): void {
  const { rows, height } = layout.sheets.panel.byHand
  pen.line(word(layout, 'panel.workbook.ownNotes'))
  pen.table({
    spans: [1, 1, 1, 1, 1],
    looks: [center],
    minHeight: height,
    head: [
      word(layout, 'rectifications.number'),
      word(layout, 'panel.workbook.time'),
      word(layout, 'head.criterion'),
      word(layout, 'panel.workbook.checked'),
      word(layout, 'head.evidence'),
    ],
    rows: Array.from({ length: rows }, (_, index) => [String(index + 1), '', '', '', '']),
  })
}
