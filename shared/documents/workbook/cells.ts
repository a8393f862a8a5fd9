import type { Alignment, Borders, Cell, Style, Workbook, Worksheet } from 'exceljs'
import { type Layout, word } from '../../layout/layout.ts'

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
export function writeText(layout: Layout, cell: Cell, text: string, look: CellLook = {}): void {
  cell.style = styleOf(layout, '@', look)
  cell.value = escaped(text)
}

/** Writes hundredths of a mark as a number with two decimals. */
export function writeMark(layout: Layout, cell: Cell, hundredths: number, look: CellLook = {}): void {
  cell.style = styleOf(layout, '0.00', look)
  cell.value = hundredths / 100
}

/** Writes a formula of ours with the value it gives, in hundredths. */
export function writeSum(layout: Layout, cell: Cell, formula: string, hundredths: number, look: CellLook = {}): void {
  cell.style = styleOf(layout, '0.00', look)
  cell.value = { formula, result: hundredths / 100 }
}

/** Excel reads `_x0041_` in a string as the character A: such a text is escaped as the standard says (ST_Xstring). */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const styles = new Map<string, Partial<Style>>()

/** One object a look, never changed: exceljs then works out its number once instead of once a cell. */
function styleOf(layout: Layout, numFmt: string, look: CellLook) {
  const { text, shade } = layout.sheets
  // SimSun is on every Chinese Windows; other systems replace it by their own serif
  const name = word(layout, 'workbook.font')
  const { bold = false, size = text.size, align = 'left', border = true, shaded = false, wrap = true } = look
  const key = [name, shade, numFmt, bold, size, align, border, shaded, wrap].join()
  const known = styles.get(key)
  if (known !== undefined) return known
  const style: Partial<Style> = {
    numFmt,
    font: { name, size, bold, charset: 134 },
    alignment: { horizontal: align, vertical: 'middle', wrapText: wrap },
    protection: { locked: true },
    ...(border && { border: box }),
    ...(shaded && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: shade } } }),
  }
  styles.set(key, style)
  return style
}

export interface SheetLook {
  readonly layout: Layout
  readonly widths: readonly number[]
  readonly centre: string
  readonly stage: string
  readonly foot: string
  /** pages side by side in print, 1 when not given */
  readonly pagesWide?: number
}

/** A sheet set up for A4 landscape, one page wide, with head and foot, protected against slips (no password). */
export async function addSheet(workbook: Workbook, name: string, look: SheetLook): Promise<Worksheet> {
  const { layout } = look
  const { margins, text } = layout.sheets
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: look.pagesWide ?? 1,
      fitToHeight: 0,
      horizontalCentered: true,
      pageOrder: 'overThenDown',
      margins: { ...margins },
    },
    headerFooter: {
      oddHeader: `&L&${text.running}${code(look.centre)}&R&${text.running}${code(look.stage)}`,
      oddFooter: `&L&${text.running}${code(look.foot)}&R&${text.running}${word(layout, 'workbook.page')}`,
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
export function fitHeight({ sheets }: Layout, sheet: Worksheet, row: number, texts: readonly string[], widths: readonly number[]): void {
  const { rows } = sheets
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10))
  sheet.getRow(row).height = Math.min(rows.most, Math.max(rows.least, Math.max(...lines) * rows.line + rows.around))
}

/** A text in as many parts as rows are needed to show it in a column of this width, divided after a sentence where one ends. */
export function rowsOf({ sheets }: Layout, text: string, width: number): string[] {
  const mostLines = sheets.rows.lines
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
