import type { ResultCriterion, ResultRecord } from '../../result/format.ts'
import type { Standard } from '../../standard/format.ts'
import { shownRule } from '../../standard/shownRule.ts'
import type { FontBook } from '../fontBook.ts'
import { type CellContent, type Column, type HeadContent, type RowContent, type Table, table, textWidth } from '../layout/table.ts'
import { page, sizes } from '../style.ts'
import { markText, word } from '../wording.ts'
import { criterionText } from './criterionRow.ts'
import type { FormSource } from './form.ts'

const center = { align: 'center' } as const
/** 评分标准 stands over 指标数值或定性说明 and 扣分理由 in one wide column: three narrow ones would make every row tall. */
const wide = { width: 246, size: 'note' } as const
const columnsWithMarks: readonly Column[] = [
  { width: 40, align: 'center', bold: true },
  { width: 80, ...center },
  { width: 36, ...center },
  wide,
  { width: 58, ...center, size: 'note' },
  { width: 40, align: 'center', bold: true },
]
const columnsWithoutMarks: readonly Column[] = [
  { width: 40, align: 'center', bold: true },
  { width: 80, ...center },
  { width: 36, ...center },
  { ...wide, width: 286 },
  { width: 58, ...center, size: 'note' },
]

/** The range of x in points that a column of the sheet takes. */
export function columnRange(column: 'criterion' | 'max' | 'mark'): { readonly from: number; readonly to: number } {
  const index = { criterion: 1, max: 2, mark: 5 }[column]
  const from = columnsWithMarks.slice(0, index).reduce<number>((sum, each) => sum + each.width, page.left)
  return { from, to: from + (columnsWithMarks[index]?.width ?? 0) }
}

/** Height of the part of a blank row that is written by hand. */
const handHeight = 48

function layOf(withMarks: boolean): { readonly columns: readonly Column[]; readonly head: readonly (string | HeadContent)[] } {
  const under = word(withMarks ? 'head.valueReason' : 'head.value')
  const head = [word('head.dimension'), word('head.criterion'), word('head.max'), { text: word('head.rule'), under }, word('head.evidence')]
  return withMarks ? { columns: columnsWithMarks, head: [...head, word('head.mark')] } : { columns: columnsWithoutMarks, head }
}

/** The marks of a result, one row a criterion, with the sums of each page below its rows. */
export function criteriaTable(fonts: FontBook, source: FormSource, result: ResultRecord): Table {
  const withMarks = source.withoutMarks !== true
  return table(fonts, {
    ...layOf(withMarks),
    rows: result.criteria.map((criterion): RowContent => {
      const text = criterionText(criterion, result.values, source.standard, { withMarks })
      return {
        group: criterion.dimension,
        amounts: [criterion.max, criterion.mark],
        cells: [
          { text: text.dimension },
          { text: `${text.id}\n${text.name}`, repeat: true },
          { text: text.max },
          { text: anchorLines(text.rule), under: lowerText(fonts, criterion, source, result, withMarks) },
          { text: text.evidence },
          ...(withMarks ? [{ text: text.mark }] : []),
        ],
      }
    }),
    subtotal: withMarks ? subtotalRow : undefined,
  })
}

/** The standard's criteria with room to write beside each. */
export function blankCriteriaTable(fonts: FontBook, standard: Standard, withMarks: boolean): Table {
  const nameOf = (id: string) => standard.dimensions.find((each) => each.id === id)?.name ?? ''
  return table(fonts, {
    ...layOf(withMarks),
    rows: standard.criteria.map((criterion): RowContent => {
      const texts = [nameOf(criterion.dimension), `${criterion.id}\n${criterion.name}`, markText(criterion.max)]
      const asked = { expert: [], verified: [word('value.choices')], formula: [word('value.blank')] }[criterion.method]
      const reason = withMarks && criterion.method !== 'formula' ? [word('reason.labelled', { reason: '' })] : []
      const middle: CellContent = {
        text: anchorLines(shownRule(criterion)),
        under: [...asked, ...reason].join('\n'),
        underHeight: handHeight,
      }
      return {
        group: nameOf(criterion.dimension),
        cells: [...texts.map((text) => ({ text })), middle, { text: '' }, ...(withMarks ? [{ text: '' }] : [])],
      }
    }),
  })
}

/** Value or finding, what else was said, and the reason for what was taken off. */
function lowerText(
  fonts: FontBook,
  criterion: ResultCriterion,
  { standard }: FormSource,
  result: ResultRecord,
  withMarks: boolean,
): string {
  const text = criterionText(criterion, result.values, standard, { withMarks })
  const says = text.reason !== word('none') && text.reason !== word('reason.formula')
  const reason = withMarks && says ? [word('reason.labelled', { reason: text.reason })] : []
  return [...packed(fonts, text.facts), ...text.workings, ...text.remarks, ...reason].join('\n')
}

/** Short lines one after the other, as many as fit the wide column; what takes two lines of its own begins one. */
function packed(fonts: FontBook, lines: readonly string[]): string[] {
  const isShort = (line: string) => fonts.width(line, sizes.table.size, false) <= textWidth(wide.width)
  const rows: string[][] = []
  for (const line of lines) {
    const before = rows.at(-1)
    if (before !== undefined && isShort(line) && before.every(isShort)) before.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.join(word('value.between')))
}

/** 优, 中 and 差 each on a line of its own. */
function anchorLines(rule: string): string {
  return rule.replaceAll(/；(?=[优良中差]：)/g, '；\n')
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
      { text: isPartial ? word('subtotal.partial') : '', span: 2, align: 'right', size: 'note' },
      { text: markText(sum(1)), align: 'center', bold: true },
    ],
  }
}
