import type { Workbook } from 'exceljs'
import { type Layout, word } from '../../layout/layout.ts'
import type { PanelRecord } from '../../panel/format.ts'
import type { Standard } from '../../standard/format.ts'
import { headOf } from '../forms/panelHeads.ts'
import {
  adjustmentRows,
  decisionRows,
  dissentRows,
  flagRows,
  missingRows,
  redLineRows,
  reopenedRows,
  voteText,
} from '../forms/panelLists.ts'
import { opinionParts } from '../forms/resultParts.ts'
import { addSheet, type CellLook, type SheetLook } from './cells.ts'
import { whoText } from './panelSummary.ts'
import { Pen } from './pen.ts'

const center: CellLook = { align: 'center' }

/** Sheet 「合议与确认」: what the panel discussed and decided: forms 12, 13 and 14 one below the other. */
export async function addDecidedSheet(
  workbook: Workbook,
  record: PanelRecord,
  standard: Standard | undefined,
  look: Omit<SheetLook, 'widths'>,
): Promise<void> {
  const { layout } = look
  const widths = layout.sheets.panel.decided
  const pen = new Pen(layout, await addSheet(workbook, word(layout, 'panel.workbook.decided'), { ...look, widths }), widths)
  pen.title(word(layout, 'form.14'))
  pen.line(whoText(layout, record))
  addDiscussion(pen, layout, record, standard)
  addConfirmed(pen, layout, record, standard)
  addOpinion(pen, layout, record)
}

function addDiscussion(pen: Pen, layout: Layout, record: PanelRecord, standard: Standard | undefined): void {
  const source = { panel: record, ...(standard && { standard }) }
  const flags = flagRows(layout, source, record)
  section(pen, word(layout, 'panel.flags'), flags, word(layout, 'panel.flagsNone'), {
    spans: [1, 1, 2, 2],
    looks: [center, center],
    head: headOf(layout, 'flags'),
  })
  section(pen, word(layout, 'panel.decisions'), decisionRows(layout, source, record), word(layout, 'panel.decisionsNone'), {
    spans: [1, 1, 2, 2],
    looks: [center, center],
    head: headOf(layout, 'decisions'),
  })
  section(pen, word(layout, 'panel.reopened'), reopenedRows(source, record), word(layout, 'panel.reopenedNone'), {
    spans: [1, 2, 1, 2],
    looks: [center],
    head: headOf(layout, 'reopened'),
  })
}

function addConfirmed(pen: Pen, layout: Layout, record: PanelRecord, standard: Standard | undefined): void {
  const source = { panel: record, ...(standard && { standard }) }
  section(pen, word(layout, 'panel.adjustments'), adjustmentRows(layout, source, record), word(layout, 'panel.adjustmentsNone'), {
    spans: [1, 1, 1, 1, 1, 1],
    looks: [center, {}, center, {}, center, center],
    head: headOf(layout, 'adjustments'),
  })
  // the item and its name share a column: the sheet has one less than the form
  const redLines = redLineRows(layout, source, record).map(
    ([item = '', name = '', clue = '', by = '', view = '', evidence = '', status = '']) => [
      `${item} ${name}`,
      by,
      view,
      clue,
      evidence,
      status,
    ],
  )
  section(pen, word(layout, 'panel.redLines'), redLines, word(layout, 'panel.redLinesNone'), {
    spans: [1, 1, 1, 1, 1, 1],
    looks: [center, center, center, {}, center, center],
    head: [
      word(layout, 'adjustments.name'),
      word(layout, 'panel.raisedBy'),
      word(layout, 'panel.panelView'),
      word(layout, 'redLines.clue'),
      word(layout, 'head.evidence'),
      word(layout, 'adjustments.state'),
    ],
  })
  if (record.missingHandling.length > 0)
    section(pen, word(layout, 'panel.missing'), missingRows(layout, source, record), '', {
      spans: [2, 1, 3],
      looks: [{}, center],
      head: headOf(layout, 'missing'),
    })
}

function addOpinion(pen: Pen, layout: Layout, record: PanelRecord): void {
  const label: CellLook = { align: 'center', bold: true, shaded: true }
  const { consultation } = record
  if (consultation !== undefined) {
    section(
      pen,
      word(layout, 'section.topics'),
      consultation.topics.map(({ topic, view, note }) => [topic, view, note ?? word(layout, 'none')]),
      '',
      {
        spans: [1, 1, 4],
        looks: [center, center],
        head: [word(layout, 'topics.topic'), word(layout, 'topics.view'), word(layout, 'topics.note')],
      },
    )
    addDemands(pen, layout, consultation.rectifications)
  }
  pen.heading(word(layout, 'panel.opinion'))
  const parts = opinionParts(layout, record.opinion).map(([lead, text]) => [lead.slice(0, -1), text])
  const concluded = consultation === undefined ? [] : [[word(layout, 'section.conclusion'), consultation.conclusion]]
  pen.table({ spans: [1, 5], looks: [label], rows: [...parts, ...concluded] })
  if (record.rectifications !== undefined) addDemands(pen, layout, record.rectifications)
  pen.heading(word(layout, 'panel.vote'))
  pen.line(voteText(layout, record.vote))
  section(pen, word(layout, 'panel.dissent'), dissentRows(layout, { panel: record }, record), word(layout, 'panel.dissentNone'), {
    spans: [1, 5],
    looks: [center],
    head: headOf(layout, 'dissent'),
  })
}

function addDemands(pen: Pen, layout: Layout, demands: NonNullable<PanelRecord['rectifications']>): void {
  section(
    pen,
    word(layout, 'section.rectifications'),
    demands.map(({ problem, demand, unit, due }) => [problem, demand, unit ?? word(layout, 'none'), due ?? word(layout, 'none')]),
    word(layout, 'rectifications.none'),
    {
      spans: [3, 1, 1, 1],
      looks: [{}, {}, center, center],
      head: [
        word(layout, 'rectifications.problem'),
        word(layout, 'rectifications.demand'),
        word(layout, 'rectifications.unit'),
        word(layout, 'rectifications.due'),
      ],
    },
  )
}

interface Columns {
  readonly spans: readonly number[]
  readonly looks: readonly CellLook[]
  readonly head: readonly string[]
}

/** A heading with a table, or a sentence where there is nothing. */
function section(pen: Pen, title: string, rows: readonly (readonly string[])[], none: string, columns: Columns): void {
  pen.heading(title)
  if (rows.length === 0) pen.line(none)
  else pen.table({ ...columns, rows })
}
