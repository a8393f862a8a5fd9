import { type CellAddress, utils, type WorkBook, type WorkSheet } from 'xlsx'
import type { Fault } from '#shared/text/fault.ts'
import { type Calendar, type Cell, Unreadable } from './cells.ts'
import { type Field, type Section, sections } from './layout.ts'
import { sectionMark, zhStandards } from './templateText.ts'

/** A parsed worksheet: the object it describes, and the cell of each JSON pointer, for the faults. */
export interface SheetContent {
  readonly sheet: string
  readonly value: unknown
  readonly cells: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** Every worksheet of the workbook that holds a standard, by its section 【指标】; others are notes of people. */
export function readSheets(workbook: WorkBook, file: string): readonly SheetContent[] {
  const calendar = { date1904: workbook.Workbook?.WBProps?.date1904 === true }
  return workbook.SheetNames.flatMap((sheet) => {
    const grid = gridOf(workbook.Sheets[sheet]!)
    const isStandard = grid.rows.some(([first]) => trimmed(first) === sectionMark('partCriteria'))
    return isStandard ? [readSheet(sheet, grid, calendar, file)] : []
  })
}

/** The cells in use, and the address their first row and column have in the worksheet. */
interface Grid {
  readonly rows: readonly (readonly Cell[])[]
  readonly origin: CellAddress
}

function readSheet(sheet: string, { rows: grid, origin }: Grid, calendar: Calendar, file: string): SheetContent {
  const addressOf = (row: number, column: number) => utils.encode_cell({ r: origin.r + row, c: origin.c + column })
  const root: Record<string, unknown> = { format: 'tic-review/standard@1' }
  const cells = new Map<string, string>()
  const faults: Fault[] = []
  const marks = new Map(sections.map((section) => [sectionMark(section.title), section]))
  const starts = grid.flatMap(([first], row) => (marks.has(trimmed(first)) ? [row] : []))
  const seen = new Set<Section>()
  const take = (row: number, column: number, field: Field, target: Record<string, unknown>, pointer: string) => {
    const cell = grid[row]?.[column]
    const at = addressOf(row, column)
    cells.set(`${pointer}/${field.path.join('/')}`, at)
    if (cell === undefined || cell === '') return
    const value = field.codec.read(cell, calendar)
    if (value instanceof Unreadable)
      faults.push({
        code: 'standard.excel-cell',
        name: file,
        at: place(sheet, at),
        want: zhStandards(value.want),
        got: String(cell).slice(0, 60),
      })
    else setAt(target, field.path, value)
  }
  for (const [index, start] of starts.entries()) {
    const section = marks.get(trimmed(grid[start]![0]))!
    const end = starts[index + 1] ?? grid.length
    seen.add(section)
    if (section.kind === 'settings') {
      for (let row = start + 1; row < end; row++) {
        const field = section.fields.find(({ heading }) => zhStandards(heading) === trimmed(grid[row]?.[0]))
        if (field !== undefined) take(row, 3, field, root, '')
      }
      continue
    }
    const columns = columnsOf(section, grid[start + 1] ?? [])
    for (const heading of columns.missing)
      faults.push({ code: 'standard.excel-heading', name: file, at: place(sheet, utils.encode_row(origin.r + start + 1)), want: heading })
    const list: unknown[] = []
    cells.set(`/${section.list.join('/')}`, addressOf(start, 0))
    for (let row = start + 2; row < end; row++) {
      if (columns.found.every(([, column]) => blank(grid[row]?.[column]))) continue
      const entry: Record<string, unknown> = {}
      cells.set(`/${section.list.join('/')}/${list.length}`, addressOf(row, 0))
      for (const [field, column] of columns.found) take(row, column, field, entry, `/${section.list.join('/')}/${list.length}`)
      list.push(entry)
    }
    setAt(root, section.list, list)
  }
  for (const section of sections)
    if (!seen.has(section))
      faults.push({ code: 'standard.excel-heading', name: file, at: place(sheet, addressOf(0, 0)), want: sectionMark(section.title) })
  return { sheet, value: root, cells, faults }
}

function columnsOf(section: Extract<Section, { kind: 'table' }>, row: readonly Cell[]) {
  const titles = row.map(trimmed)
  const placed = section.fields.map((field) => [field, titles.indexOf(zhStandards(field.heading))] as const)
  return {
    found: placed.filter(([, column]) => column >= 0),
    missing: placed.filter(([{ optional }, column]) => column < 0 && !optional).map(([field]) => zhStandards(field.heading)),
  }
}

/** The cell a JSON pointer came from, or the nearest one above it. */
export function placeOf({ sheet, cells }: SheetContent, pointer: string): string {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const at = cells.get(path)
    if (at !== undefined) return place(sheet, at)
  }
  return place(sheet, 'A1')
}

function place(sheet: string, cell: string): string {
  return `「${sheet}」${cell}`
}

function gridOf(sheet: WorkSheet): Grid {
  const rows = utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true, defval: undefined, blankrows: true })
  return { rows, origin: utils.decode_range(sheet['!ref'] ?? 'A1').s }
}

function setAt(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let target = root
  for (const key of path.slice(0, -1)) {
    target[key] ??= {}
    target = target[key] as Record<string, unknown>
  }
  target[path.at(-1)!] = value
}

function trimmed(cell: Cell): string {
  return cell === undefined ? '' : String(cell).trim()
}

function blank(cell: Cell): boolean {
  return trimmed(cell) === ''
}
