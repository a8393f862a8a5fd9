import { pledgeParagraphs } from '../../review/pledge.ts'
import type { FontBook } from '../fontBook.ts'
import { noteBlocks, paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { groupsOfFour, timeText, word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { handSignBlock } from './signBlock.ts'

/** 表1 专家承诺书: the text every expert accepts before scoring; filled, with the time and the text's digest. */
export const pledge: Form = { number: '1', blank: true, signEveryPage: false, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.1')
  const accepted = source.result?.pledge
  const record =
    accepted === undefined
      ? []
      : [
          space(8),
          ...paragraphBlocks(fonts, word('pledge.accepted', { time: timeText(accepted.acceptedAt) })),
          ...noteBlocks(fonts, word('pledge.digest', { digest: groupsOfFour(accepted.textSha256) })),
        ]
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...informationItems(fonts, source),
      space(14),
      ...pledgeParagraphs('zh-CN').flatMap((paragraph) => [...paragraphBlocks(fonts, paragraph), space(5)]),
      ...record,
      space(14),
      handSignBlock(fonts),
    ],
  }
}
