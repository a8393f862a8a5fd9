import type { Workbook, Worksheet } from 'exceljs'
import type { ResultRecord } from '../../result/format.ts'
import type { Standard } from '../../standard/format.ts'
import { shownName } from '../../standard/shownRule.ts'
import { criterionText, longReasons } from '../forms/criterionRow.ts'
import { recusalLines } from '../forms/recusal.ts'
import { adjustmentAmount, opinionParts } from '../forms/resultParts.ts'
import { totalLines } from '../forms/totals.ts'
import { citationsText, dateText, word } from '../wording.ts'
import { addSheet, type CellLook, fitHeight, repeatHeader, rowsOf, type SheetLook, writeMark, writeSum, writeText } from './cells.ts'

const widths = [11, 6, 15, 8, 34, 28, 12, 9, 20]
/** Longer reasons stand below the table (code points). */
const longestReason = 200
const last = widths.length
const total = widths.reduce((sum, width) => sum + width, 0)
const center: CellLook = { align: 'center' }
const heading: CellLook = { align: 'center', bold: true, shaded: true }

/** Sheet 「评分表」: form 10 on a sheet, marks as numbers, sums as formulas whose stored values agree. */
export async function addScoreSheet(
  workbook: Workbook,
  result: ResultRecord,
  standard: Standard | undefined,
  look: Omit<SheetLook, 'widths'>,
): Promise<void> {
  const sheet = await addSheet(workbook, word('workbook.score'), { ...look, widths })
  const title = titleOf(result)
  across(sheet, 1, title, { align: 'center', bold: true, size: 16, border: false })
  sheet.getRow(1).height = 32
  across(
    sheet,
    2,
    word('workbook.who', { centre: result.centre.name, type: result.centre.type, stage: result.stage, task: result.task }),
    plain,
  )
  const { expert } = result
  const who = { name: expert.name, role: expert.role, unit: expert.unit, date: dateText(result.lockedAt), revision: result.revision }
  across(sheet, 3, word('workbook.expert', who), plain)
  let row = 4
  if (result.criteria.length > 0) {
    row = addCriteria(sheet, row, result, standard)
    row = addTotals(sheet, row + 1, result)
    for (const each of longReasons(result.criteria, longestReason))
      row = labelled(sheet, row, word('reason.label', { id: each.id }), each.reason ?? '')
  }
  row = addRecusal(sheet, row, result)
  row = addAdjustments(sheet, row, result, standard)
  row = addConsultation(sheet, row, result)
  for (const [lead, text] of result.opinion === undefined ? [] : opinionParts(result.opinion)) {
    row = labelled(sheet, row, lead.slice(0, -1), text)
  }
  across(sheet, row + 1, word('workbook.sign'), plain)
  sheet.getRow(row + 1).height = 26
}

const plain: CellLook = { border: false }

function titleOf({ recusal, criteria }: ResultRecord): string {
  if (recusal.declared) return word('form.2')
  return criteria.length === 0 ? word('form.10.consultation') : word('form.10')
}

/** What form 2 says, for one who recused. */
function addRecusal(sheet: Worksheet, row: number, { recusal }: ResultRecord): number {
  let at = row
  if (!recusal.declared) return at
  for (const [label, text] of recusalLines(recusal)) at = labelled(sheet, at, label, text, 3)
  return at
}

function addCriteria(sheet: Worksheet, row: number, result: ResultRecord, standard: Standard | undefined): number {
  const headings = [
    word('head.dimension'),
    word('workbook.id'),
    word('head.criterion'),
    word('head.max'),
    word('head.rule'),
    word('head.value'),
    word('head.evidence'),
    word('head.mark'),
    word('head.reason'),
  ]
  headings.forEach((text, index) => {
    writeText(sheet.getCell(row, index + 1), text, heading)
  })
  repeatHeader(sheet, row)
  const first = row + 1
  result.criteria.forEach((criterion, index) => {
    const text = criterionText(criterion, result.values, standard, { longest: longestReason })
    const at = first + index
    writeText(sheet.getCell(at, 1), text.dimension, center)
    writeText(sheet.getCell(at, 2), text.id, center)
    writeText(sheet.getCell(at, 3), text.name)
    writeMark(sheet.getCell(at, 4), criterion.max, center)
    writeText(sheet.getCell(at, 5), text.rule)
    writeText(sheet.getCell(at, 6), text.value)
    writeText(sheet.getCell(at, 7), text.evidence, center)
    const mark = sheet.getCell(at, 8)
    if (criterion.state === 'scored' && criterion.mark !== undefined) writeMark(mark, criterion.mark, { align: 'center', bold: true })
    else writeText(mark, text.mark, { align: 'center', bold: true })
    writeText(sheet.getCell(at, 9), text.reason)
    fitHeight(
      sheet,
      at,
      [text.dimension, text.id, text.name, text.max, text.rule, text.value, text.evidence, text.mark, text.reason],
      widths,
    )
  })
  const end = first + result.criteria.length - 1
  const isOpen = result.criteria.some((criterion) => criterion.mark === undefined)
  const sum = (pick: (criterion: ResultRecord['criteria'][number]) => number) => result.criteria.reduce((all, each) => all + pick(each), 0)
  for (let column = 1; column <= last; column++) writeText(sheet.getCell(end + 1, column), '', heading)
  writeText(sheet.getCell(end + 1, 1), word('total.sum'), heading)
  writeSum(
    sheet.getCell(end + 1, 4),
    `SUM(D${first}:D${end})`,
    sum((each) => each.max),
    heading,
  )
  writeSum(
    sheet.getCell(end + 1, 8),
    `SUM(H${first}:H${end})`,
    sum((each) => each.mark ?? 0),
    heading,
  )
  writeText(sheet.getCell(end + 1, 9), isOpen ? word('subtotal.partial') : '', heading)
  return end + 2
}

/** Dimensions below the criteria; each sum looks its rows up by the dimension's name in column A. */
function addTotals(sheet: Worksheet, row: number, result: ResultRecord): number {
  const first = 5
  const end = first + result.criteria.length - 1
  const headings = [
    word('head.dimension'),
    word('total.items'),
    '',
    word('head.max'),
    word('total.expert'),
    word('total.formula'),
    '',
    word('total.mark'),
  ]
  headings.forEach((text, index) => {
    writeText(sheet.getCell(row, index + 1), text, heading)
  })
  totalLines(result).forEach((line, index) => {
    const at = row + 1 + index
    const dimension = result.totals.dimensions[index]
    writeText(sheet.getCell(at, 1), line.name, center)
    for (const column of [3, 7]) writeText(sheet.getCell(at, column), '')
    writeText(sheet.getCell(at, 2), String(line.items), center)
    if (dimension === undefined) writeMark(sheet.getCell(at, 4), line.max, center)
    else writeSum(sheet.getCell(at, 4), `SUMPRODUCT(--($A$${first}:$A$${end}=$A${at}),$D$${first}:$D$${end})`, dimension.max, center)
    writeText(sheet.getCell(at, 5), line.expert, center)
    writeText(sheet.getCell(at, 6), line.formula, center)
    if (dimension?.mark === undefined) writeText(sheet.getCell(at, 8), line.mark, { ...center, bold: true })
    else
      writeSum(sheet.getCell(at, 8), `SUMPRODUCT(--($A$${first}:$A$${end}=$A${at}),$H$${first}:$H$${end})`, dimension.mark, {
        ...center,
        bold: true,
      })
    fitHeight(sheet, at, [line.name], widths)
  })
  return row + 2 + result.totals.dimensions.length + 1
}

function addAdjustments(sheet: Worksheet, row: number, result: ResultRecord, standard: Standard | undefined): number {
  let at = row
  const named = [...(standard?.adjustments.bonus ?? []), ...(standard?.adjustments.deductions ?? [])]
  for (const each of result.adjustments) {
    const item = named.find(({ id }) => id === each.item)
    const name = item === undefined ? '' : shownName(item)
    const text = [
      `${each.item} ${name} ${adjustmentAmount(each)}`,
      each.reason,
      citationsText(each.citations).replaceAll('\n', '、'),
      word('adjustments.pending'),
    ]
    at = labelled(sheet, at, word('section.adjustments'), text.filter(Boolean).join('；'))
  }
  for (const each of result.redLines) {
    const name = standard?.redLines.find((item) => item.id === each.item)?.name ?? ''
    at = labelled(
      sheet,
      at,
      word('section.redLines'),
      [`${each.item} ${name}`, each.clue, citationsText(each.citations).replaceAll('\n', '、'), each.status].filter(Boolean).join('；'),
    )
  }
  return at
}

function addConsultation(sheet: Worksheet, row: number, result: ResultRecord): number {
  let at = row
  for (const each of result.consultation?.topics ?? [])
    at = labelled(sheet, at, each.topic, [each.view, each.note ?? ''].filter(Boolean).join('：'))
  for (const each of result.consultation?.rectifications ?? []) {
    const due = each.due === undefined ? '' : dateText(each.due)
    at = labelled(sheet, at, word('section.rectifications'), [each.problem, each.demand, each.unit ?? '', due].filter(Boolean).join('；'))
  }
  if (result.consultation !== undefined) at = labelled(sheet, at, word('section.conclusion'), result.consultation.conclusion)
  return at
}

/** A label over the first columns and its text over the others, in as many rows as a long text needs. */
function labelled(sheet: Worksheet, row: number, label: string, text: string, labelColumns = 2): number {
  const labelWidth = widths.slice(0, labelColumns).reduce((sum, width) => sum + width, 0)
  const textWidth = total - labelWidth - 8
  const parts = rowsOf(text, textWidth)
  parts.forEach((part, index) => {
    const at = row + index
    const lead = index === 0 ? label : `${label}${word('continued')}`
    for (let column = 1; column <= last; column++) writeText(sheet.getCell(at, column), '')
    writeText(sheet.getCell(at, 1), lead, heading)
    writeText(sheet.getCell(at, labelColumns + 1), part)
    sheet.mergeCells(at, 1, at, labelColumns)
    sheet.mergeCells(at, labelColumns + 1, at, last)
    fitHeight(sheet, at, [lead, part], [labelWidth, textWidth])
  })
  return row + parts.length
}

function across(sheet: Worksheet, row: number, text: string, look: CellLook): void {
  writeText(sheet.getCell(row, 1), text, look)
  sheet.mergeCells(row, 1, row, last)
  fitHeight(sheet, row, [text], [total - 4])
}
