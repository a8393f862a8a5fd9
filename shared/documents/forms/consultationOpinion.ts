import type { FontBook } from '../fontBook.ts'
import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { word } from '../wording.ts'
import { blankOpinion } from './blankOpinion.ts'
import { consultationSections } from './consultation.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { opinionItems } from './resultParts.ts'
import { numberedSections } from './section.ts'

/** 表16 咨询论证意见表: topics, 整改清单, conclusion and opinion, the panel's once it is closed; says so when the stage has none. */
export const consultationOpinion: Form = { number: '16', blank: true, signEveryPage: true, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.16')
  const record = source.panel ?? source.result
  const sections = [
    ...consultationSections(fonts, record?.consultation, record === undefined),
    ...(record?.opinion === undefined ? [] : [{ title: word('section.opinion'), items: opinionItems(fonts, record.opinion) }]),
    ...(record === undefined ? [blankOpinion(fonts)] : []),
  ]
  const isAbsent = record !== undefined && record.consultation === undefined
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...informationItems(fonts, source),
      ...(isAbsent ? [space(12), ...paragraphBlocks(fonts, word('consultation.absent'))] : numberedSections(fonts, sections)),
    ],
  }
}
