import { figureTable } from '../format/figures.ts'
import type { Standard } from '../standard/format.ts'
import type { Fault } from '../text/fault.ts'
import { type Key, say } from '../text/say.ts'
import { type Cell, decimalOf, type Known, readCell, Unreadable } from './cells.ts'
import { contentOfDay } from './cellText.ts'
import { alsoReported, yearsOf } from './figureText.ts'
import { blank, type Grid, placed } from './grid.ts'
import { zhAssembly } from './zhAssembly.ts'

/** A row of the sheet of figures. */
export interface FigureRow {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly yearly: boolean
  /** where it stands in the plan */
  readonly list: 'figures' | 'indicators' | 'attributes'
  /** the values an attribute may have */
  readonly values?: readonly string[]
}

/** The rows that a package under this standard has: the built-in figures, those of the standard's own, and what the centre is. */
export function figureRowsOf(standard: Standard | undefined): readonly FigureRow[] {
  const own = standard?.figures ?? []
  const builtIn = Object.entries(figureTable).flatMap(([key, { unit, yearly }]): readonly FigureRow[] =>
    own.some((figure) => figure.key === key)
      ? []
      : [{ key, name: say('zh-CN', 'figures', key as Key<'figures'>), unit, yearly, list: 'figures' }],
  )
  const attributes = (standard?.attributes ?? []).map(
    ({ key, name, values }): FigureRow => ({ key, name, unit: '', yearly: false, list: 'attributes', values }),
  )
  return [
    ...attributes,
    ...own.map(({ key, name, unit, yearly }): FigureRow => ({ key, name, unit, yearly, list: 'indicators' })),
    ...builtIn,
  ]
}

export interface ReadFigures {
  readonly figures: Record<string, unknown>
  readonly indicators: Record<string, unknown>
  readonly attributes: Record<string, unknown>
  readonly places: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

/** The columns of the sheet beside those of the years. */
const firstColumns = ['key', 'name', 'unit', 'value', 'document', 'page', 'from', 'to', 'own', 'filledBy', 'alsoReported'] as const
/** 核定值 that a plan states already; workbooks made before lack these columns */
const laterColumns = ['verified', 'verifiedReason'] as const
export const figureColumns = [...firstColumns, ...laterColumns] as const
type FigureColumn = (typeof figureColumns)[number]

/** Reads the sheet of figures by the keys of its second row. A figure without any value is left out: 「数据缺失」. */
export function readFigures(grid: Grid, rows: readonly FigureRow[], known: Known): ReadFigures {
  const made: Record<FigureRow['list'], Record<string, unknown>> = { figures: {}, indicators: {}, attributes: {} }
  const places = new Map<string, string>()
  const faults: Fault[] = []
  const keys = (grid.rows[1] ?? []).map((cell) => String(cell ?? '').trim())
  const years = keys.flatMap((key, column) => (/^20\d\d$/.test(key) ? [{ year: key, column }] : []))
  const columnOf = (key: FigureColumn) => keys.indexOf(key)
  for (const key of firstColumns) if (columnOf(key) === -1) faults.push({ code: 'assembly.key', at: grid.name, want: key })
  if (faults.length > 0) return { ...made, places, faults }
  const seen = new Set<string>()
  for (let at = 2; at < grid.rows.length; at++) {
    const key = String(grid.rows[at]?.[columnOf('key')] ?? '').trim()
    const filled = [...years.map(({ column }) => column), columnOf('value')].filter((column) => !blank(grid.rows[at]?.[column]))
    const row = rows.find((one) => one.key === key)
    if (row === undefined || seen.has(key)) {
      if (key !== '' || filled.length > 0) fault(at, 'key', { code: seen.has(key) ? 'assembly.figure-twice' : 'assembly.figure', got: key })
      continue
    }
    seen.add(key)
    places.set(`/${row.list}/${key}`, placed(grid, at, columnOf('key')))
    if (filled.length > 0) figure(at, row)
  }
  return { ...made, places, faults }

  function figure(at: number, row: FigureRow): void {
    const unit = String(grid.rows[at]?.[columnOf('unit')] ?? '').trim()
    if (unit !== row.unit) {
      fault(at, 'unit', { code: 'assembly.unit', want: row.unit, got: unit })
      return
    }
    if (row.list === 'attributes') {
      made.attributes[row.key] = String(grid.rows[at]?.[columnOf('value')] ?? '').trim()
      return
    }
    const before = faults.length
    const value = row.yearly ? byYear(at, row) : single(at)
    const document = read(at, 'document', (cell) => readCell({ kind: 'document', page: false }, cell, known)) as
      | { document: string }
      | undefined
    const page = read(at, 'page', (cell) => readCell({ kind: 'whole' }, cell, known))
    const from = read(at, 'from', (cell) => readCell({ kind: 'date' }, cell, known))
    const to = read(at, 'to', (cell) => readCell({ kind: 'date' }, cell, known))
    const own = read(at, 'own', (cell) => readCell({ kind: 'yesNo' }, cell, known))
    const filledBy = read(at, 'filledBy', (cell) => readCell({ kind: 'text' }, cell, known))
    const also = read(at, 'alsoReported', (cell) => alsoReported(String(cell), row.yearly, known))
    const verified = read(at, 'verified', (cell) => (row.yearly ? yearsOf(String(cell)) : decimalOf(cell)))
    const verifiedReason = read(at, 'verifiedReason', (cell) => String(cell).trim())
    for (const [column, got] of [
      ['document', document],
      ['page', page],
    ] as const)
      if (got === undefined && blank(grid.rows[at]?.[columnOf(column)])) fault(at, column, { code: 'assembly.source' })
    if (from === undefined && blank(grid.rows[at]?.[columnOf('from')])) fault(at, 'from', { code: 'assembly.period' })
    // what its cells say is told already; a half-read figure would only add what it lacks
    if (faults.length > before) return
    made[row.list][row.key] = {
      declared: value,
      ...(verified !== undefined && { verified }),
      ...(verifiedReason !== undefined && { verifiedReason }),
      source: { ...document, page },
      period: to === undefined ? { at: from } : { from, to },
      ...(filledBy !== undefined && { filledBy }),
      own: own ?? true,
      ...(also !== undefined && { alsoReported: also }),
    }
  }

  function single(at: number): unknown {
    for (const { column } of years)
      if (!blank(grid.rows[at]?.[column])) faults.push({ code: 'assembly.not-yearly', at: placed(grid, at, column) })
    return read(at, 'value', decimalOf)
  }

  function byYear(at: number, row: FigureRow): unknown {
    if (!blank(grid.rows[at]?.[columnOf('value')])) fault(at, 'value', { code: 'assembly.yearly' })
    return Object.fromEntries(
      years.flatMap(({ year, column }) => {
        const value = readAt(at, column, decimalOf)
        places.set(`/${row.list}/${row.key}/declared/${year}`, placed(grid, at, column))
        return value === undefined ? [] : [[year, value]]
      }),
    )
  }

  function read(at: number, column: FigureColumn, by: (cell: Exclude<Cell, undefined>) => unknown): unknown {
    return readAt(at, columnOf(column), by)
  }

  function readAt(at: number, column: number, by: (cell: Exclude<Cell, undefined>) => unknown): unknown {
    // a workbook made before this column was
    if (column === -1) return undefined
    const cell = grid.rows[at]?.[column]
    const place = placed(grid, at, column)
    if (grid.isFormula(at, column)) faults.push({ code: 'assembly.formula', at: place })
    else if (cell !== undefined && !blank(cell)) {
      const value = grid.isPercent(at, column)
        ? new Unreadable('wantNumber', `${Number(cell) * 100}%`)
        : by === decimalOf && typeof cell === 'number' && grid.isDate(at, column)
          ? contentOfDay(cell, true, known)
          : by(cell)
      if (!(value instanceof Unreadable)) return value
      faults.push({ code: 'assembly.cell', at: place, want: zhAssembly(value.want, { values: '' }), got: value.got })
    }
    return undefined
  }

  function fault(at: number, column: FigureColumn, found: Fault): void {
    faults.push({ ...found, at: placed(grid, at, columnOf(column)) })
  }
}
