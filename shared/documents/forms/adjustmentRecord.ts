import { word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, space, titleBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { headOf } from './panelHeads.ts'
import { panelInformation } from './panelInformation.ts'
import { adjustmentRows, redLineRows } from './panelLists.ts'
import { listItems } from './panelRows.ts'
import { paperBlock } from './panelSigning.ts'
import { numberedSections } from './section.ts'

/** 表13 加减分与红线确认表: what applies with its ground and evidence; every red-line clue with the panel's view, decided by the department. */
export const adjustmentRecord: Form = { number: '13', blank: true, signEveryPage: false, build }

const center = { align: 'center' } as const
const evidence = { ...center, size: 'note' } as const
const byHand = { rows: 6, height: 44 }

function build(press: Press, source: FormSource): FormContent {
  const title = word(press, 'form.13')
  const { panel } = source
  return {
    title,
    items: [
      titleBlock(press, title),
      ...panelInformation(press, source),
      ...numberedSections(press, [
        { title: word(press, 'panel.adjustments'), items: adjustmentItems(press, source, panel) },
        { title: word(press, 'panel.redLines'), items: redLineItems(press, source, panel) },
      ]),
      space(6),
      paperBlock(press, source),
    ],
  }
}

function adjustmentItems(press: Press, source: FormSource, panel: PanelDraft | undefined): FlowItem[] {
  return listItems(press, {
    widths: press.tables.panelAdjustments,
    looks: [center, {}, center, {}, evidence, center],
    head: headOf(press, 'adjustments'),
    rows: panel && adjustmentRows(press, source, panel),
    blank: byHand,
    none: word(press, 'panel.adjustmentsNone'),
  })
}

function redLineItems(press: Press, source: FormSource, panel: PanelDraft | undefined): FlowItem[] {
  return listItems(press, {
    widths: press.tables.panelRedLines,
    looks: [center, {}, {}, center, center, evidence, center],
    head: [
      word(press, 'adjustments.item'),
      word(press, 'adjustments.name'),
      word(press, 'redLines.clue'),
      word(press, 'panel.raisedBy'),
      word(press, 'panel.panelView'),
      word(press, 'head.evidence'),
      word(press, 'adjustments.state'),
    ],
    rows: panel && redLineRows(press, source, panel),
    blank: byHand,
    none: word(press, 'panel.redLinesNone'),
  })
}
