import type { Workbook, Worksheet } from 'exceljs'
import { type Layout, word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { isUnmarked } from '../../result/unmarked.ts'
import type { Standard } from '../../standard/format.ts'
import { shownName } from '../../standard/shownRule.ts'
import { criterionText, longReasons } from '../forms/criterionRow.ts'
import { recusalLines } from '../forms/recusal.ts'
import { adjustmentAmount, opinionParts } from '../forms/resultParts.ts'
import { countLines, sheetTotal, sumOfDimensions, totalLines } from '../forms/totals.ts'
import { citationsText, dateText } from '../wording.ts'
import { addSheet, type CellLook, fitHeight, repeatHeader, rowsOf, type SheetLook, writeMark, writeSum, writeText } from './cells.ts'

const center: CellLook = { align: 'center' }
const heading: CellLook = { align: 'center', bold: true, shaded: true }

/** Sheet 「评分表」: form 10 on a sheet, marks as numbers, sums as formulas whose stored values agree. */
export async function addScoreSheet(
  workbook: Workbook,
  result: ResultRecord,
  standard: Standard | undefined,
  look: Omit<SheetLook, 'widths'>,
): Promise<void> {
  const { layout } = look
  const { widths, title: head, sign, reason } = layout.sheets.score
  const sheet = await addSheet(workbook, word(layout, 'workbook.score'), { ...look, widths })
  const title = titleOf(layout, result)
  across(layout, sheet, 1, title, { align: 'center', bold: true, size: head.size, border: false })
  sheet.getRow(1).height = head.height
  across(
    layout,
    sheet,
    2,
    word(layout, 'workbook.who', { centre: result.centre.name, type: result.centre.type, stage: result.stage, task: result.task }),
    plain,
  )
  const { expert } = result
  const who = {
    name: expert.name,
    role: expert.role,
    unit: expert.unit,
    date: dateText(layout, result.lockedAt),
    revision: result.revision,
  }
  across(layout, sheet, 3, word(layout, 'workbook.expert', who), plain)
  let row = 4
  if (result.criteria.length > 0) {
    row = addCriteria(layout, sheet, row, result, standard)
    row = isUnmarked(result) ? addCounts(layout, sheet, row + 1, result) : addTotals(layout, sheet, row + 1, result)
    for (const each of longReasons(layout, result.criteria, reason))
      row = labelled(layout, sheet, row, word(layout, 'reason.label', { id: each.id }), each.reason ?? '')
  }
  row = addRecusal(layout, sheet, row, result)
  row = addAdjustments(layout, sheet, row, result, standard)
  row = addConsultation(layout, sheet, row, result)
  for (const [lead, text] of result.opinion === undefined ? [] : opinionParts(layout, result.opinion)) {
    row = labelled(layout, sheet, row, lead.slice(0, -1), text)
  }
  across(layout, sheet, row + 1, word(layout, 'workbook.sign'), plain)
  sheet.getRow(row + 1).height = sign
}

const plain: CellLook = { border: false }

function titleOf(layout: Layout, { recusal, criteria }: ResultRecord): string {
  if (recusal.declared) return word(layout, 'form.2')
  return criteria.length === 0 ? word(layout, 'form.10.consultation') : word(layout, 'form.10')
}

/** The content of form 2, for a recused expert. */
function addRecusal(layout: Layout, sheet: Worksheet, row: number, { recusal }: ResultRecord): number {
  let at = row
  if (!recusal.declared) return at
  for (const [label, text] of recusalLines(layout, recusal)) at = labelled(layout, sheet, at, label, text, 3)
  return at
}

function addCriteria(layout: Layout, sheet: Worksheet, row: number, result: ResultRecord, standard: Standard | undefined): number {
  const { widths } = layout.sheets.score
  const unmarked = isUnmarked(result)
  const headings = [
    word(layout, 'head.dimension'),
    word(layout, 'workbook.id'),
    word(layout, 'head.criterion'),
    word(layout, 'head.max'),
    word(layout, 'head.rule'),
    word(layout, 'head.value'),
    word(layout, 'head.evidence'),
    word(layout, 'head.mark'),
    word(layout, 'head.reason'),
  ]
  headings.forEach((text, index) => {
    writeText(layout, sheet.getCell(row, index + 1), text, heading)
  })
  repeatHeader(sheet, row)
  const first = row + 1
  result.criteria.forEach((criterion, index) => {
    const text = criterionText(layout, criterion, result.values, standard, { longest: layout.sheets.score.reason })
    const at = first + index
    writeText(layout, sheet.getCell(at, 1), text.dimension, center)
    writeText(layout, sheet.getCell(at, 2), text.id, center)
    writeText(layout, sheet.getCell(at, 3), text.name)
    if (unmarked) writeText(layout, sheet.getCell(at, 4), text.max, center)
    else writeMark(layout, sheet.getCell(at, 4), criterion.max, center)
    writeText(layout, sheet.getCell(at, 5), text.rule)
    writeText(layout, sheet.getCell(at, 6), text.value)
    writeText(layout, sheet.getCell(at, 7), text.evidence, center)
    const mark = sheet.getCell(at, 8)
    if (criterion.state === 'scored' && criterion.mark !== undefined)
      writeMark(layout, mark, criterion.mark, { align: 'center', bold: true })
    else writeText(layout, mark, text.mark, { align: 'center', bold: true })
    writeText(layout, sheet.getCell(at, 9), text.reason)
    fitHeight(
      layout,
      sheet,
      at,
      [text.dimension, text.id, text.name, text.max, text.rule, text.value, text.evidence, text.mark, text.reason],
      widths,
    )
  })
  const end = first + result.criteria.length - 1
  if (unmarked) return end + 1
  const total = sheetTotal(result)
  const sum = (pick: (criterion: ResultRecord['criteria'][number]) => number) => result.criteria.reduce((all, each) => all + pick(each), 0)
  for (let column = 1; column <= widths.length; column++) writeText(layout, sheet.getCell(end + 1, column), '', heading)
  writeText(layout, sheet.getCell(end + 1, 1), word(layout, 'total.sum'), heading)
  const summed = (column: string, plain: number, within: number) => {
    const cell = sheet.getCell(`${column}${end + 1}`)
    if (plain === within) writeSum(layout, cell, `SUM(${column}${first}:${column}${end})`, plain, heading)
    else writeMark(layout, cell, within, heading)
  }
  const marks = sum((each) => each.mark ?? 0)
  summed(
    'D',
    sum((each) => each.max),
    sumOfDimensions(result),
  )
  summed('H', marks, total ?? marks)
  writeText(layout, sheet.getCell(end + 1, 9), total === undefined ? word(layout, 'subtotal.partial') : '', heading)
  return end + 2
}

/** Dimensions below the criteria; each sum looks its rows up by the dimension's name in column A, or is written where caps bear on it. */
function addTotals(layout: Layout, sheet: Worksheet, row: number, result: ResultRecord): number {
  const { widths } = layout.sheets.score
  const first = 5
  const end = first + result.criteria.length - 1
  const headings = [
    word(layout, 'head.dimension'),
    word(layout, 'total.items'),
    '',
    word(layout, 'head.max'),
    word(layout, 'total.expert'),
    word(layout, 'total.formula'),
    '',
    word(layout, 'total.mark'),
  ]
  headings.forEach((text, index) => {
    writeText(layout, sheet.getCell(row, index + 1), text, heading)
  })
  totalLines(layout, result).forEach((line, index) => {
    const at = row + 1 + index
    const dimension = result.totals.dimensions[index]
    writeText(layout, sheet.getCell(at, 1), line.name, center)
    for (const column of [3, 7]) writeText(layout, sheet.getCell(at, column), '')
    writeText(layout, sheet.getCell(at, 2), String(line.items), center)
    if (dimension === undefined || sumOf(result, dimension.name, 'max') !== dimension.max)
      writeMark(layout, sheet.getCell(at, 4), line.max, center)
    else
      writeSum(layout, sheet.getCell(at, 4), `SUMPRODUCT(--($A$${first}:$A$${end}=$A${at}),$D$${first}:$D$${end})`, dimension.max, center)
    writeText(layout, sheet.getCell(at, 5), line.expert, center)
    writeText(layout, sheet.getCell(at, 6), line.formula, center)
    if (dimension?.mark === undefined) writeText(layout, sheet.getCell(at, 8), line.mark, { ...center, bold: true })
    else if (sumOf(result, dimension.name, 'mark') !== dimension.mark)
      writeMark(layout, sheet.getCell(at, 8), dimension.mark, { ...center, bold: true })
    else
      writeSum(layout, sheet.getCell(at, 8), `SUMPRODUCT(--($A$${first}:$A$${end}=$A${at}),$H$${first}:$H$${end})`, dimension.mark, {
        ...center,
        bold: true,
      })
    fitHeight(layout, sheet, at, [line.name], widths)
  })
  return row + 2 + result.totals.dimensions.length + 1
}

/** The same place where no marks are given: how many items of each dimension were found so. */
function addCounts(layout: Layout, sheet: Worksheet, row: number, result: ResultRecord): number {
  const line = (at: number, [name, items, ...counts]: readonly string[], look: CellLook) => {
    const cells = [name, items, '', counts[0], counts[1], counts[2], '', counts[3]]
    for (const [index, text] of cells.entries()) writeText(layout, sheet.getCell(at, index + 1), text ?? '', look)
    fitHeight(layout, sheet, at, [name ?? ''], layout.sheets.score.widths)
  }
  const heads = ['head.dimension', 'total.items', 'total.true', 'total.expert', 'total.formula', 'total.mark'] as const
  line(
    row,
    heads.map((key) => word(layout, key)),
    heading,
  )
  const lines = countLines(layout, result)
  for (const [index, { name, items, counts }] of lines.entries()) line(row + 1 + index, [name, String(items), ...counts], center)
  return row + lines.length + 2
}

/** Under a table with caps, bonus items or other kinds of centre a dimension is not the sum of the rows shown: it is written as a number. */
function sumOf({ criteria }: ResultRecord, dimension: string, of: 'max' | 'mark'): number {
  return criteria.reduce((sum, one) => (one.dimension === dimension ? sum + (one[of] ?? 0) : sum), 0)
}

function addAdjustments(layout: Layout, sheet: Worksheet, row: number, result: ResultRecord, standard: Standard | undefined): number {
  let at = row
  const named = [...(standard?.adjustments.bonus ?? []), ...(standard?.adjustments.deductions ?? [])]
  for (const each of result.adjustments) {
    const item = named.find(({ id }) => id === each.item)
    const name = item === undefined ? '' : shownName(item, layout)
    const text = [
      `${each.item} ${name} ${adjustmentAmount(layout, each)}`,
      each.reason,
      citationsText(layout, each.citations).replaceAll('\n', '、'),
      word(layout, 'adjustments.pending'),
    ]
    at = labelled(layout, sheet, at, word(layout, 'section.adjustments'), text.filter(Boolean).join('；'))
  }
  for (const each of result.redLines) {
    const name = standard?.redLines.find((item) => item.id === each.item)?.name ?? ''
    at = labelled(
      layout,
      sheet,
      at,
      word(layout, 'section.redLines'),
      [`${each.item} ${name}`, each.clue, citationsText(layout, each.citations).replaceAll('\n', '、'), each.status]
        .filter(Boolean)
        .join('；'),
    )
  }
  return at
}

function addConsultation(layout: Layout, sheet: Worksheet, row: number, result: ResultRecord): number {
  let at = row
  for (const each of result.consultation?.topics ?? [])
    at = labelled(layout, sheet, at, each.topic, [each.view, each.note ?? ''].filter(Boolean).join('：'))
  for (const each of result.consultation?.rectifications ?? []) {
    const due = each.due === undefined ? '' : dateText(layout, each.due)
    at = labelled(
      layout,
      sheet,
      at,
      word(layout, 'section.rectifications'),
      [each.problem, each.demand, each.unit ?? '', due].filter(Boolean).join('；'),
    )
  }
  if (result.consultation !== undefined)
    at = labelled(layout, sheet, at, word(layout, 'section.conclusion'), result.consultation.conclusion)
  return at
}

/** A label over the first columns and its text over the others, in as many rows as a long text needs. */
function labelled(layout: Layout, sheet: Worksheet, row: number, label: string, text: string, labelColumns = 2): number {
  const { widths } = layout.sheets.score
  const [last, total] = [widths.length, widthOf(layout)]
  const labelWidth = widths.slice(0, labelColumns).reduce((sum, width) => sum + width, 0)
  const textWidth = total - labelWidth - 8
  const parts = rowsOf(layout, text, textWidth)
  parts.forEach((part, index) => {
    const at = row + index
    const lead = index === 0 ? label : `${label}${word(layout, 'continued')}`
    for (let column = 1; column <= last; column++) writeText(layout, sheet.getCell(at, column), '')
    writeText(layout, sheet.getCell(at, 1), lead, heading)
    writeText(layout, sheet.getCell(at, labelColumns + 1), part)
    sheet.mergeCells(at, 1, at, labelColumns)
    sheet.mergeCells(at, labelColumns + 1, at, last)
    fitHeight(layout, sheet, at, [lead, part], [labelWidth, textWidth])
  })
  return row + parts.length
}

function across(layout: Layout, sheet: Worksheet, row: number, text: string, look: CellLook): void {
  const last = layout.sheets.score.widths.length
  writeText(layout, sheet.getCell(row, 1), text, look)
  sheet.mergeCells(row, 1, row, last)
  fitHeight(layout, sheet, row, [text], [widthOf(layout) - 4])
}

function widthOf({ sheets }: Layout): number {
  return sheets.score.widths.reduce<number>((sum, width) => sum + width, 0)
}
