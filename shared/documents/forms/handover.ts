import type { FontBook } from '../fontBook.ts'
import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import { word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { handSignBlock } from './signBlock.ts'

/** 表18 材料移交与清除单: what was handed back and what was wiped, to be filled in by hand. */
export const handover: Form = { number: '18', blank: true, signEveryPage: false, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.18')
  const center = { align: 'center' } as const
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...informationItems(fonts, source),
      space(12),
      table(fonts, {
        columns: [
          { width: 32, ...center },
          { width: 168 },
          { width: 60, ...center },
          { width: 80, ...center },
          { width: 80, ...center },
          { width: 80, ...center },
        ],
        head: [
          word('rectifications.number'),
          word('handover.item'),
          word('handover.count'),
          word('handover.returned'),
          word('handover.wiped'),
          word('head.remark'),
        ],
        rows: Array.from({ length: 8 }, (_, index) => ({
          minHeight: 34,
          cells: [String(index + 1), '', '', '', '', ''].map((text) => ({ text })),
        })),
      }),
      space(10),
      ...paragraphBlocks(fonts, word('handover.statement')),
      space(6),
      handSignBlock(fonts),
      handSignBlock(fonts, 'handover.receiver'),
    ],
  }
}
