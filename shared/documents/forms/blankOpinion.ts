import type { FontBook } from '../fontBook.ts'
import { type RowContent, table } from '../layout/table.ts'
import { word } from '../wording.ts'
import { opinionColumns } from './resultParts.ts'
import type { Section } from './section.ts'

/** Empty boxes for an opinion written by hand. */
export function blankOpinion(fonts: FontBook): Section {
  const labels = [word('opinion.overall'), word('opinion.strengths'), word('opinion.problems'), word('opinion.suggestions')]
  const rows = labels.map((label): RowContent => ({ minHeight: 74, cells: [{ text: label.slice(0, -1), shaded: true }, { text: '' }] }))
  return { title: word('section.opinion'), items: [table(fonts, { columns: opinionColumns, rows })] }
}
