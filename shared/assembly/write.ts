import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import { valueAt } from '../standard/template/path.ts'
import { type Cell, writeCell } from './cells.ts'
import { type FigureRow, figureColumns } from './figureRows.ts'
import { type WrittenFigure, writeAlso, writeValues } from './figureText.ts'
import { headingOf, titleOf } from './headings.ts'
import { type CellKind, type Column, sheets } from './sheets.ts'
import { zhAssembly } from './zhAssembly.ts'

/** A column of a sheet to write: its heading, its key, whether it must be filled, and what choices its cells offer. */
export interface WrittenColumn {
  readonly heading: string
  readonly key: string
  readonly required: boolean
  readonly choices?: readonly string[]
  readonly width: number
}

/** A sheet to write. The first two rows of a table are headings and keys; the form has its keys in the fourth column. */
export interface WrittenSheet {
  readonly name: string
  readonly kind: 'form' | 'table'
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** of a form: the choices and the need of each row */
  readonly fields?: readonly { readonly required: boolean; readonly choices?: readonly string[] }[]
}

/** What the workbook is filled with; an empty one for a new centre. */
export interface Filling {
  readonly plan?: Plan
  readonly task?: Task
}

/** The sheets of the workbook, filled with what is known: form, people of the panel, figures, then the lists of the plan. */
export function writtenSheets(filling: Filling, figures: readonly FigureRow[], years: readonly number[]): readonly WrittenSheet[] {
  const { form, tables } = sheets()
  const tableSheets = tables.map(({ root, path, columns }): WrittenSheet => {
    const entries = (valueAt(filling[root], path) ?? []) as readonly unknown[]
    return {
      name: titleOf(root, path),
      kind: 'table',
      columns: columns.map(columnOf),
      rows: entries.map((entry) => columns.map(({ path: inner, cell }) => written(cell, valueAt(entry, inner)))),
    }
  })
  const isTask = (_: WrittenSheet, place: number) => tables[place]?.root === 'task'
  const formSheetMade: WrittenSheet = {
    name: zhAssembly('sheetForm'),
    kind: 'form',
    columns: (['formItem', 'formValue', 'formHint', 'formKey'] as const).map((key) => plain(key)),
    rows: form.map(({ root, path, cell, required }) => [
      root === 'task' ? `${zhAssembly('formTask')}·${headingOf(path)}` : headingOf(path),
      written(cell, valueAt(filling[root], path)),
      `${required ? `${zhAssembly('needed')} ` : ''}${hintOf(cell)}`.trim(),
      [root, ...path].join('.'),
    ]),
    fields: form.map(({ required, cell }) => ({ required, ...choicesOf(cell) })),
  }
  return [
    formSheetMade,
    ...tableSheets.filter(isTask),
    figureSheet(filling.plan, figures, years),
    ...tableSheets.filter((sheet, place) => !isTask(sheet, place)),
  ]
}

function columnOf({ path, required, cell }: Column): WrittenColumn {
  const hint = hintOf(cell)
  const heading = `${headingOf(path)}${hint === '' || cell.kind === 'choice' || cell.kind === 'yesNo' ? '' : `\n${hint}`}`
  return { heading, key: path.join('.'), required, ...choicesOf(cell), width: widthOf(cell) }
}

function figureSheet(plan: Plan | undefined, figures: readonly FigureRow[], years: readonly number[]): WrittenSheet {
  const keys = [...figureColumns.slice(0, 4), ...years.map(String), ...figureColumns.slice(4)]
  return {
    name: zhAssembly('sheetFigures'),
    kind: 'table',
    columns: keys.map((key) => ({
      heading: /^20\d\d$/.test(key)
        ? zhAssembly('figureYear', { year: key })
        : zhAssembly(`figure_${key as (typeof figureColumns)[number]}`),
      key,
      required: key === 'key' || key === 'unit',
      ...(key === 'own' && { choices: [zhAssembly('yes'), zhAssembly('no')] }),
      width: ['name', 'alsoReported', 'verifiedReason'].includes(key) ? 28 : 13,
    })),
    rows: figures.map((row) => keys.map((key) => figureCell(plan, row, key))),
  }
}

function figureCell(plan: Plan | undefined, row: FigureRow, key: string): Cell {
  if (key === 'key' || key === 'name' || key === 'unit') return row[key]
  if (row.list === 'attributes') return key === 'value' ? plan?.attributes?.[row.key] : undefined
  const figure = (plan?.[row.list] as Readonly<Record<string, WrittenFigure>> | undefined)?.[row.key]
  if (figure === undefined) return undefined
  const { declared, source, period } = figure
  switch (key as (typeof figureColumns)[number]) {
    case 'value':
      return typeof declared === 'string' ? declared : undefined
    case 'document':
      return source.document
    case 'page':
      return source.page
    case 'from':
      return 'at' in period ? period.at : period.from
    case 'to':
      return 'at' in period ? undefined : period.to
    case 'own':
      return zhAssembly(figure.own ? 'yes' : 'no')
    case 'filledBy':
      return figure.filledBy
    case 'alsoReported':
      return figure.alsoReported && writeAlso(figure.alsoReported)
    case 'verified':
      return figure.verified === undefined ? undefined : writeValues(figure.verified)
    case 'verifiedReason':
      return figure.verifiedReason
    default:
      return typeof declared === 'string' ? undefined : declared[key]
  }
}

/** What is to be written into a cell, where its heading does not say it. */
function hintOf(cell: CellKind): string {
  switch (cell.kind) {
    case 'choice':
      return cell.values.join('、')
    case 'yesNo':
      return zhAssembly('hintYesNo')
    case 'date':
      return zhAssembly('hintDate')
    case 'time':
      return zhAssembly('hintTime')
    case 'document':
      return zhAssembly(cell.page ? 'hintSource' : 'hintDocument')
    case 'figure':
      return zhAssembly(cell.yearly ? 'hintFigureByYear' : 'hintFigure')
    case 'list':
      return zhAssembly('hintList', { of: hintOf(cell.of) }).trim()
    case 'entries':
      return zhAssembly('hintEntries', { columns: cell.columns.map(({ path }) => headingOf(path)).join('|') })
    default:
      return ''
  }
}

function choicesOf(cell: CellKind): { readonly choices?: readonly string[] } {
  if (cell.kind === 'choice') return { choices: cell.values }
  return cell.kind === 'yesNo' ? { choices: [zhAssembly('yes'), zhAssembly('no')] } : {}
}

function widthOf(cell: CellKind): number {
  if (cell.kind === 'figure' || cell.kind === 'entries') return 34
  return cell.kind === 'text' || cell.kind === 'list' ? 22 : 14
}

function written(cell: CellKind, value: unknown): Cell {
  return value === undefined ? undefined : writeCell(cell, value)
}

function plain(key: 'formItem' | 'formValue' | 'formHint' | 'formKey'): WrittenColumn {
  const width = { formItem: 30, formValue: 44, formHint: 52, formKey: 30 }[key]
  return { heading: zhAssembly(key), key, required: false, width }
}
