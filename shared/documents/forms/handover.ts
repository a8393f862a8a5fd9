import { word } from '../../layout/layout.ts'
import { noteBlocks, paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { dateText, formWord } from '../wording.ts'
import type { Form, FormContent, FormSource, Handover } from './form.ts'
import { informationItems } from './information.ts'
import { handSignBlock } from './signBlock.ts'

/** 表18 材料移交与清除单: the materials handed back and the copies wiped, filled in by hand, or with what a wipe removed on the computer. */
export const handover: Form = { number: '18', blank: true, signEveryPage: false, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.18')
  const center = { align: 'center' } as const
  return {
    title,
    items: [
      titleBlock(press, title),
      ...informationItems(press, source),
      space(12),
      table(press, {
        columns: [
          { width: 32, ...center },
          { width: 168 },
          { width: 60, ...center },
          { width: 80, ...center },
          { width: 80, ...center },
          { width: 80, ...center },
        ],
        head: [
          word(press, 'rectifications.number'),
          formWord('handover.item'),
          formWord('handover.count'),
          formWord('handover.returned'),
          formWord('handover.wiped'),
          formWord('head.remark'),
        ],
        rows: rowsOf(press, source.handover).map((cells) => ({ minHeight: 34, cells: cells.map((text) => ({ text })) })),
      }),
      ...(source.handover ? [space(6), ...noteBlocks(press, formWord('handover.beyond'))] : []),
      space(10),
      ...paragraphBlocks(press, formWord('handover.statement')),
      space(6),
      handSignBlock(press),
      handSignBlock(press, formWord('handover.receiver')),
    ],
  }
}

/** What was removed on this computer, the package, and rows to be written by hand: eight, or six so that all stands on one page. */
function rowsOf(press: Press, handover: Handover | undefined): readonly (readonly string[])[] {
  const wiped = (handover?.rows ?? []).map(({ kind, count }) => [
    formWord(`handover.${kind}`),
    String(count),
    '',
    dateText(press, handover!.wipedAt),
    formWord('handover.here'),
  ])
  const given = handover ? [...wiped, [formWord('handover.package'), '', '', '', '']] : []
  return Array.from({ length: handover ? 6 : 8 }, (_, at) => [String(at + 1), ...(given[at] ?? ['', '', '', '', ''])])
}
