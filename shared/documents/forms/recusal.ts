import type { ResultRecord } from '../../result/format.ts'
import type { FontBook } from '../fontBook.ts'
import { space, titleBlock } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import { word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { handSignBlock } from './signBlock.ts'

/** 表2 回避登记表: what the expert declared about ties to the centre. */
export const recusal: Form = { number: '2', blank: true, signEveryPage: false, build }

const relations = ['本单位', '近亲属', '合作项目', '参与方案编制', '经济利益', '其他'] as const

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.2')
  const given = source.result?.recusal
  const row = (label: string, text: string, minHeight = 24): RowContent => ({ minHeight, cells: [{ text: label, shaded: true }, { text }] })
  const lines = recusalLines(given)
  const rows = [
    ...lines.map(([label, text], index) => row(label, text, index === lines.length - 1 ? 60 : undefined)),
    // a leader does not decide on the own recusal
    row(word(source.result?.expert.role === '组长' ? 'recusal.decisionOnLeader' : 'recusal.decision'), '', 64),
  ]
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...informationItems(fonts, source),
      space(12),
      table(fonts, { columns: [{ width: 170 }, { width: 330 }], rows }),
      ...(source.signedBelow ? [] : [space(10), handSignBlock(fonts)]),
    ],
  }
}

/** Each relation, whether recusal was asked for, and the reason; to be ticked where nothing was declared yet. */
export function recusalLines(given: ResultRecord['recusal'] | undefined): (readonly [string, string])[] {
  const answer = (is: boolean) => (given === undefined ? word('choice.yesNo') : is ? word('choice.yes') : word('choice.no'))
  return [
    ...relations.map((relation) => [word('recusal.relation', { relation }), answer(given?.relations.includes(relation) ?? false)] as const),
    [word('recusal.declared'), answer(given?.declared ?? false)],
    [word('recusal.reason'), given === undefined ? '' : (given.reason ?? word('none'))],
  ]
}
