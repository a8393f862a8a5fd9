import { declaredText, verifiedText } from '../../format/verifiedValue.ts'
import { figureName, figureUnit, type Layout, word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import type { Standard } from '../../standard/format.ts'
import { shownName } from '../../standard/shownRule.ts'
import { type FlowItem, noteBlocks, paragraphBlocks, space } from '../layout/block.ts'
import { type Column, columnsOf, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { citationsText, groupsOfFour, markText, timeText } from '../wording.ts'
import type { Section } from './section.ts'

const center = { align: 'center' } as const
/** The column of citations: 「D017第11页」 fits on one line. */
const evidence = { ...center, size: 'note' } as const

/** 申报值与核定值, one row per figure and year; empty when no value was verified. */
export function valueItems(press: Press, values: ResultRecord['values']): FlowItem[] {
  if (values.length === 0) return []
  const rows = values.map((value) => [
    figureName(press, value.figure),
    value.year === undefined ? word(press, 'none') : String(value.year),
    declaredText(value),
    verifiedText(value),
    figureUnit(press, value.figure),
    value.reason,
    citationsText(press, value.citations) || word(press, 'none'),
  ])
  return [valueTable(press, rows, 0)]
}

/** Empty rows to be written by hand. */
export function blankValueItems(press: Press): FlowItem[] {
  return [
    valueTable(
      press,
      Array.from({ length: 14 }, () => Array.from({ length: 7 }, () => '')),
      34,
    ),
  ]
}

function valueTable(press: Press, rows: readonly (readonly string[])[], minHeight: number): FlowItem {
  return table(press, {
    columns: columnsOf(press.tables.values, {}, center, center, center, center, {}, evidence),
    head: [
      word(press, 'values.figure'),
      word(press, 'values.year'),
      word(press, 'values.declared'),
      word(press, 'values.verified'),
      word(press, 'values.unit'),
      word(press, 'values.reason'),
      word(press, 'head.evidence'),
    ],
    rows: rows.map((texts) => ({ minHeight, cells: texts.map((text) => ({ text })) })),
  })
}

/**
 * A note that one expert's 核定值 are that expert's own and the panel decides, or which table of the panel they are; empty
 * where no value was verified and no table loaded.
 */
export function ownValuesNote(press: Press, { values, table: loaded }: Pick<ResultRecord, 'values' | 'table'>): FlowItem[] {
  if (values.length === 0 && loaded === undefined) return []
  return [space(4), ...noteBlocks(press, loaded ? tableText(press, loaded) : word(press, 'values.own'))].map((block) => ({
    ...block,
    keepWithPrevious: true,
  }))
}

function tableText(press: Press, { confirmedBy, confirmedAt, revision, sha256 }: NonNullable<ResultRecord['table']>): string {
  return word(press, 'values.table', {
    name: confirmedBy.name,
    time: timeText(press, confirmedAt),
    revision,
    sha256: groupsOfFour(sha256),
  })
}

/** 加减分建议 and 红线线索: proposals and clues only, each 待科技厅审定. */
export function adjustmentSections(press: Press, result: ResultRecord, standard: Standard | undefined, withMarks: boolean): Section[] {
  const named = [...(standard?.adjustments.bonus ?? []), ...(standard?.adjustments.deductions ?? [])]
  const adjustments = table(press, {
    columns: columnsOf(press.tables.adjustments, center, {}, center, {}, evidence, center),
    head: [
      word(press, 'adjustments.item'),
      word(press, 'adjustments.name'),
      word(press, 'adjustments.amount'),
      word(press, 'adjustments.reason'),
      word(press, 'head.evidence'),
      word(press, 'adjustments.state'),
    ],
    rows: result.adjustments.map((each) => ({
      cells: [
        each.item,
        nameIn(press, named, each.item),
        withMarks ? adjustmentAmount(press, each) : word(press, 'none'),
        each.reason,
        citationsText(press, each.citations) || word(press, 'none'),
        word(press, 'adjustments.pending'),
      ].map((text) => ({ text })),
    })),
  })
  const redLines = table(press, {
    columns: columnsOf(press.tables.redLines, center, {}, {}, evidence, center),
    head: [
      word(press, 'adjustments.item'),
      word(press, 'adjustments.name'),
      word(press, 'redLines.clue'),
      word(press, 'head.evidence'),
      word(press, 'adjustments.state'),
    ],
    rows: result.redLines.map((each) => ({
      cells: [
        each.item,
        standard?.redLines.find((item) => item.id === each.item)?.name ?? word(press, 'none'),
        each.clue,
        citationsText(press, each.citations) || word(press, 'none'),
        each.status,
      ].map((text) => ({ text })),
    })),
  })
  return [
    { title: word(press, 'section.adjustments'), items: result.adjustments.length > 0 ? [adjustments] : [] },
    { title: word(press, 'section.redLines'), items: result.redLines.length > 0 ? [redLines] : [] },
  ]
}

function nameIn(press: Layout, items: Standard['adjustments']['bonus'], id: string): string {
  const item = items.find((each) => each.id === id)
  return item === undefined ? word(press, 'none') : shownName(item, press)
}

/** B items add, M items take off. */
export function adjustmentAmount(press: Layout, { item, amount }: ResultRecord['adjustments'][number]): string {
  return word(press, item.startsWith('B') ? 'adjustments.bonus' : 'adjustments.deduction', { amount: markText(amount) })
}

/** The parts written so far: an expert's result has them all but the optional ones. */
type WrittenOpinion = Readonly<Partial<NonNullable<ResultRecord['opinion']>>>

/** One row a part, or paragraphs where a part is so long that its row would tear the page. */
export function opinionItems(press: Press, opinion: WrittenOpinion): FlowItem[] {
  const parts = opinionParts(press, opinion)
  const boxes = table(press, {
    columns: opinionColumns(press),
    rows: parts.map(([lead, text]) => ({
      minHeight: press.tables.heights.opinion,
      cells: [{ text: lead.slice(0, -1), shaded: true }, { text }],
    })),
  })
  if (boxes.rows.every((row) => row.height <= press.tables.limits.opinion)) return [boxes]
  return parts.flatMap(([lead, text]) => paragraphBlocks(press, text, lead))
}

/** The columns of an opinion, printed or to be written by hand. */
export function opinionColumns({ tables }: Layout): readonly Column[] {
  return columnsOf(tables.opinion, { align: 'center', bold: true })
}

/** The parts of an opinion that were written, each with its lead. */
export function opinionParts(press: Layout, opinion: WrittenOpinion): (readonly [string, string])[] {
  const parts: (readonly [string, string | undefined])[] = [
    [word(press, 'opinion.overall'), opinion.overall],
    [word(press, 'opinion.strengths'), opinion.strengths],
    [word(press, 'opinion.problems'), opinion.problems],
    [word(press, 'opinion.suggestions'), opinion.suggestions],
    [word(press, 'opinion.conclusion'), opinion.conclusion],
  ]
  return parts.flatMap(([lead, text]) => (text === undefined ? [] : [[lead, text] as const]))
}

/** Photos taken on site with their digests; the pictures themselves are attached to the PDF. */
export function attachmentItems(press: Press, attachments: ResultRecord['attachments']): FlowItem[] {
  if (attachments.length === 0) return []
  return [
    table(press, {
      columns: columnsOf(press.tables.attachments, center, {}, center, { align: 'right' }, { size: 'note' }),
      head: [
        word(press, 'attachments.id'),
        word(press, 'attachments.title'),
        word(press, 'attachments.kind'),
        word(press, 'attachments.bytes'),
        word(press, 'attachments.digest'),
      ],
      rows: attachments.map((each) => ({
        cells: [each.id, each.title, each.kind, String(each.bytes), groupsOfFour(each.sha256)].map((text) => ({ text })),
      })),
    }),
  ]
}
