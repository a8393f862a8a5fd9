import { isSameJson } from '../../format/same.ts'
import type { Standard } from '../format.ts'
import { cellText } from './cellText.ts'
import { toRow } from './composed.ts'
import { valueAt } from './path.ts'
import { type Field, type Section, sections } from './sections.ts'

/** One column whose content differs, both sides as a cell shows them; '' is "not given". */
export interface FieldDifference {
  readonly heading: Field['heading']
  readonly before: string
  readonly after: string
}

/** One item, dimension, grade … or the settings of a section, and what differs in it. */
export interface RowDifference {
  readonly section: Section['title']
  /** id or name within the section; '' for settings */
  readonly key: string
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly fields: readonly FieldDifference[]
}

/** What differs between two standards, section by section and row by row, in the order of the template. */
export function standardDifferences(before: Standard, after: Standard): readonly RowDifference[] {
  return sections.flatMap((section) =>
    section.kind === 'settings' ? settingsDifference(section, before, after) : tableDifferences(section, before, after),
  )
}

function settingsDifference(section: Extract<Section, { kind: 'settings' }>, before: Standard, after: Standard): RowDifference[] {
  const fields = fieldDifferences(section.fields, before, after)
  return fields.length === 0 ? [] : [{ section: section.title, key: '', name: '', kind: 'changed', fields }]
}

type Table = Extract<Section, { kind: 'table' }>

function tableDifferences(section: Table, before: Standard, after: Standard): readonly RowDifference[] {
  const [old, now] = [rowsByKey(section, before), rowsByKey(section, after)]
  const common = [...now.keys()].filter((key) => old.has(key))
  const moved = movedOf(
    [...old.keys()].filter((key) => now.has(key)),
    common,
  )
  const about = (key: string, row: unknown) => ({ section: section.title, key, name: nameOf(row) })
  const stillThere = [...now].flatMap(([key, row]): readonly RowDifference[] => {
    const was = old.get(key)
    if (was === undefined) return [{ ...about(key, row), kind: 'added', fields: fieldDifferences(section.fields, undefined, row) }]
    const fields = fieldDifferences(section.fields, was, row)
    if (fields.length > 0) return [{ ...about(key, row), kind: 'changed', fields }]
    return moved.has(key) ? [{ ...about(key, row), kind: 'moved', fields: [] }] : []
  })
  const gone = [...old].filter(([key]) => !now.has(key))
  return [...stillThere, ...gone.map(([key, row]): RowDifference => ({ ...about(key, row), kind: 'removed', fields: [] }))]
}

function fieldDifferences(fields: readonly Field[], before: unknown, after: unknown): readonly FieldDifference[] {
  return fields
    .filter(({ path }) => !isSameJson(valueAt(before, path), valueAt(after, path)))
    .map((field) => ({ heading: field.heading, before: cellText(before, field), after: cellText(after, field) }))
}

/** Rows by their id, key, label or name; two of one name are told apart by their place. */
function rowsByKey({ title, list }: Table, standard: Standard): ReadonlyMap<string, unknown> {
  const rows = title === 'partCriteria' ? standard.criteria.map(toRow) : ((valueAt(standard, list) ?? []) as readonly unknown[])
  const found = new Map<string, unknown>()
  for (const [place, row] of rows.entries()) {
    const own = ['id', 'key', 'label', 'name'].map((key) => valueAt(row, [key])).find((value) => typeof value === 'string')
    const key = String(own ?? place + 1)
    found.set(found.has(key) ? `${key} ${place + 1}` : key, row)
  }
  return found
}

function nameOf(row: unknown): string {
  const name = valueAt(row, ['name']) ?? valueAt(row, ['label'])
  return typeof name === 'string' ? name : ''
}

/** The rows that do not stand in the same order among those both sides have: all but a longest run that kept its order. */
function movedOf(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((key, place) => [key, place]))
  const runs: { readonly length: number; readonly previous: number; readonly place: number }[] = []
  for (const key of after) {
    const place = places.get(key) ?? 0
    let [length, previous] = [1, -1]
    for (const [at, run] of runs.entries()) if (run.place < place && run.length >= length) [length, previous] = [run.length + 1, at]
    runs.push({ length, previous, place })
  }
  const kept = new Set<string>()
  let at = runs.reduce((best, run, index) => (best < 0 || run.length > runs[best]!.length ? index : best), -1)
  for (; at >= 0; at = runs[at]!.previous) kept.add(after[at]!)
  return new Set(after.filter((key) => !kept.has(key)))
}
