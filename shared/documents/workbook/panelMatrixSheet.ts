import type { Workbook } from 'exceljs'
import { type Layout, word } from '../../layout/layout.ts'
import type { PanelRecord } from '../../panel/format.ts'
import { meanOf, medianOf } from '../../scoring/sheets.ts'
import type { Standard } from '../../standard/format.ts'
import { floatOf } from '../forms/panelFigures.ts'
import { statisticHeads } from '../forms/panelHeads.ts'
import { nameOf } from '../forms/panelPeople.ts'
import { addSheet, type CellLook, repeatHeader, type SheetLook } from './cells.ts'
import { whoText } from './panelSummary.ts'
import { Pen, type Shown } from './pen.ts'

const center: CellLook = { align: 'center' }
const fixed = 3

/** Sheet 「评分矩阵」: criterion × expert, marks as numbers, statistics as formulas whose stored values agree. */
export async function addMatrixSheet(
  workbook: Workbook,
  record: PanelRecord,
  standard: Standard | undefined,
  look: Omit<SheetLook, 'widths'>,
): Promise<void> {
  const { layout } = look
  const { id, name, max, expert, statistic } = layout.sheets.panel.matrix
  const experts = record.sheets.map((sheet) => sheet.expert)
  const heads = statisticHeads(layout, record.trim.applied)
  const widths = [id, name, max, ...experts.map(() => expert), ...heads.map(() => statistic)]
  const sheet = await addSheet(workbook, word(layout, 'panel.workbook.matrix'), { ...look, widths })
  const pen = new Pen(layout, sheet, widths)
  pen.title(word(layout, 'panel.matrix'))
  pen.line(whoText(layout, record))
  const head = [
    word(layout, 'workbook.id'),
    word(layout, 'head.criterion'),
    word(layout, 'head.max'),
    ...experts.map((each) => nameOf({ panel: record }, each)),
    ...heads,
  ]
  const spans = widths.map(() => 1)
  repeatHeader(sheet, pen.row)
  const first = pen.row + 1
  const letter = (column: number) => sheet.getColumn(column).letter
  const [from, to] = [letter(fixed + 1), letter(fixed + experts.length)]
  pen.table({
    spans,
    head,
    looks: [center, {}, ...widths.slice(2).map(() => center)],
    rows: record.matrix.map((row, index): Shown[] => {
      const at = first + index
      const range = `${from}${at}:${to}${at}`
      const marks = new Map(row.marks.map((each) => [each.expert, each.mark]))
      const trimmed = row.trimmedMean
      return [
        row.criterion,
        standard?.criteria.find((each) => each.id === row.criterion)?.name ?? '',
        { mark: row.max },
        ...experts.map((each) => (marks.has(each) ? { mark: marks.get(each)! } : word(layout, 'none'))),
        { formula: `AVERAGE(${range})`, gives: floatOf(row.mean) },
        { formula: `MEDIAN(${range})`, gives: floatOf(medianOf(row.marks.map(({ mark }) => mark))) },
        { formula: `MIN(${range})`, gives: row.min },
        { formula: `MAX(${range})`, gives: row.maxMark },
        { formula: `MAX(${range})-MIN(${range})`, gives: row.range },
        ...(trimmed === undefined ? [] : [{ mark: floatOf(trimmed) }]),
      ]
    }),
  })
  addSums(pen, layout, record, { first, letter })
  pen.line(word(layout, 'panel.exact'))
}

/** 合计: the sum of each column of marks, and the statistics of those sums. */
function addSums(
  pen: Pen,
  layout: Layout,
  { matrix, sheets, trim, totals }: PanelRecord,
  { first, letter }: { readonly first: number; readonly letter: (column: number) => string },
): void {
  const last = first + matrix.length - 1
  const column = (at: number) => `${letter(at)}${first}:${letter(at)}${last}`
  const sums = sheets.map(({ sum }) => sum)
  // under a table with caps or bonus items a sheet is not the sum of its column
  const plain = sheets.map(({ expert }) =>
    matrix.reduce((sum, { marks }) => sum + (marks.find((one) => one.expert === expert)?.mark ?? 0), 0),
  )
  const range = `${letter(fixed + 1)}${last + 1}:${letter(fixed + sums.length)}${last + 1}`
  const [least, most] = [Math.min(...sums), Math.max(...sums)]
  const strong: CellLook = { align: 'center', bold: true, shaded: true }
  const row: Shown[] = [
    word(layout, 'total.sum'),
    '',
    { formula: `SUM(${column(fixed)})`, gives: matrix.reduce((sum, { max }) => sum + max, 0) },
    ...sums.map((sum, at) => (plain[at] === sum ? { formula: `SUM(${column(fixed + 1 + at)})`, gives: sum } : { mark: sum })),
    { formula: `AVERAGE(${range})`, gives: floatOf(meanOf(sums)) },
    { formula: `MEDIAN(${range})`, gives: floatOf(medianOf(sums)) },
    { formula: `MIN(${range})`, gives: least },
    { formula: `MAX(${range})`, gives: most },
    { formula: `MAX(${range})-MIN(${range})`, gives: most - least },
    ...(trim.applied ? [{ mark: floatOf(totals.expertMean) }] : []),
  ]
  pen.table({ spans: row.map(() => 1), rows: [row], looks: row.map(() => strong) })
}
