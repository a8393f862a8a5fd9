import type { Alignment, Borders, Cell, Workbook, Worksheet } from 'exceljs'
import { word } from '../wording.ts'

/** SimSun is on every Chinese Windows; other systems put their own serif in its place. */
const fontName = word('workbook.font')
const line = { style: 'thin' } as const
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

export interface CellLook {
  readonly bold?: boolean
  readonly size?: number
  readonly align?: Alignment['horizontal']
  readonly border?: boolean
  readonly shaded?: boolean
  /** false keeps a long text on one line */
  readonly wrap?: boolean
}

/**
 * Writes text, as text: string type and format `@`, so that 「=1+1」, 「-3」 or 「＠」 never becomes a formula,
 * not even when someone edits the cell.
 */
export function writeText(cell: Cell, text: string, look: CellLook = {}): void {
  cell.value = escaped(text)
  cell.numFmt = '@'
  dress(cell, look)
}

/** Writes hundredths of a mark as a number with two decimals. */
export function writeMark(cell: Cell, hundredths: number, look: CellLook = {}): void {
  cell.value = hundredths / 100
  cell.numFmt = '0.00'
  dress(cell, look)
}

/** Writes a formula of ours with the value it gives, in hundredths. */
export function writeSum(cell: Cell, formula: string, hundredths: number, look: CellLook = {}): void {
  cell.value = { formula, result: hundredths / 100 }
  cell.numFmt = '0.00'
  dress(cell, look)
}

/** Excel reads `_x0041_` in a string as the character A: such a text is escaped as the standard says (ST_Xstring). */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function dress(cell: Cell, look: CellLook): void {
  cell.font = { name: fontName, size: look.size ?? 10, bold: look.bold ?? false, charset: 134 }
  cell.alignment = { horizontal: look.align ?? 'left', vertical: 'middle', wrapText: look.wrap ?? true }
  cell.protection = { locked: true }
  if (look.border !== false) cell.border = box
  if (look.shaded) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } }
}

export interface SheetLook {
  readonly widths: readonly number[]
  readonly centre: string
  readonly stage: string
  readonly foot: string
}

/** A sheet set up for A4 landscape, one page wide, with head and foot, protected against slips (no password). */
export async function addSheet(workbook: Workbook, name: string, look: SheetLook): Promise<Worksheet> {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.5, top: 0.7, bottom: 0.7, header: 0.35, footer: 0.35 },
    },
    headerFooter: {
      oddHeader: `&L&9${code(look.centre)}&R&9${code(look.stage)}`,
      oddFooter: `&L&9${code(look.foot)}&R&9${word('workbook.page')}`,
    },
  })
  look.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true })
  return sheet
}

/** Rows above and including `row` stay on screen and are repeated on every printed page from `row` alone. */
export function repeatHeader(sheet: Worksheet, row: number): void {
  sheet.views = [{ state: 'frozen', ySplit: row, xSplit: 0 }]
  sheet.pageSetup.printTitlesRow = `${row}:${row}`
}

/** Height of a row by its longest cell: no program fits merged cells, and LibreOffice fits none that it did not write. Widths in half-width characters. */
export function fitHeight(sheet: Worksheet, row: number, texts: readonly string[], widths: readonly number[]): void {
  const lines = texts.map((text, index) => {
    const width = Math.max(2, (widths[index] ?? 10) - 2.5)
    return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(columnsOf(each) / width)), 0)
  })
  sheet.getRow(row).height = Math.min(409, Math.max(18, Math.max(...lines) * 14 + 5))
}

function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += (character.codePointAt(0) as number) > 0x2000 ? 2 : 1
  return columns
}

/** Text in a head or foot: & begins a code there, and the whole line may have 255 characters. */
function code(text: string): string {
  const kept = [...text].slice(0, 60).join('')
  return ` ${kept.replaceAll('&', '&&')}`.replace(/^ (?!\d)/, '')
}
