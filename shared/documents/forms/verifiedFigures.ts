import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { panelInformation } from './panelInformation.ts'
import { blankValueItems, ownValuesNote, valueItems } from './resultParts.ts'

/** 表6 指标核定表: 申报值 → 核定值 with reason and evidence; the panel's own table once it is confirmed. */
export const verifiedFigures: Form = { number: '6', blank: true, signEveryPage: true, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.6')
  const values = source.panel?.values ?? source.result?.values
  const items = values === undefined ? blankValueItems(press) : valueItems(press, values)
  return {
    title,
    items: [
      titleBlock(press, title),
      ...(source.panel ? panelInformation(press, source) : informationItems(press, source)),
      space(12),
      ...(items.length > 0 ? items : paragraphBlocks(press, formWord('values.none'))),
      ...(source.panel === undefined && source.result ? ownValuesNote(press, source.result) : []),
    ],
  }
}
