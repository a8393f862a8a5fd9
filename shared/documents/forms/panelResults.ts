import { word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, paragraphBlocks, space } from '../layout/block.ts'
import { columnsOf, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { groupsOfFour } from '../wording.ts'
import type { FormSource } from './form.ts'
import { nameOf } from './panelPeople.ts'

const center = { align: 'center' } as const

/** Every sheet that was handed in with its digest and what became of it, and who has not handed in. */
export function resultItems(press: Press, source: FormSource, panel: PanelDraft): FlowItem[] {
  const absent = panel.absent.map((id) => nameOf(source, id)).join('、')
  const rows = panel.results.map((each, index) => [
    String(index + 1),
    each.name,
    word(press, 'info.revisionValue', { revision: each.revision }),
    each.state,
    word(press, each.included ? 'choice.yes' : 'choice.no'),
    groupsOfFour(each.sha256),
  ])
  return [
    ...(rows.length === 0
      ? []
      : [
          table(press, {
            columns: columnsOf(press.tables.results, center, center, center, center, center, { size: 'note' }),
            head: [
              word(press, 'rectifications.number'),
              word(press, 'panel.expert'),
              word(press, 'panel.revisionShort'),
              word(press, 'panel.state'),
              word(press, 'panel.included'),
              word(press, 'panel.digest'),
            ],
            rows: rows.map((texts) => ({ cells: texts.map((text) => ({ text })) })),
          }),
          space(4),
        ]),
    ...paragraphBlocks(press, absent === '' ? word(press, 'panel.noneAbsent') : word(press, 'panel.absent', { experts: absent })),
  ]
}
