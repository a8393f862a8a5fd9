import { type Layout, word } from '../../layout/layout.ts'
import type { ResultCriterion, ResultRecord } from '../../result/format.ts'
import { isUnmarked } from '../../result/unmarked.ts'
import { selfItemOf } from '../../review/selfMark.ts'
import type { Standard } from '../../standard/format.ts'
import { shownRule } from '../../standard/shownRule.ts'
import {
  type CellContent,
  type Column,
  columnsOf,
  type HeadContent,
  type RowContent,
  type Table,
  table,
  textWidth,
} from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord, markText } from '../wording.ts'
import { criterionText, selfLines } from './criterionRow.ts'
import type { FormSource } from './form.ts'
import { isOpenMark } from './totals.ts'

const center = { align: 'center' } as const
const strong = { align: 'center', bold: true } as const
const looks = [strong, center, center, { size: 'note' }, { ...center, size: 'note' }, strong] as const

/** The range of x in points that a column of the sheet takes. */
export function columnRange(
  { page, tables }: Layout,
  column: 'criterion' | 'max' | 'mark',
): { readonly from: number; readonly to: number } {
  const index = ({ criterion: 1, max: 2, mark: 5 } as const)[column]
  const from = tables.criteria.slice(0, index).reduce<number>((sum, width) => sum + width, page.left)
  return { from, to: from + tables.criteria[index] }
}

/** Height of the part of a blank row that is written by hand. */
const handHeight = 48

function layOf(
  press: Layout,
  withMarks: boolean,
): { readonly columns: readonly Column[]; readonly head: readonly (string | HeadContent)[] } {
  const under = word(press, withMarks ? 'head.valueReason' : 'head.value')
  const head = [
    word(press, 'head.dimension'),
    word(press, 'head.criterion'),
    word(press, 'head.max'),
    { text: word(press, 'head.rule'), under },
    word(press, 'head.evidence'),
  ]
  return withMarks
    ? { columns: columnsOf(press.tables.criteria, ...looks), head: [...head, word(press, 'head.mark')] }
    : { columns: columnsOf(press.tables.criteriaWithoutMarks, ...looks), head }
}

/** The marks of a result, one row a criterion, with the sums of each page below its rows. */
export function criteriaTable(press: Press, source: FormSource, result: ResultRecord): Table {
  const unmarked = isUnmarked(result)
  const withMarks = unmarked || source.withoutMarks !== true
  return table(press, {
    ...layOf(press, withMarks),
    rows: result.criteria.map((criterion): RowContent => {
      const text = criterionText(press, criterion, result.values, source.standard, { withMarks })
      return {
        group: criterion.dimension,
        amounts: [criterion.max, criterion.mark ?? (isOpenMark(criterion) ? undefined : 0)],
        cells: [
          { text: text.dimension },
          { text: `${text.id}\n${text.name}`, repeat: true },
          { text: text.max },
          { text: anchorLines(text.rule), under: lowerText(press, criterion, source, result, withMarks) },
          { text: text.evidence },
          ...(withMarks ? [markCell(press, text.mark)] : []),
        ],
      }
    }),
    subtotal: withMarks && !unmarked ? (amounts) => subtotalRow(press, amounts) : undefined,
  })
}

/** The standard's criteria with room to write beside each. */
export function blankCriteriaTable(press: Press, standard: Standard, { self, withoutMarks }: FormSource): Table {
  const unmarked = standard.verificationOnly === true
  const withMarks = unmarked || withoutMarks !== true
  const nameOf = (id: string) => standard.dimensions.find((each) => each.id === id)?.name ?? ''
  return table(press, {
    ...layOf(press, withMarks),
    rows: standard.criteria.map((criterion): RowContent => {
      const texts = [
        nameOf(criterion.dimension),
        `${criterion.id}\n${criterion.name}`,
        unmarked ? formWord('original.choices') : markText(criterion.max),
      ]
      const asked = { expert: [], verified: [formWord('value.choices')], formula: [formWord('value.blank')], checked: [] }[criterion.method]
      const reason = withMarks && criterion.method !== 'formula' ? [word(press, 'reason.labelled', { reason: '' })] : []
      const middle: CellContent = {
        text: anchorLines(shownRule(criterion, press)),
        under: [...selfLines(press, selfItemOf(self, criterion.id)?.mark), ...asked, ...reason].join('\n'),
        underHeight: handHeight,
      }
      return {
        group: nameOf(criterion.dimension),
        cells: [
          ...texts.map((text) => ({ text })),
          middle,
          { text: '' },
          ...(withMarks ? [{ text: unmarked ? formWord('finding.choices') : '' }] : []),
        ],
      }
    }),
  })
}

/** Value or finding, further remarks, and the reason for deducted marks. */
function lowerText(press: Press, criterion: ResultCriterion, { standard }: FormSource, result: ResultRecord, withMarks: boolean): string {
  const text = criterionText(press, criterion, result.values, standard, { withMarks })
  const says = text.reason !== word(press, 'none') && text.reason !== word(press, 'reason.formula')
  const reason = withMarks && says ? [word(press, 'reason.labelled', { reason: text.reason })] : []
  return [...packed(press, text.facts), ...text.workings, ...text.remarks, ...reason].join('\n')
}

/** A mark, or a word in its place: in one line, since what stands in a row of marks is read as one. */
function markCell(press: Press, text: string): CellContent {
  const fits = press.fonts.width(text, press.sizes.table.size, true) <= textWidth(press, press.tables.criteria[5])
  return fits ? { text } : { text, size: 'word' }
}

/** Short lines one after another, as many as fit the wide column; a text of two lines begins a new line. */
function packed(press: Press, lines: readonly string[]): string[] {
  const room = textWidth(press, press.tables.criteria[3])
  const isShort = (line: string) => press.fonts.width(line, press.sizes.table.size, false) <= room
  const rows: string[][] = []
  for (const line of lines) {
    const before = rows.at(-1)
    if (before !== undefined && isShort(line) && before.every(isShort)) before.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.join(word(press, 'value.between')))
}

/** 优, 中 and 差 each on a line of its own. */
function anchorLines(rule: string): string {
  return rule.replaceAll(/；(?=[优良中差]：)/g, '；\n')
}

/** 本页小计: sums of the rows that begin on the page; open items are not counted, as the row states. */
function subtotalRow(press: Layout, amounts: readonly (readonly (number | undefined)[])[]): RowContent {
  const scored = amounts.filter((each) => each.length > 0)
  const sum = (index: number) => scored.reduce((all, each) => all + (each[index] ?? 0), 0)
  const isPartial = scored.some((each) => each[1] === undefined)
  return {
    cells: [
      { text: word(press, 'subtotal.page'), span: 2, align: 'center', bold: true },
      { text: markText(sum(0)), align: 'center' },
      { text: isPartial ? word(press, 'subtotal.partial') : '', span: 2, align: 'right', size: 'note' },
      { text: markText(sum(1)), align: 'center', bold: true },
    ],
  }
}
