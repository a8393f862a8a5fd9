import { setAt } from '../standard/template/path.ts'
import type { Fault } from '../text/fault.ts'
import { type Cell, type Known, readCell, Unreadable } from './cells.ts'
import { contentOfDay } from './cellText.ts'
import { type FigureRow, readFigures } from './figureRows.ts'
import { blank, type Grid, placed } from './grid.ts'
import { titleOf } from './headings.ts'
import { type Root, type SchemaNode, schemaOf } from './schema.ts'
import { type Column, sheets } from './sheets.ts'
import { zhAssembly } from './zhAssembly.ts'

/** Plan and task as the workbook states them, not yet checked against their formats. */
export interface Composed {
  readonly plan: Record<string, unknown>
  readonly task: Record<string, unknown>
  readonly faults: readonly Fault[]
  /** sheet and cell that a pointer into `plan` or `task` came from, or the nearest above it */
  placeOf(root: Root, pointer: string): string
}

/** The row of keys; headings stand above it, the entries below. */
const keysRow = 1

/** Reads every sheet of the workbook; each fault names sheet and cell, and whatever is written is read or refused. */
export function composeFrom(grids: readonly Grid[], figures: readonly FigureRow[], known: Known): Composed {
  const faults: Fault[] = []
  const values: Record<Root, Record<string, unknown>> = {
    plan: { format: 'tic-review/plan@1', ...emptyOf(schemaOf('plan')) },
    task: { format: 'tic-review/task@1', ...emptyOf(schemaOf('task')) },
  }
  const places = new Map<string, string>()
  const { form, tables } = sheets()
  const formGrid = gridNamed(zhAssembly('sheetForm'))
  if (formGrid) {
    const rowOf = new Map(formGrid.rows.map((row, index) => [String(row[3] ?? '').trim(), index]))
    usual(formGrid, 1)
    for (const row of form) {
      const key = [row.root, ...row.path].join('.')
      const at = rowOf.get(key)
      if (at === undefined) faults.push({ code: 'assembly.key', at: formGrid.name, want: key })
      else take(formGrid, at, 1, row, values[row.root], row.root, `/${row.path.join('/')}`, row.path)
    }
  }
  for (const { root, path, columns } of tables) {
    const grid = gridNamed(titleOf(root, path))
    if (!grid) continue
    usual(grid, keysRow + 1)
    const keys = (grid.rows[keysRow] ?? []).map((cell) => String(cell ?? '').trim())
    const column = columns.map((one) => keys.indexOf(one.path.join('.')))
    for (const [index, one] of columns.entries())
      if (column[index] === -1) faults.push({ code: 'assembly.key', at: grid.name, want: one.path.join('.') })
    const list: unknown[] = []
    for (let row = keysRow + 1; row < grid.rows.length; row++) {
      if ((grid.rows[row] ?? []).every(blank)) continue
      const entry = {}
      const pointer = `/${[...path, list.length].join('/')}`
      places.set(`${root}${pointer}`, placed(grid, row, 0))
      for (const [index, one] of columns.entries())
        if ((column[index] as number) >= 0)
          take(grid, row, column[index] as number, one, entry, root, `${pointer}/${one.path.join('/')}`, one.path)
      list.push(entry)
    }
    places.set(`${root}/${path.join('/')}`, placed(grid, keysRow, 0))
    if (list.length > 0) setAt(values[root], path, list)
  }
  const figuresGrid = gridNamed(zhAssembly('sheetFigures'))
  if (figuresGrid) {
    usual(figuresGrid, keysRow + 1)
    const read = readFigures(figuresGrid, figures, known)
    faults.push(...read.faults)
    for (const [pointer, at] of read.places) places.set(`plan${pointer}`, at)
    values.plan['figures'] = read.figures
    if (Object.keys(read.indicators).length > 0) values.plan['indicators'] = read.indicators
    if (Object.keys(read.attributes).length > 0) values.plan['attributes'] = read.attributes
  }
  return { ...values, faults, placeOf }

  function gridNamed(name: string): Grid | undefined {
    const grid = grids.find((one) => one.name === name)
    if (!grid) faults.push({ code: 'assembly.sheet', want: name })
    return grid
  }

  /** What nobody sees in a printed sheet, or what one cell does not state alone. */
  function usual(grid: Grid, from: number): void {
    for (const { at } of grid.merged(from, grid.rows.length)) faults.push({ code: 'assembly.merged', at: `「${grid.name}」${at}` })
    for (const [row, cells] of grid.rows.entries())
      if (row >= from && grid.isHidden(row) && !cells.every(blank)) faults.push({ code: 'assembly.hidden', at: placed(grid, row, 0) })
  }

  function take(
    grid: Grid,
    row: number,
    at: number,
    column: Column,
    target: object,
    root: Root,
    pointer: string,
    path: readonly string[],
  ): void {
    const cell = grid.rows[row]?.[at]
    const place = placed(grid, row, at)
    places.set(`${root}${pointer}`, place)
    if (grid.isFormula(row, at)) faults.push({ code: 'assembly.formula', at: place })
    else if (cell !== undefined && !blank(cell)) {
      const value = content(grid, row, at, column, cell)
      if (value instanceof Unreadable) faults.push(unreadable(value, place, column))
      else setAt(target, path, value)
    } else if (column.required && (column.cell.kind === 'list' || column.cell.kind === 'entries')) setAt(target, path, [])
  }

  function content(grid: Grid, row: number, at: number, { cell: kind }: Column, cell: Exclude<Cell, undefined>): unknown {
    if (grid.isPercent(row, at)) return new Unreadable('wantNumber', `${Number(cell) * 100}%`)
    if (kind.kind === 'date' || typeof cell !== 'number' || !grid.isDate(row, at)) return readCell(kind, cell, known)
    const shown = contentOfDay(cell, kind.kind === 'decimal' || kind.kind === 'whole', known)
    return shown instanceof Unreadable ? shown : readCell(kind, shown, known)
  }

  function placeOf(root: Root, pointer: string): string {
    for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
      const at = places.get(`${root}${path}`)
      if (at !== undefined) return at
    }
    return `「${zhAssembly('sheetForm')}」`
  }
}

function unreadable({ want, got }: Unreadable, at: string, { cell }: Column): Fault {
  const values = cell.kind === 'choice' ? cell.values.join('、') : ''
  return { code: 'assembly.cell', at, want: zhAssembly(want, { values }), got }
}

/** The objects and lists a file must have, empty: whoever states nothing of them states that there is none. */
function emptyOf(node: SchemaNode): Record<string, unknown> {
  return Object.fromEntries(
    (node.required ?? []).flatMap((key): readonly (readonly [string, unknown])[] => {
      const member = node.properties?.[key]
      if (member?.type === 'array') return [[key, []]]
      return member?.type === 'object' ? [[key, emptyOf(member)]] : []
    }),
  )
}
