import type { ResultRecord } from '../../result/format.ts'
import type { Standard } from '../../standard/format.ts'
import { shownName } from '../../standard/shownRule.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, noteBlocks, paragraphBlocks, space } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import { citationsText, figureName, figureUnit, groupsOfFour, markText, word } from '../wording.ts'
import type { Section } from './section.ts'

const center = { align: 'center' } as const
/** The column of citations: 「D017第11页」 stands on one line. */
const evidence = { width: 62, ...center, size: 'note' } as const

/** 申报值与核定值, one row a figure and year; nothing when no value was verified. */
export function valueItems(fonts: FontBook, values: ResultRecord['values']): FlowItem[] {
  if (values.length === 0) return []
  const rows = values.map((value) => [
    figureName(value.figure),
    value.year === undefined ? word('none') : String(value.year),
    value.declared,
    value.verified,
    figureUnit(value.figure),
    value.reason,
    citationsText(value.citations) || word('none'),
  ])
  return [valueTable(fonts, rows, 0)]
}

/** Empty rows to be written by hand. */
export function blankValueItems(fonts: FontBook): FlowItem[] {
  return [
    valueTable(
      fonts,
      Array.from({ length: 14 }, () => Array.from({ length: 7 }, () => '')),
      34,
    ),
  ]
}

function valueTable(fonts: FontBook, rows: readonly (readonly string[])[], minHeight: number): FlowItem {
  return table(fonts, {
    columns: [
      { width: 104 },
      { width: 38, ...center },
      { width: 60, ...center },
      { width: 60, ...center },
      { width: 38, ...center },
      { width: 138 },
      evidence,
    ],
    head: [
      word('values.figure'),
      word('values.year'),
      word('values.declared'),
      word('values.verified'),
      word('values.unit'),
      word('values.reason'),
      word('head.evidence'),
    ],
    rows: rows.map((texts) => ({ minHeight, cells: texts.map((text) => ({ text })) })),
  })
}

/** One expert's 核定值 are that expert's: the panel settles on one. Nothing where nothing was verified. */
export function ownValuesNote(fonts: FontBook, count: number): FlowItem[] {
  if (count === 0) return []
  return [space(4), ...noteBlocks(fonts, word('values.own'))].map((block) => ({ ...block, keepWithPrevious: true }))
}

/** 加减分建议 and 红线线索: proposals and clues only, each 待科技厅审定. */
export function adjustmentSections(fonts: FontBook, result: ResultRecord, standard: Standard | undefined, withMarks: boolean): Section[] {
  const named = [...(standard?.adjustments.bonus ?? []), ...(standard?.adjustments.deductions ?? [])]
  const adjustments = table(fonts, {
    columns: [{ width: 36, ...center }, { width: 120 }, { width: 48, ...center }, { width: 158 }, evidence, { width: 76, ...center }],
    head: [
      word('adjustments.item'),
      word('adjustments.name'),
      word('adjustments.amount'),
      word('adjustments.reason'),
      word('head.evidence'),
      word('adjustments.state'),
    ],
    rows: result.adjustments.map((each) => ({
      cells: [
        each.item,
        nameIn(named, each.item),
        withMarks ? adjustmentAmount(each) : word('none'),
        each.reason,
        citationsText(each.citations) || word('none'),
        word('adjustments.pending'),
      ].map((text) => ({ text })),
    })),
  })
  const redLines = table(fonts, {
    columns: [{ width: 36, ...center }, { width: 120 }, { width: 206 }, evidence, { width: 76, ...center }],
    head: [word('adjustments.item'), word('adjustments.name'), word('redLines.clue'), word('head.evidence'), word('adjustments.state')],
    rows: result.redLines.map((each) => ({
      cells: [
        each.item,
        standard?.redLines.find((item) => item.id === each.item)?.name ?? word('none'),
        each.clue,
        citationsText(each.citations) || word('none'),
        each.status,
      ].map((text) => ({ text })),
    })),
  })
  return [
    { title: word('section.adjustments'), items: result.adjustments.length > 0 ? [adjustments] : [] },
    { title: word('section.redLines'), items: result.redLines.length > 0 ? [redLines] : [] },
  ]
}

function nameIn(items: Standard['adjustments']['bonus'], id: string): string {
  const item = items.find((each) => each.id === id)
  return item === undefined ? word('none') : shownName(item)
}

/** B items add, M items take off. */
export function adjustmentAmount({ item, amount }: ResultRecord['adjustments'][number]): string {
  return word(item.startsWith('B') ? 'adjustments.bonus' : 'adjustments.deduction', { amount: markText(amount) })
}

/** One row a part, or paragraphs where a part is so long that its row would tear the page. */
export function opinionItems(fonts: FontBook, opinion: NonNullable<ResultRecord['opinion']>): FlowItem[] {
  const parts = opinionParts(opinion)
  const boxes = table(fonts, {
    columns: opinionColumns,
    rows: parts.map(([lead, text]) => ({ minHeight: 30, cells: [{ text: lead.slice(0, -1), shaded: true }, { text }] })),
  })
  if (boxes.rows.every((row) => row.height <= highestBox)) return [boxes]
  return parts.flatMap(([lead, text]) => paragraphBlocks(fonts, text, lead))
}

/** The columns of an opinion, printed or to be written by hand. */
export const opinionColumns = [{ width: 72, align: 'center', bold: true }, { width: 428 }] as const
/** About ten lines, points. */
const highestBox = 150

/** The parts of an opinion that were written, each with its lead. */
export function opinionParts(opinion: NonNullable<ResultRecord['opinion']>): (readonly [string, string])[] {
  const parts: (readonly [string, string | undefined])[] = [
    [word('opinion.overall'), opinion.overall],
    [word('opinion.strengths'), opinion.strengths],
    [word('opinion.problems'), opinion.problems],
    [word('opinion.suggestions'), opinion.suggestions],
    [word('opinion.conclusion'), opinion.conclusion],
  ]
  return parts.flatMap(([lead, text]) => (text === undefined ? [] : [[lead, text] as const]))
}

/** Photos taken on site with their digests; the pictures themselves are attached to the PDF. */
export function attachmentItems(fonts: FontBook, attachments: ResultRecord['attachments']): FlowItem[] {
  if (attachments.length === 0) return []
  const columns = [
    { width: 44, ...center },
    { width: 126 },
    { width: 38, ...center },
    { width: 62, align: 'right' as const },
    { width: 230, size: 'note' as const },
  ]
  return [
    table(fonts, {
      columns,
      head: [
        word('attachments.id'),
        word('attachments.title'),
        word('attachments.kind'),
        word('attachments.bytes'),
        word('attachments.digest'),
      ],
      rows: attachments.map((each) => ({
        cells: [each.id, each.title, each.kind, String(each.bytes), groupsOfFour(each.sha256)].map((text) => ({ text })),
      })),
    }),
  ]
}
