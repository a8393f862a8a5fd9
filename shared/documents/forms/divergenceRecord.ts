import { word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, space, titleBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { headOf } from './panelHeads.ts'
import { panelInformation } from './panelInformation.ts'
import { decisionRows, flagRows, reopenedRows } from './panelLists.ts'
import { listItems } from './panelRows.ts'
import { paperBlock } from './panelSigning.ts'
import { numberedSections } from './section.ts'

/** 表12 分歧与合议记录: every notice with the marks it is about, the minutes, and the sheets that experts wrote anew. */
export const divergenceRecord: Form = { number: '12', blank: true, signEveryPage: false, build }

const center = { align: 'center' } as const
const byHand = { rows: 5, height: 48 }

function build(press: Press, source: FormSource): FormContent {
  const title = word(press, 'form.12')
  const { panel } = source
  return {
    title,
    items: [
      titleBlock(press, title),
      ...panelInformation(press, source),
      ...numberedSections(press, [
        { title: word(press, 'panel.flags'), items: flagItems(press, source, panel) },
        { title: word(press, 'panel.decisions'), items: decisionItems(press, source, panel) },
        { title: word(press, 'panel.reopened'), items: reopenedItems(press, source, panel) },
      ]),
      space(6),
      paperBlock(press, source),
    ],
  }
}

function flagItems(press: Press, source: FormSource, panel: PanelDraft | undefined): FlowItem[] {
  return listItems(press, {
    widths: press.tables.flags,
    looks: [center, center, {}, { size: 'note' }],
    head: headOf(press, 'flags'),
    rows: panel && flagRows(press, source, panel),
    blank: byHand,
    none: word(press, 'panel.flagsNone'),
  })
}

function decisionItems(press: Press, source: FormSource, panel: PanelDraft | undefined): FlowItem[] {
  return listItems(press, {
    widths: press.tables.decisions,
    looks: [center, center],
    head: headOf(press, 'decisions'),
    rows: panel && decisionRows(press, source, panel),
    blank: byHand,
    none: word(press, 'panel.decisionsNone'),
  })
}

function reopenedItems(press: Press, source: FormSource, panel: PanelDraft | undefined): FlowItem[] {
  return listItems(press, {
    widths: press.tables.reopened,
    looks: [center, { size: 'note' }, { size: 'note' }],
    head: headOf(press, 'reopened'),
    rows: panel && reopenedRows(source, panel),
    blank: { rows: 3, height: 40 },
    none: word(press, 'panel.reopenedNone'),
  })
}
