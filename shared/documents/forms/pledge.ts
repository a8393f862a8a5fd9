import { pledgeParagraphs } from '../../review/pledge.ts'
import { noteBlocks, paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'
import { formWord, groupsOfFour, timeText } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { handSignBlock } from './signBlock.ts'

/** 表1 专家承诺书: the text every expert accepts before scoring; filled, with the time and the text's digest. */
export const pledge: Form = { number: '1', blank: true, signEveryPage: false, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.1')
  const accepted = source.result?.pledge
  const record =
    accepted === undefined
      ? []
      : [
          space(8),
          ...paragraphBlocks(press, formWord('pledge.accepted', { time: timeText(press, accepted.acceptedAt) })),
          ...noteBlocks(press, formWord('pledge.digest', { digest: groupsOfFour(accepted.textSha256) })),
        ]
  return {
    title,
    items: [
      titleBlock(press, title),
      ...informationItems(press, source),
      space(14),
      ...pledgeParagraphs('zh-CN').flatMap((paragraph) => [...paragraphBlocks(press, paragraph), space(5)]),
      ...record,
      space(14),
      handSignBlock(press),
    ],
  }
}
