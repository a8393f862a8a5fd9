import type { Alignment, Borders, Cell, Style, Workbook, Worksheet } from 'exceljs'
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
  cell.style = styleOf('@', look)
  cell.value = escaped(text)
}

/** Writes hundredths of a mark as a number with two decimals. */
export function writeMark(cell: Cell, hundredths: number, look: CellLook = {}): void {
  cell.style = styleOf('0.00', look)
  cell.value = hundredths / 100
}

/** Writes a formula of ours with the value it gives, in hundredths. */
export function writeSum(cell: Cell, formula: string, hundredths: number, look: CellLook = {}): void {
  cell.style = styleOf('0.00', look)
  cell.value = { formula, result: hundredths / 100 }
}

/** Excel reads `_x0041_` in a string as the character A: such a text is escaped as the standard says (ST_Xstring). */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const styles = new Map<string, Partial<Style>>()

/** One object a look, never changed: exceljs then works out its number once instead of once a cell. */
function styleOf(numFmt: string, { bold = false, size = 10, align = 'left', border = true, shaded = false, wrap = true }: CellLook) {
  const key = [numFmt, bold, size, align, border, shaded, wrap].join()
  const known = styles.get(key)
  if (known !== undefined) return known
  const style: Partial<Style> = {
    numFmt,
    font: { name: fontName, size, bold, charset: 134 },
    alignment: { horizontal: align, vertical: 'middle', wrapText: wrap },
    protection: { locked: true },
    ...(border && { border: box }),
    ...(shaded && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } } }),
  }
  styles.set(key, style)
  return style
}

export interface SheetLook {
  readonly widths: readonly number[]
  readonly centre: string
  readonly stage: string
  readonly foot: string
  /** pages side by side in print, 1 when not given */
  readonly pagesWide?: number
}

/** A sheet set up for A4 landscape, one page wide, with head and foot, protected against slips (no password). */
export async function addSheet(workbook: Workbook, name: string, look: SheetLook): Promise<Worksheet> {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: look.pagesWide ?? 1,
      fitToHeight: 0,
      horizontalCentered: true,
      pageOrder: 'overThenDown',
      margins: { left: 0.6, right: 0.5, top: 0.75, bottom: 0.75, header: 0.4, footer: 0.4 },
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
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10))
  sheet.getRow(row).height = Math.min(409, Math.max(18, Math.max(...lines) * 13.5 + 7))
}

/** A row of a sheet may be 409 points high and no more. */
const mostLines = 28

/** A text in as many parts as rows are needed to show it in a column of this width, divided after a sentence where one ends. */
export function rowsOf(text: string, width: number): string[] {
  const room = mostLines * Math.max(2, width - 4)
  const parts: string[] = []
  let rest = text
  while (linesOf(rest, width) > mostLines) {
    let end = 0
    let columns = 0
    for (const character of rest) {
      columns += character === '\n' ? width : columnsOf(character)
      if (columns > room) break
      end += character.length
    }
    const sentence = Math.max(...['。', '；', '\n'].map((mark) => rest.lastIndexOf(mark, end - 1))) + 1
    const cut = sentence > end / 2 ? sentence : end
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...parts, rest]
}

function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 2.5)
  return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(columnsOf(each) / room)), 0)
}

/** Half-width characters a text takes in a line. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += (character.codePointAt(0) as number) > 0x2000 ? 2 : 1
  return columns
}

/** Text in a head or foot: & begins a code there, and the whole line may have 255 characters. */
function code(text: string): string {
  const kept = [...text].slice(0, 60).join('')
  return ` ${kept.replaceAll('&', '&&')}`.replace(/^ (?!\d)/, '')
}
