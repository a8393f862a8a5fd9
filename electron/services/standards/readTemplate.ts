import type { WorkBook } from 'xlsx'
import { type Calendar, type Cell, Unreadable } from '#shared/standard/template/cells.ts'
import { fromRow, kindDiffers } from '#shared/standard/template/composed.ts'
import { setAt } from '#shared/standard/template/path.ts'
import { type Field, type Section, sections } from '#shared/standard/template/sections.ts'
import { sectionMark, zhStandards } from '#shared/standard/template/templateText.ts'
import { withStandIns } from '#shared/standard/unmarked.ts'
import type { Fault } from '#shared/text/fault.ts'
import { calendarOf } from './filledWorkbook.ts'
import { type Grid, gridOf, mostRows } from './sheetCells.ts'

/** A parsed worksheet: the object it describes, and the cell of each JSON pointer, for the faults. */
export interface SheetContent {
  readonly sheet: string
  readonly value: unknown
  readonly cells: ReadonlyMap<string, string>
  /** by the same pointers, what stands in a cell and cannot be read */
  readonly texts: Readonly<Record<string, string>>
  /** the places of those that are missing from the value for it */
  readonly unread: readonly string[]
  readonly faults: readonly Fault[]
}

/** Every worksheet of the workbook that holds a standard, by its section 【指标】; others are notes of people. */
export function readSheets(workbook: WorkBook, file: string): readonly SheetContent[] {
  const calendar = calendarOf(workbook)
  return [...new Set(workbook.SheetNames)].flatMap((sheet) => {
    const grid = gridOf(workbook.Sheets[sheet]!)
    const isStandard = grid.rows.some(([first]) => trimmed(first) === sectionMark('partCriteria'))
    return isStandard ? [new SheetReader(sheet, grid, calendar, file).read()] : []
  })
}

type Table = Extract<Section, { kind: 'table' }>
type Settings = Extract<Section, { kind: 'settings' }>
type Made = Record<string, unknown>

/** Reads one worksheet section by section; every fault names its cell, and whatever is written is read or refused. */
class SheetReader {
  readonly #root: Made = { format: 'tic-review/standard@1' }
  readonly #cells = new Map<string, string>()
  readonly #texts: Record<string, string> = {}
  readonly #unread: string[] = []
  readonly #faults: Fault[] = []

  readonly #sheet: string
  readonly #grid: Grid
  readonly #calendar: Calendar
  readonly #file: string

  constructor(sheet: string, grid: Grid, calendar: Calendar, file: string) {
    this.#sheet = sheet
    this.#grid = grid
    this.#calendar = calendar
    this.#file = file
  }

  read(): SheetContent {
    const { rows } = this.#grid
    const marks = new Map(sections.map((section) => [sectionMark(section.title), section]))
    if (this.#grid.tooLarge) this.#fault('standard.excel-too-large', this.#grid.rowName(rows.length - 1), { want: String(mostRows) })
    const starts = rows.flatMap(([first], row) => (/^【.*】$/.test(trimmed(first)) ? [row] : []))
    const seen = new Set<Section>()
    for (const [index, start] of starts.entries()) {
      const title = trimmed(rows[start]![0])
      const section = marks.get(title)
      if (section === undefined || seen.has(section)) {
        this.#fault('standard.excel-unknown', this.#grid.addressOf(start, 0), { got: title })
        continue
      }
      seen.add(section)
      const end = starts[index + 1] ?? rows.length
      this.#hidden(start, end)
      if (section.kind === 'settings') this.#settings(section, start, end)
      else this.#table(section, start, end)
    }
    for (const section of sections)
      if (!seen.has(section) && section.optional !== true)
        this.#fault('standard.excel-heading', this.#grid.addressOf(0, 0), { want: sectionMark(section.title) })
    return {
      sheet: this.#sheet,
      value: withStandIns(this.#root),
      cells: this.#cells,
      texts: this.#texts,
      unread: this.#unread,
      faults: this.#faults,
    }
  }

  #settings(section: Settings, start: number, end: number): void {
    for (const { rows, at } of this.#grid.merged(start + 1, end)) if (rows > 1) this.#fault('standard.excel-merged', at)
    for (let row = start + 1; row < end; row++) {
      const heading = trimmed(this.#grid.rows[row]?.[0])
      const field = section.fields.find((one) => zhStandards(one.heading) === heading)
      if (field !== undefined) this.#take(row, 3, field, this.#root, '')
      else if (!blank(this.#grid.rows[row]?.[3]) && row > start + 1)
        this.#fault('standard.excel-unknown', this.#grid.addressOf(row, 0), { got: heading })
    }
  }

  #table(section: Table, start: number, end: number): void {
    const { rows } = this.#grid
    const columns = columnsOf(section, rows[start + 1] ?? [])
    for (const heading of columns.missing) this.#fault('standard.excel-heading', this.#grid.rowName(start + 1), { want: heading })
    for (const { at, column } of this.#grid.merged(start + 2, end))
      if (columns.found.some(([, found]) => found === column)) this.#fault('standard.excel-merged', at)
    // a heading that is missing is most likely the one that nobody knows
    for (const [column, title] of columns.missing.length > 0 ? [] : columns.strangers)
      for (let row = start + 2; row < end; row++)
        if (!blank(rows[row]?.[column])) {
          this.#fault('standard.excel-unknown', this.#grid.addressOf(start + 1, column), { got: title })
          break
        }
    const path = `/${section.list.join('/')}`
    const list: unknown[] = []
    this.#cells.set(path, this.#grid.addressOf(start, 0))
    for (let row = start + 2; row < end; row++) {
      if (columns.found.every(([, column]) => blank(rows[row]?.[column]))) continue
      const entry: Made = {}
      const pointer = `${path}/${list.length}`
      this.#cells.set(pointer, this.#grid.addressOf(row, 0))
      for (const [field, column] of columns.found) this.#take(row, column, field, entry, pointer)
      const composed = this.#cells.get(`${pointer}/formula/composed`)
      if (composed !== undefined) this.#cells.set(`${pointer}/formula`, composed)
      if (kindDiffers(entry)) {
        this.#unread.push(`${pointer}/formula`)
        this.#texts[`${pointer}/formula/kind`] = this.#written(row, columns)
        this.#fault('standard.excel-cell', this.#cells.get(`${pointer}/formula/kind`) ?? '', { want: zhStandards('headComposed') })
      }
      list.push(fromRow(entry))
    }
    if (list.length > 0 || section.optional !== true) setAt(this.#root, section.list, list)
  }

  /** The kind of formula as the row has it. */
  #written(row: number, { found }: ReturnType<typeof columnsOf>): string {
    const column = found.find(([{ heading }]) => heading === 'headKind')?.[1] ?? 0
    return String(this.#grid.rows[row]?.[column] ?? '')
  }

  #take(row: number, column: number, field: Field, target: Made, pointer: string): void {
    const cell = this.#grid.rows[row]?.[column]
    const at = this.#grid.addressOf(row, column)
    this.#cells.set(`${pointer}/${field.path.join('/')}`, at)
    if (this.#grid.isFormula(row, column)) {
      this.#fault('standard.excel-formula', at)
      return
    }
    if (cell === undefined || cell === '') return
    const value = this.#grid.isPercent(row, column)
      ? new Unreadable('wantNumber', `${Number(cell) * 100}%`)
      : field.codec.read(cell, this.#calendar)
    if (value instanceof Unreadable) {
      this.#unread.push(`${pointer}/${field.path.join('/')}`)
      this.#texts[`${pointer}/${field.path.join('/')}`] = String(cell)
      this.#fault('standard.excel-cell', at, {
        want: zhStandards(value.want, { may: value.may.join('、') }),
        got: (value.got ?? String(cell)).slice(0, 60),
      })
    } else {
      // the format's own check names it; a draft shows it as it was typed
      if (field.codec.look !== 'text' && typeof value !== 'number') this.#texts[`${pointer}/${field.path.join('/')}`] = String(cell)
      setAt(target, field.path, value)
    }
  }

  /** A hidden row with content would be used without anybody seeing it. */
  #hidden(start: number, end: number): void {
    for (let row = start; row < end; row++)
      if (this.#grid.isHidden(row) && this.#grid.rows[row]?.some((cell) => !blank(cell)))
        this.#fault('standard.excel-hidden', this.#grid.rowName(row))
  }

  #fault(code: string, cell: string, more: Partial<Fault> = {}): void {
    this.#faults.push({ code, name: this.#file, at: place(this.#sheet, cell), ...more })
  }
}

function columnsOf(section: Table, row: readonly Cell[]) {
  const titles = row.map(trimmed)
  const placed = section.fields.map((field) => [field, titles.indexOf(zhStandards(field.heading))] as const)
  const used = new Set(placed.map(([, column]) => column))
  return {
    found: placed.filter(([, column]) => column >= 0),
    missing: placed.filter(([{ optional }, column]) => column < 0 && !optional).map(([field]) => zhStandards(field.heading)),
    /** headings that no field has; a column of remarks is a person's own */
    strangers: titles.flatMap((title, column) =>
      title === '' || used.has(column) || title.startsWith(zhStandards('headRemark')) ? [] : [[column, title] as const],
    ),
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

function trimmed(cell: Cell): string {
  return cell === undefined ? '' : String(cell).trim()
}

function blank(cell: Cell): boolean {
  return trimmed(cell) === ''
}
