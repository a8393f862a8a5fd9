import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, paragraphBlocks, space } from '../layout/block.ts'
import type { Press } from '../press.ts'
import type { FormSource } from './form.ts'
import { headOf } from './panelHeads.ts'
import { absentText, resultRows } from './panelLists.ts'
import { listTable } from './panelRows.ts'

const center = { align: 'center' } as const

/** Every sheet that was handed in with its digest and what became of it, and who has not handed in. */
export function resultItems(press: Press, source: FormSource, panel: PanelDraft): FlowItem[] {
  const rows = resultRows(press, panel)
  return [
    ...(rows.length === 0
      ? []
      : [
          listTable(press, {
            widths: press.tables.results,
            looks: [center, center, center, center, center, { size: 'note' }],
            head: headOf(press, 'results'),
            rows,
          }),
          space(4),
        ]),
    ...paragraphBlocks(press, absentText(press, source, panel)),
  ]
}
