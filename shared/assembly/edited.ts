import type { Fault } from '../text/fault.ts'
import type { Cell } from './cells.ts'
import { blank, type Grid, placed } from './grid.ts'
import { titleOf } from './headings.ts'
import { sheets } from './sheets.ts'
import type { WrittenSheet } from './write.ts'
import { zhAssembly } from './zhAssembly.ts'

/**
 * A sheet of the workbook as a screen edits it: the text of every cell, by the keys of its columns. The form is one row whose columns
 * are its items (`plan.centre.name`).
 */
export interface EditedSheet {
  readonly name: string
  readonly kind: 'form' | 'table'
  readonly keys: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface EditedWorkbook {
  readonly sheets: readonly EditedSheet[]
  /** what a screen cannot show, and would lose by writing the workbook anew */
  readonly barriers: readonly Fault[]
  /** sheets of the template that the workbook lacks; they are read as empty */
  readonly missing: readonly string[]
}

/** Where a cell stands in the sheets as edited. */
export interface EditedPlace {
  readonly sheet: string
  readonly row: number
  readonly key: string
}

const yearKey = /^20\d\d$/
const keysRow = 1

/** The years that the workbook has columns for in its sheet of figures. */
export function yearsOf(grids: readonly Grid[], figures: string): readonly number[] {
  const keys = grids.find(({ name }) => name === figures)?.rows[keysRow] ?? []
  return keys.flatMap((key) => (yearKey.test(String(key ?? '').trim()) ? [Number(key)] : []))
}

/**
 * Reads the sheets that the template has, cell by cell, without judging what they say. A sheet that is missing is empty; what a cell
 * means beyond its text (a formula, a percent), hidden or merged cells, and sheets and columns of other people are barriers.
 */
export function editedFrom(
  grids: readonly Grid[],
  template: readonly WrittenSheet[],
  dayOf: (serial: number) => string | undefined,
  ignored: readonly string[],
): EditedWorkbook {
  const barriers: Fault[] = []
  const dates = dateKeys()
  const edited = template.map((sheet): EditedSheet => {
    const grid = grids.find(({ name }) => name === sheet.name)
    if (sheet.kind === 'form') {
      const keys = sheet.rows.map((row) => String(row[3]))
      return { name: sheet.name, kind: 'form', keys, rows: [keys.map((key) => (grid ? formText(grid, key) : ''))] }
    }
    const keys = sheet.columns.map(({ key }) => key)
    const given = grid ? rowsOf(grid, sheet.name, keys) : []
    return { name: sheet.name, kind: 'table', keys, rows: withTemplate(given, sheet) }
  })
  const known = new Set([...template.map(({ name }) => name), ...ignored])
  for (const grid of grids)
    if (!known.has(grid.name) && grid.rows.some((row) => !row.every(blank))) barriers.push({ code: 'assembly.extra-sheet', at: grid.name })
  const missing = template.flatMap(({ name }) => (grids.some((grid) => grid.name === name) ? [] : [name]))
  return { sheets: edited, barriers, missing }

  function formText(grid: Grid, key: string): string {
    const row = grid.rows.findIndex((cells) => String(cells[3] ?? '').trim() === key)
    return row === -1 ? '' : text(grid, row, 1, dates.has(key))
  }

  function rowsOf(grid: Grid, sheet: string, keys: readonly string[]): readonly (readonly string[])[] {
    const found = (grid.rows[keysRow] ?? []).map((cell) => String(cell ?? '').trim())
    usual(grid, keysRow + 1)
    const body = grid.rows.slice(keysRow + 1)
    for (const [column, key] of found.entries())
      if (!keys.includes(key) && body.some((row) => !blank(row[column])))
        barriers.push({ code: 'assembly.extra-column', at: placed(grid, keysRow, column) })
    return body.flatMap((row, place) =>
      row.every(blank)
        ? []
        : [
            keys.map((key) => {
              const column = found.indexOf(key)
              return column === -1
                ? ''
                : text(grid, place + keysRow + 1, column, dates.has(`${sheet} ${key}`) || key === 'from' || key === 'to')
            }),
          ],
    )
  }

  function text(grid: Grid, row: number, column: number, isDate: boolean): string {
    const cell = grid.rows[row]?.[column]
    if (grid.isFormula(row, column)) barriers.push({ code: 'assembly.formula', at: placed(grid, row, column) })
    else if (!blank(cell) && grid.isPercent(row, column)) barriers.push({ code: 'assembly.percent', at: placed(grid, row, column) })
    if (typeof cell === 'number' && isDate) return dayOf(cell) ?? String(cell)
    return textOf(cell)
  }

  function usual(grid: Grid, from: number): void {
    for (const { at } of grid.merged(from, grid.rows.length)) barriers.push({ code: 'assembly.merged', at: `「${grid.name}」${at}` })
    for (const [row, cells] of grid.rows.entries())
      if (row >= from && grid.isHidden(row) && !cells.every(blank)) barriers.push({ code: 'assembly.hidden', at: placed(grid, row, 0) })
  }
}

/** Rows of figures have a key, a name and a unit that the template knows: those a workbook lacks are added at the end. */
function withTemplate(given: readonly (readonly string[])[], sheet: WrittenSheet): readonly (readonly string[])[] {
  const has = new Set(given.map((row) => row[0]))
  return [...given, ...sheet.rows.filter((row) => !has.has(String(row[0]))).map((row) => sheet.columns.map((_, at) => textOf(row[at])))]
}

function textOf(cell: Cell): string {
  if (typeof cell === 'number') return cell.toFixed(12).replace(/\.?0+$/, '')
  if (typeof cell === 'boolean') return zhAssembly(cell ? 'yes' : 'no')
  return cell ?? ''
}

/** Keys of cells that hold a day: of the form as they are, of a table behind the sheet's name. */
function dateKeys(): ReadonlySet<string> {
  const { form, tables } = sheets()
  return new Set([
    ...form.flatMap(({ root, path, cell }) => (cell.kind === 'date' ? [[root, ...path].join('.')] : [])),
    ...tables.flatMap(({ root, path, columns }) =>
      columns.flatMap((column) => (column.cell.kind === 'date' ? [`${titleOf(root, path)} ${column.path.join('.')}`] : [])),
    ),
  ])
}

/** The sheets to write: the template with the texts as edited. */
export function writtenFrom(edited: readonly EditedSheet[], template: readonly WrittenSheet[]): readonly WrittenSheet[] {
  return template.map((sheet) => {
    const own = edited.find(({ name }) => name === sheet.name)
    if (own === undefined) return sheet
    if (sheet.kind === 'form') {
      const value = (key: string) => own.rows[0]?.[own.keys.indexOf(key)]
      return { ...sheet, rows: sheet.rows.map((row) => [row[0], cellOf(value(String(row[3]))), row[2], row[3]]) }
    }
    const filled = own.rows.filter((row) => row.some((text) => text.trim() !== ''))
    return { ...sheet, rows: filled.map((row) => sheet.columns.map(({ key }) => cellOf(row[own.keys.indexOf(key)]))) }
  })
}

function cellOf(text: string | undefined): Cell {
  return text === undefined || text.trim() === '' ? undefined : text
}

/** The place that a fault's `at` (「sheet」B3) means, in sheets read from these grids; nothing for another place. */
export function placeOf(at: string, grids: readonly Grid[], edited: readonly EditedSheet[]): EditedPlace | undefined {
  const found = /^「(.+)」([A-Z]+\d+)?$/.exec(at)
  const sheet = edited.find(({ name }) => name === found?.[1])
  const grid = grids.find(({ name }) => name === found?.[1])
  if (!found || !sheet || !grid) return undefined
  // the sheet as a whole: the first field of its first row, where there is one
  if (found[2] === undefined) return { sheet: sheet.name, row: 0, key: sheet.keys[0] ?? '' }
  const [cell, origin] = [addressed(found[2]), addressed(grid.addressOf(0, 0))]
  const [row, column] = [cell.row - origin.row, cell.column - origin.column]
  if (sheet.kind === 'form') return { sheet: sheet.name, row: 0, key: String(grid.rows[row]?.[3] ?? '').trim() }
  const before = grid.rows.slice(keysRow + 1, Math.max(keysRow + 1, row)).filter((cells) => !cells.every(blank)).length
  return { sheet: sheet.name, row: before, key: String(grid.rows[keysRow]?.[column] ?? '').trim() }
}

/** `C12` as counted from 0. */
function addressed(text: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(text) ?? []
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}
