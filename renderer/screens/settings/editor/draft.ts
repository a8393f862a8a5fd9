import { fromRow, toRow } from '#shared/standard/template/composed.ts'
import { valueAt } from '#shared/standard/template/path.ts'
import type { Field, Section } from '#shared/standard/template/sections.ts'

export type Made = Readonly<Record<string, unknown>>
export type TableSection = Extract<Section, { kind: 'table' }>

/** A standard that is being written: as far as it has come, and what was typed into a field and cannot be read. */
export interface Draft {
  readonly standard: Made
  /** by the field's place */
  readonly texts: Readonly<Record<string, string>>
}

/** One field: of a setting where no row is named, else of a row of a table. */
export interface CellAt {
  readonly section: Section
  readonly row?: number
  readonly field: Field
}

/** `/criteria/3/formula/scale`: the place of a field as a pointer, the key of its unread text. */
export function placeOfCell({ section, row, field }: CellAt): string {
  const before = section.kind === 'table' ? [...section.list, row ?? 0] : []
  return `/${[...before, ...field.path].join('/')}`
}

/** The rows of a table as its columns have them. */
export function rowsOf({ standard }: Pick<Draft, 'standard'>, section: TableSection): readonly unknown[] {
  const list = valueAt(standard, section.list)
  if (!Array.isArray(list)) return []
  return section.title === 'partCriteria' ? list.map((row) => toRow(row as Parameters<typeof toRow>[0])) : (list as readonly unknown[])
}

/** What a field reads: a row of a table, or the standard itself for a setting. */
export function rootOf(draft: Pick<Draft, 'standard'>, { section, row }: Pick<CellAt, 'section' | 'row'>): unknown {
  return section.kind === 'table' ? rowsOf(draft, section)[row ?? 0] : draft.standard
}

/** The same value with another one at a path; `undefined` takes it away, and with it objects that are left empty. */
export function withValue(root: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(root)) return root.map((one, at) => (at === key ? withValue(one, rest, value) : (one as unknown)))
  const own: Made = typeof root === 'object' && root !== null ? (root as Made) : {}
  const next = withValue(own[key], rest, value)
  const left = Object.fromEntries(Object.entries(own).filter(([name]) => name !== String(key)))
  if (next === undefined || (value === undefined && isEmpty(next))) return left
  return String(key) in own
    ? Object.fromEntries(Object.entries(own).map(([name, old]) => [name, name === String(key) ? next : old]))
    : { ...own, [key]: next }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}

/** The draft with other rows in a table; a table that says nothing is left out where the format allows it. */
export function withRows(draft: Draft, section: TableSection, rows: readonly unknown[]): Draft {
  const list = section.title === 'partCriteria' ? rows.map(fromRow) : rows
  const value = list.length === 0 && section.optional ? undefined : list
  return { ...draft, standard: withValue(draft.standard, section.list, value) as Made }
}
