import { type Layout, word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { space, titleBlock } from '../layout/block.ts'
import { columnsOf, type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { handSignBlock } from './signBlock.ts'

/** 表2 回避登记表: what the expert declared about ties to the centre. */
export const recusal: Form = { number: '2', blank: true, signEveryPage: false, build }

const relations = ['本单位', '近亲属', '合作项目', '参与方案编制', '经济利益', '其他'] as const

function build(press: Press, source: FormSource): FormContent {
  const title = word(press, 'form.2')
  const given = source.result?.recusal
  const { heights } = press.tables
  const row = (label: string, text: string, minHeight = heights.recusal): RowContent => ({
    minHeight,
    cells: [{ text: label, shaded: true }, { text }],
  })
  const lines = recusalLines(press, given)
  const rows = [
    ...lines.map(([label, text], index) => row(label, text, index === lines.length - 1 ? heights.recusalReason : undefined)),
    // a leader does not decide on the own recusal
    row(word(press, source.result?.expert.role === '组长' ? 'recusal.decisionOnLeader' : 'recusal.decision'), '', heights.recusalDecision),
  ]
  return {
    title,
    items: [
      titleBlock(press, title),
      ...informationItems(press, source),
      space(12),
      table(press, { columns: columnsOf(press.tables.recusal), rows }),
      ...(source.signedBelow ? [] : [space(10), handSignBlock(press)]),
    ],
  }
}

/** Each relation, whether recusal was asked for, and the reason; to be ticked where nothing was declared yet. */
export function recusalLines(press: Layout, given: ResultRecord['recusal'] | undefined): (readonly [string, string])[] {
  const answer = (is: boolean) =>
    given === undefined ? formWord('choice.yesNo') : is ? word(press, 'choice.yes') : word(press, 'choice.no')
  return [
    ...relations.map(
      (relation) => [word(press, 'recusal.relation', { relation }), answer(given?.relations.includes(relation) ?? false)] as const,
    ),
    [word(press, 'recusal.declared'), answer(given?.declared ?? false)],
    [word(press, 'recusal.reason'), given === undefined ? '' : (given.reason ?? word(press, 'none'))],
  ]
}
