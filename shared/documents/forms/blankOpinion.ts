import { word } from '../../layout/layout.ts'
import { type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import { opinionColumns } from './resultParts.ts'
import type { Section } from './section.ts'

/** Empty boxes for an opinion written by hand, with the conclusions of the stage to tick. */
export function blankOpinion(press: Press, stage?: string): Section {
  const labels = [
    word(press, 'opinion.overall'),
    word(press, 'opinion.strengths'),
    word(press, 'opinion.problems'),
    word(press, 'opinion.suggestions'),
  ]
  const rows = labels.map((label): RowContent => ({ minHeight: 74, cells: [{ text: label.slice(0, -1), shaded: true }, { text: '' }] }))
  const choices = { 方案评审: formWord('opinion.choices.plan'), 实地评估: formWord('opinion.choices.visit') }[stage ?? '']
  const conclusion: RowContent[] =
    choices === undefined
      ? []
      : [{ minHeight: 30, cells: [{ text: word(press, 'opinion.conclusion').slice(0, -1), shaded: true }, { text: choices }] }]
  return {
    title: word(press, 'section.opinion'),
    items: [table(press, { columns: opinionColumns(press), rows: [...rows, ...conclusion] })],
  }
}
