import type { ResultRecord } from '../../result/format.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { type Column, type RowContent, type Table, table } from '../layout/table.ts'
import { readableRule } from '../readableRule.ts'
import { page } from '../style.ts'
import { markText, word } from '../wording.ts'
import { blankOpinion } from './blankOpinion.ts'
import { consultationSections } from './consultation.ts'
import { criterionText, longReasons } from './criterionRow.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationTable } from './information.ts'
import { adjustmentSections, attachmentItems, opinionItems, valueItems } from './resultParts.ts'
import { numberedSections, type Section } from './section.ts'
import { handSignBlock } from './signBlock.ts'
import { sheetTotal, totalLines } from './totals.ts'

/** 表10 个人评分表: marks with rule, value, evidence and reason, totals by dimension, opinion. Without marks at 咨询论证. */
export const scoreSheet: Form = { number: '10', blank: true, signEveryPage: true, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const stage = source.result?.stage ?? source.task?.stage ?? source.standard?.stage
  const title = stage === '咨询论证' ? word('form.10.consultation') : word('form.10')
  const sections = source.result === undefined ? blankSections(fonts, source) : filledSections(fonts, source, source.result)
  return {
    title,
    items: [
      titleBlock(fonts, title, title),
      informationTable(fonts, source),
      ...numberedSections(fonts, sections),
      handSignBlock(fonts, true),
    ],
  }
}

function filledSections(fonts: FontBook, source: FormSource, result: ResultRecord): Section[] {
  const withMarks = source.withoutMarks !== true
  return [
    { title: word('section.marks'), items: result.criteria.length === 0 ? [] : [criteriaTable(fonts, source, result)] },
    {
      title: word('section.reasons'),
      items: longReasons(result.criteria).flatMap((each) =>
        paragraphBlocks(fonts, each.reason ?? '', word('reason.lead', { id: each.id, name: each.name })),
      ),
    },
    { title: word('section.totals'), items: withMarks && result.criteria.length > 0 ? totalItems(fonts, result) : [] },
    { title: word('section.values'), items: valueItems(fonts, result.values) },
    ...adjustmentSections(fonts, result, source.standard, withMarks),
    ...consultationSections(fonts, result.consultation),
    { title: word('section.opinion'), items: result.opinion === undefined ? [] : opinionItems(fonts, result.opinion) },
    { title: word('section.attachments'), items: attachmentItems(fonts, result.attachments) },
  ]
}

const center = { align: 'center' } as const
const columnsWithMarks: readonly Column[] = [
  { width: 42, align: 'center', bold: true },
  { width: 72, ...center },
  { width: 32, ...center },
  { width: 94 },
  { width: 104 },
  { width: 56, ...center },
  { width: 34, align: 'center', bold: true },
  { width: 66 },
]
const columnsWithoutMarks: readonly Column[] = [
  { width: 36, align: 'center', bold: true },
  { width: 84, ...center },
  { width: 34, ...center },
  { width: 136 },
  { width: 150 },
  { width: 60, ...center },
]

/** The range of x in points that a column of the sheet takes. */
export function columnRange(column: 'criterion' | 'max' | 'mark'): { readonly from: number; readonly to: number } {
  const index = { criterion: 1, max: 2, mark: 6 }[column]
  const from = columnsWithMarks.slice(0, index).reduce<number>((sum, each) => sum + each.width, page.left)
  return { from, to: from + (columnsWithMarks[index]?.width ?? 0) }
}

function headings(withMarks: boolean): string[] {
  const first = [
    word('head.dimension'),
    word('head.criterion'),
    word('head.max'),
    word('head.rule'),
    word('head.value'),
    word('head.evidence'),
  ]
  return withMarks ? [...first, word('head.mark'), word('head.reason')] : first
}

function criteriaTable(fonts: FontBook, source: FormSource, result: ResultRecord): Table {
  const withMarks = source.withoutMarks !== true
  return table(fonts, {
    columns: withMarks ? columnsWithMarks : columnsWithoutMarks,
    head: headings(withMarks),
    rows: result.criteria.map((criterion): RowContent => {
      const text = criterionText(criterion, result.values, source.standard, { withMarks })
      return {
        group: criterion.dimension,
        amounts: [criterion.max, criterion.mark],
        minHeight: 46,
        cells: [
          { text: text.dimension },
          { text: `${text.id}\n${text.name}`, repeat: true },
          { text: text.max },
          { text: text.rule },
          { text: text.value },
          { text: text.evidence },
          ...(withMarks
            ? [{ text: text.mark }, { text: text.reason, align: text.reason === word('none') ? ('center' as const) : undefined }]
            : []),
        ],
      }
    }),
    subtotal: withMarks ? subtotalRow : undefined,
  })
}

/** 本页小计: sums of the rows that begin on the page; open items are not counted and the row says so. */
function subtotalRow(amounts: readonly (readonly (number | undefined)[])[]): RowContent {
  const scored = amounts.filter((each) => each.length > 0)
  const sum = (index: number) => scored.reduce((all, each) => all + (each[index] ?? 0), 0)
  const isPartial = scored.some((each) => each[1] === undefined)
  return {
    cells: [
      { text: word('subtotal.page'), span: 2, align: 'center', bold: true },
      { text: markText(sum(0)), align: 'center' },
      { text: '', span: 3 },
      { text: markText(sum(1)), align: 'center', bold: true },
      { text: isPartial ? word('subtotal.partial') : '', align: 'center' },
    ],
  }
}

function totalItems(fonts: FontBook, result: ResultRecord): FlowItem[] {
  const widths = [140, 60, 70, 76, 76, 78]
  const totals = table(fonts, {
    columns: widths.map((width) => ({ width, align: 'center' as const })),
    head: [word('head.dimension'), word('total.items'), word('head.max'), word('total.expert'), word('total.formula'), word('total.mark')],
    rows: totalLines(result).map((line, index, all) => {
      const bold = index === all.length - 1
      const texts = [line.name, String(line.items), markText(line.max), line.expert, line.formula, line.mark]
      return { cells: texts.map((text, at) => ({ text, bold: bold || at === texts.length - 1 })) }
    }),
  })
  const note = [word('total.note'), ...(sheetTotal(result) === undefined ? [word('total.pending')] : [])].join('')
  return [totals, space(5), ...paragraphBlocks(fonts, note).map((block) => ({ ...block, keepWithPrevious: true }))]
}

function blankSections(fonts: FontBook, source: FormSource): Section[] {
  const standard = source.standard
  if (standard === undefined) return [...consultationSections(fonts, undefined, true), blankOpinion(fonts)]
  const withMarks = source.withoutMarks !== true
  const nameOf = (id: string) => standard.dimensions.find((each) => each.id === id)?.name ?? ''
  const criteria = table(fonts, {
    columns: withMarks ? columnsWithMarks : columnsWithoutMarks,
    head: headings(withMarks),
    rows: standard.criteria.map((criterion) => ({
      group: nameOf(criterion.dimension),
      minHeight: 46,
      cells: [
        nameOf(criterion.dimension),
        `${criterion.id}\n${criterion.name}`,
        markText(criterion.max),
        readableRule(criterion.rule),
        '',
        '',
        ...(withMarks ? ['', ''] : []),
      ].map((text) => ({ text })),
    })),
  })
  return [{ title: word('section.marks'), items: [criteria] }, blankOpinion(fonts)]
}
