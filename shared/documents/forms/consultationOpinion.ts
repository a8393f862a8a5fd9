import { word } from '../../layout/layout.ts'
import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import { blankOpinion } from './blankOpinion.ts'
import { consultationSections } from './consultation.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { panelInformation } from './panelInformation.ts'
import { opinionItems } from './resultParts.ts'
import { numberedSections } from './section.ts'

/** 表16 咨询论证意见表: topics, 整改清单, conclusion and opinion, the panel's once it is closed; a sentence when the stage has none. */
export const consultationOpinion: Form = { number: '16', blank: true, signEveryPage: true, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.16')
  const record = source.panel ?? source.result
  const sections = [
    ...consultationSections(press, record?.consultation, record === undefined),
    ...(record?.opinion === undefined ? [] : [{ title: word(press, 'section.opinion'), items: opinionItems(press, record.opinion) }]),
    ...(record === undefined ? [blankOpinion(press)] : []),
  ]
  const isAbsent = record !== undefined && record.consultation === undefined
  return {
    title,
    items: [
      titleBlock(press, title),
      ...(source.panel ? panelInformation(press, source) : informationItems(press, source)),
      ...(isAbsent ? [space(12), ...paragraphBlocks(press, formWord('consultation.absent'))] : numberedSections(press, sections)),
    ],
  }
}
