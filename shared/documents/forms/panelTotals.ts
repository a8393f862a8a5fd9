import { word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, notesBelow } from '../layout/block.ts'
import { columnsOf, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { markText } from '../wording.ts'
import type { FormSource } from './form.ts'
import { distanceText, figuredRows, formulaLines, orderedSheets, totalRows } from './panelFigures.ts'
import { headOf } from './panelHeads.ts'
import { missingRows } from './panelLists.ts'
import { criterionName } from './panelNames.ts'
import { nameOf } from './panelPeople.ts'
import { listTable } from './panelRows.ts'

const center = { align: 'center' } as const

/** The sums of the sheets, the highest first, with their distance from the mean and whether trimming left them out. */
export function orderItems(press: Press, source: FormSource, panel: PanelDraft): FlowItem[] {
  if (panel.sheets.length === 0) return []
  return [
    listTable(press, {
      widths: press.tables.order,
      looks: [center, center, center, center, center],
      head: headOf(press, 'order'),
      rows: orderedSheets(panel).map(({ place, expert, sum, dropped }) => [
        String(place),
        nameOf(source, expert),
        markText(sum),
        distanceText(press, sum, panel.totals.expertMean),
        panel.trim.applied ? word(press, dropped ? 'panel.dropped' : 'panel.kept') : word(press, 'none'),
      ]),
    }),
  ]
}

/** The marks that the standard's formulas give, computed once for the panel, with how each came about. */
export function formulaItems(press: Press, { standard }: FormSource, panel: PanelDraft): FlowItem[] {
  if (figuredRows(panel).length === 0) return []
  return [
    table(press, {
      columns: columnsOf(press.tables.formula, { size: 'note' }, center, center, { size: 'note' }),
      head: headOf(press, 'formula'),
      rows: formulaLines(press, panel, standard).map(({ criterion, max, mark, basis }) => ({
        cells: [
          { text: criterionName(press, standard, criterion), repeat: true },
          { text: max },
          { text: mark, bold: true },
          { text: basis },
        ],
      })),
    }),
  ]
}

/** How the total comes from its parts, and the grade. */
export function totalItems(press: Press, panel: PanelDraft): FlowItem[] {
  return [
    listTable(press, {
      widths: press.tables.total,
      looks: [center, { ...center, bold: true }],
      head: headOf(press, 'total'),
      rows: totalRows(press, panel),
    }),
    ...notesBelow(press, word(press, 'panel.exact')),
  ]
}

/** The same to be written by hand. */
export function blankTotalItems(press: Press): FlowItem[] {
  const parts = ['Formula', 'Expert', 'Bonus', 'Deduction', 'Sum', 'Grade'] as const
  return [
    table(press, {
      columns: columnsOf(press.tables.total, center),
      head: headOf(press, 'total'),
      rows: parts.map((part) => ({ minHeight: 30, cells: [{ text: word(press, `panel.total${part}`) }, { text: '' }, { text: '' }] })),
    }),
  ]
}

/** What the panel decided on missing figures. */
export function missingItems(press: Press, source: FormSource, panel: PanelDraft): FlowItem[] {
  if (panel.missingHandling.length === 0) return []
  return [
    listTable(press, {
      widths: press.tables.missing,
      looks: [center, center],
      head: headOf(press, 'missing'),
      rows: missingRows(press, source, panel),
    }),
  ]
}
