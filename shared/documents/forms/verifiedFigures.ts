import type { FontBook } from '../fontBook.ts'
import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { blankValueItems, ownValuesNote, valueItems } from './resultParts.ts'

/** 表6 指标核定表: 申报值 → 核定值 with reason and evidence; the panel's own table once it is confirmed. */
export const verifiedFigures: Form = { number: '6', blank: true, signEveryPage: true, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.6')
  const values = source.panel?.values ?? source.result?.values
  const items = values === undefined ? blankValueItems(fonts) : valueItems(fonts, values)
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...informationItems(fonts, source),
      space(12),
      ...(items.length > 0 ? items : paragraphBlocks(fonts, word('values.none'))),
      ...ownValuesNote(fonts, source.panel === undefined ? (source.result?.values.length ?? 0) : 0),
    ],
  }
}
