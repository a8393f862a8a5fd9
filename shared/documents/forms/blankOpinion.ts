import type { FontBook } from '../fontBook.ts'
import { type RowContent, table } from '../layout/table.ts'
import { word } from '../wording.ts'
import { opinionColumns } from './resultParts.ts'
import type { Section } from './section.ts'

/** Empty boxes for an opinion written by hand, with the conclusions of the stage to tick. */
export function blankOpinion(fonts: FontBook, stage?: string): Section {
  const labels = [word('opinion.overall'), word('opinion.strengths'), word('opinion.problems'), word('opinion.suggestions')]
  const rows = labels.map((label): RowContent => ({ minHeight: 74, cells: [{ text: label.slice(0, -1), shaded: true }, { text: '' }] }))
  const choices = { 方案评审: word('opinion.choices.plan'), 实地评估: word('opinion.choices.visit') }[stage ?? '']
  const conclusion: RowContent[] =
    choices === undefined
      ? []
      : [{ minHeight: 30, cells: [{ text: word('opinion.conclusion').slice(0, -1), shaded: true }, { text: choices }] }]
  return { title: word('section.opinion'), items: [table(fonts, { columns: opinionColumns, rows: [...rows, ...conclusion] })] }
}
