import type { Cell as SheetCell, Workbook, Worksheet } from 'exceljs'
import { figureTable } from '#shared/format/figures.ts'
import { withBearings } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { Codec } from '#shared/standard/template/cells.ts'
import { toRow } from '#shared/standard/template/composed.ts'
import { valueAt } from '#shared/standard/template/path.ts'
import { type Field, type Section, sections } from '#shared/standard/template/sections.ts'
import { sectionMark, zhStandards } from '#shared/standard/template/templateText.ts'
import { withoutStandIns } from '#shared/standard/unmarked.ts'
import { say } from '#shared/text/say.ts'

const thin = { style: 'thin', color: { argb: 'FFB0B7C3' } } as const
const box = { top: thin, left: thin, bottom: thin, right: thin }
const shaded = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF5' } } as const
const looks: Readonly<Record<Codec['look'], string>> = { text: '@', marks: '0.00', whole: '0' }
/** spare rows under the criteria that still offer the lists of choices */
const spareRows = 20
/** and under the sections that most standards leave empty */
const spareRowsBelow = 8

/** Writes standards to a workbook, one worksheet each, after a sheet of instructions. */
export function fillTemplate(workbook: Workbook, standards: readonly Standard[]): void {
  const names = sheetNames(standards)
  for (const [place, standard] of standards.entries())
    fillSheet(workbook.addWorksheet(names[place]!), withoutStandIns(withBearings(standard)))
  fillGuide(workbook.addWorksheet(zhStandards('guideSheet')))
}

function fillSheet(sheet: Worksheet, standard: Standard): void {
  sheet.addRow([zhStandards('templateTitle', { name: standard.name })]).getCell(1).font = { bold: true, size: 14 }
  sheet.addRow([standard.label]).getCell(1).font = { color: { argb: 'FF5B6573' } }
  for (const section of sections) {
    if (sheet.rowCount > 2) sheet.addRow([])
    sheet.addRow([sectionMark(section.title)]).getCell(1).font = { bold: true, size: 12 }
    if (section.kind === 'table') addTable(sheet, section, rowsOf(standard, section))
    else addSettings(sheet, section.fields, standard)
  }
  const [criteria] = sections
  for (const [place, field] of (criteria?.fields ?? []).entries()) sheet.getColumn(place + 1).width = field.width ?? 16
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: 4 }]
  sheet.pageSetup = { orientation: 'landscape', paperSize: 8 as never, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

function addTable(sheet: Worksheet, section: Extract<Section, { kind: 'table' }>, rows: readonly unknown[]): void {
  heading(sheet.addRow(section.fields.map(({ heading }) => zhStandards(heading))))
  for (const row of rows) {
    const added = sheet.addRow([])
    for (const [place, field] of section.fields.entries()) put(added.getCell(place + 1), field, valueAt(row, field.path))
  }
  const spare = section.title === 'partCriteria' ? spareRows : section.optional ? spareRowsBelow : 0
  const from = sheet.rowCount + 1
  for (let at = from; at < from + spare; at++)
    for (const [place, field] of section.fields.entries()) dress(sheet.getRow(at).getCell(place + 1), field)
}

function addSettings(sheet: Worksheet, fields: readonly Field[], standard: Standard): void {
  heading(sheet.addRow([zhStandards('headSetting'), '', '', zhStandards('headValue')]))
  for (const field of fields) {
    const row = sheet.addRow([zhStandards(field.heading)])
    sheet.mergeCells(row.number, 1, row.number, 3)
    row.getCell(1).border = box
    put(row.getCell(4), field, valueAt(standard, field.path))
    sheet.mergeCells(row.number, 4, row.number, 6)
    row.getCell(4).alignment = { vertical: 'top', horizontal: 'left' }
  }
}

function put(cell: SheetCell, field: Field, value: unknown): void {
  if (value !== undefined) cell.value = field.codec.write(value) ?? null
  dress(cell, field)
}

function dress(cell: SheetCell, { codec }: Field): void {
  cell.numFmt = looks[codec.look]
  cell.border = box
  cell.alignment = { vertical: 'top', wrapText: codec.look === 'text' }
  if (codec.choices !== undefined) {
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${codec.choices.map(({ cell }) => cell).join(',')}"`],
      showErrorMessage: true,
      errorTitle: zhStandards('choiceTitle'),
      error: zhStandards('choiceText', { choices: codec.choices.map(({ cell }) => cell).join('、') }),
    }
  } else if (codec.look !== 'text') {
    cell.dataValidation = {
      type: codec.look === 'whole' ? 'whole' : 'decimal',
      operator: 'between',
      allowBlank: true,
      formulae: [0, 100],
      showErrorMessage: true,
      errorTitle: zhStandards('choiceTitle'),
      error: zhStandards('numberText'),
    }
  }
}

function heading(row: ReturnType<Worksheet['addRow']>): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { bold: true }
    cell.fill = shaded
    cell.border = box
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
}

function fillGuide(sheet: Worksheet): void {
  sheet.getColumn(1).width = 28
  sheet.getColumn(2).width = 30
  sheet.getColumn(3).width = 10
  sheet.getColumn(4).width = 12
  sheet.addRow([zhStandards('guideSheet')]).getCell(1).font = { bold: true, size: 14 }
  for (const key of [
    'guideRows',
    'guideMarks',
    'guideTerms',
    'guideSteps',
    'guideDecimals',
    'guideOwn',
    'guideValue',
    'guideScale',
    'guideComposed',
    'guideLevels',
  ] as const)
    sheet.addRow([zhStandards(key)])
  sheet.addRow([])
  heading(sheet.addRow([zhStandards('guideFigure'), zhStandards('guideFigureName'), zhStandards('headUnit'), zhStandards('guideYearly')]))
  for (const [figure, { unit, yearly }] of Object.entries(figureTable))
    sheet.addRow([figure, say('zh-CN', 'figures', figure as never), unit, zhStandards(yearly ? 'yes' : 'no')])
}

/** A valid, unique sheet name: the standard's name without `[]:*?/\`, at most 31 characters. */
function sheetNames(standards: readonly Standard[]): readonly string[] {
  const used = new Set([zhStandards('guideSheet').toLowerCase(), 'history'])
  return standards.map(({ name, id }) => {
    const plain = (text: string) => text.replace(/[[\]:*?/\\']/g, '-').slice(0, 26)
    const candidates = [plain(name), plain(id), ...standards.map((_, place) => `${plain(id).slice(0, 22)} ${place + 2}`)]
    const free = candidates.find((text) => text.trim() !== '' && !used.has(text.toLowerCase())) ?? id
    used.add(free.toLowerCase())
    return free
  })
}

/** The rows of a table; a criterion's formula as its columns have it. */
function rowsOf(standard: Standard, { title, list }: Extract<Section, { kind: 'table' }>): readonly unknown[] {
  if (title === 'partCriteria') return standard.criteria.map(toRow)
  return (valueAt(standard, list) as readonly unknown[] | undefined) ?? []
}
