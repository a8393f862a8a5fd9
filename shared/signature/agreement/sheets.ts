import { fullMark } from '../../format/marks.ts'
import type { Layout } from '../../layout/index.ts'
import type { ImportSheet } from '../../result/importColumns.ts'
import type { ExpectedPrint } from './expected.ts'
import type { Cell, Sheet } from './workbook.ts'

/** Whether 「导入数据」 has exactly the expected rows: text cells, no formula, nothing more, nothing hidden. */
export function importSheetAgrees(sheet: Sheet | undefined, expected: ImportSheet): boolean {
  if (!sheet || sheet.hasHidden) return false
  const lines = [expected.columns.map(({ heading }) => heading), expected.columns.map(({ key }) => key), ...expected.rows]
  const wanted = new Map<string, string>()
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text !== '') wanted.set(`${columnName(column)}${row + 1}`, escaped(text))
    })
  })
  for (const [address, cell] of sheet.cells) {
    if (cell.kind !== 'text' || cell.formula !== undefined || cell.value !== (wanted.get(address) ?? '')) return false
    wanted.delete(address)
  }
  return wanted.size === 0
}

/**
 * Whether 「评分表」 shows the result's marks: identifier, maximum and mark of every criterion, the sums and the totals by
 * dimension, formulas only where this product writes them and with the value they give; nothing hidden.
 */
export function scoreSheetAgrees({ words }: Layout, sheet: Sheet | undefined, expected: ExpectedPrint): boolean {
  if (!sheet || sheet.hasHidden) return false
  const { criteria, totals } = expected
  const formulas = new Set([...sheet.cells].filter(([, cell]) => cell.formula !== undefined).map(([address]) => address))
  if (criteria.length === 0) return formulas.size === 0
  const header = [...sheet.cells].find(([, cell]) => cell.value === words['workbook.id'])?.[0]
  const row = Number(header?.slice(1))
  const isHead = header === `B${row}` && shows(sheet, `D${row}`, words['head.max']) && shows(sheet, `H${row}`, words['head.mark'])
  if (!isHead) return false
  const [first, last] = [row + 1, row + criteria.length]
  const marks = criteria.every(({ id, max, mark }, at) => {
    const line = first + at
    return shows(sheet, `B${line}`, id) && shows(sheet, `D${line}`, max) && shows(sheet, `H${line}`, mark)
  })
  const open = criteria.some(({ mark }) => !/^\d/.test(mark))
  const whole = totals.at(-1)
  const sumOfMarks = whole !== undefined && /^\d/.test(whole.mark) ? whole.mark : markSum(criteria.map(({ mark }) => mark))
  // a sheet without marks has no line of sums
  const isMarked = /^\d+\.\d\d$/.test(whole?.max ?? '')
  const sums =
    !isMarked ||
    (holds(sheet, `D${last + 1}`, `SUM(D${first}:D${last})`, whole?.max ?? '', formulas) &&
      holds(sheet, `H${last + 1}`, `SUM(H${first}:H${last})`, sumOfMarks, formulas))
  const totalHead = [...sheet.cells].find(([, cell]) => cell.value === words['total.mark'])?.[0]
  const start = Number(totalHead?.slice(1)) + 1
  const lines = totals.every(({ name, max, expert, formula, mark }, at) => {
    const line = start + at
    const byName = (column: string) => `SUMPRODUCT(--($A$${first}:$A$${last}=$A${line}),$${column}$${first}:$${column}$${last})`
    const isSum = at === totals.length - 1
    return (
      shows(sheet, `A${line}`, name) &&
      shows(sheet, `E${line}`, expert) &&
      shows(sheet, `F${line}`, formula) &&
      holds(sheet, `D${line}`, isSum ? undefined : byName('D'), max, formulas) &&
      holds(sheet, `H${line}`, isSum || !/^\d/.test(mark) ? undefined : byName('H'), mark, formulas)
    )
  })
  return marks && sums && lines && formulas.size === 0 && (open || totalHead === `H${start - 1}`)
}

/** Whether a text cell has the text, or a number cell the same number of marks. */
function shows(sheet: Sheet, address: string, text: string): boolean {
  const cell = sheet.cells.get(address)
  return cell?.formula === undefined && valueIs(cell, text)
}

/** A cell with the formula wanted (or a value where a sum has none) and the value wanted; crossed off `open`. */
function holds(sheet: Sheet, address: string, formula: string | undefined, text: string, open: Set<string>): boolean {
  const cell = sheet.cells.get(address)
  open.delete(address)
  return (cell?.formula === undefined || cell.formula === formula) && valueIs(cell, text)
}

function valueIs(cell: Cell | undefined, text: string): boolean {
  if (cell?.kind === 'number') return /^\d+\.\d\d$/.test(text) && Math.round(Number(cell.value) * 100) === Math.round(Number(text) * 100)
  return (cell?.value ?? '') === escaped(text)
}

function markSum(marks: readonly string[]): string {
  const hundredths = marks.reduce((sum, mark) => sum + (/^\d/.test(mark) ? Number(mark.replace('.', '')) : 0), 0)
  return fullMark(hundredths)
}

/** As stored: a text that would read as an escape is itself escaped (ST_Xstring). */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r\n', '\n')
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}
