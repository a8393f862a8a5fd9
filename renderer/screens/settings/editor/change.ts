import { Unreadable } from '#shared/standard/template/cells.ts'
import { readCellText } from '#shared/standard/template/cellText.ts'
import { type CellAt, type Draft, type Made, placeOfCell, rootOf, rowsOf, type TableSection, withRows, withValue } from './draft.ts'
import { formulaKeys } from './shownFields.ts'

/** The draft after a field was typed into: a text that cannot be read stays in the field, and the value is as it was. */
export function withCell(draft: Draft, at: CellAt, text: string): Draft {
  const read = readCellText(at.field.codec, text)
  const place = placeOfCell(at)
  if (read instanceof Unreadable) return { ...draft, texts: { ...draft.texts, [place]: text } }
  return withCellValue(draft, at, read.value)
}

/** The draft with a value in a field, whatever was typed there before. */
export function withCellValue(draft: Draft, at: CellAt, value: unknown): Draft {
  const texts = without(draft.texts, placeOfCell(at))
  const root = withValue(rootOf(draft, at), at.field.path, value)
  if (at.section.kind === 'settings') return { standard: root as Made, texts }
  const row = settled(root, at.field.path.join('.'))
  const rows = rowsOf(draft, at.section).map((one, place) => (place === at.row ? row : one))
  return withRows({ ...draft, texts }, at.section, rows)
}

/** A row with the keys its method and kind of formula have: what another kind needed is gone, and undo brings it back. */
function settled(row: unknown, changed: string): unknown {
  const { method, formula, ...rest } = row as Made & { readonly formula?: Made }
  if (changed === 'method') {
    if (method !== 'formula') return { ...rest, method }
    return { ...rest, method, formula: formula ?? { kind: 'linear' } }
  }
  if (changed !== 'formula.kind' || formula === undefined) return row
  const keys = formulaKeys(formula['kind'])
  return { ...rest, method, formula: Object.fromEntries(Object.entries(formula).filter(([key]) => keys.includes(key))) }
}

/** A new row below another one, or at the end. */
export function withRowAdded(draft: Draft, section: TableSection, row: unknown, at: number): Draft {
  const rows = rowsOf(draft, section)
  const texts = renumbered(draft.texts, section, (place) => (place >= at ? place + 1 : place))
  return withRows({ ...draft, texts }, section, [...rows.slice(0, at), row, ...rows.slice(at)])
}

export function withRowRemoved(draft: Draft, section: TableSection, at: number): Draft {
  const texts = renumbered(draft.texts, section, (place) => (place === at ? undefined : place > at ? place - 1 : place))
  const rows = rowsOf(draft, section).filter((_, place) => place !== at)
  return withRows({ ...draft, texts }, section, rows)
}

/** The row one place up (-1) or down (+1); at the end of the table nothing changes. */
export function withRowMoved(draft: Draft, section: TableSection, at: number, by: -1 | 1): Draft {
  const rows = [...rowsOf(draft, section)]
  const to = at + by
  if (to < 0 || to >= rows.length) return draft
  const moved = rows[at]
  rows[at] = rows[to]
  rows[to] = moved
  const texts = renumbered(draft.texts, section, (place) => (place === at ? to : place === to ? at : place))
  return withRows({ ...draft, texts }, section, rows)
}

function renumbered(texts: Draft['texts'], { list }: TableSection, to: (place: number) => number | undefined): Draft['texts'] {
  const before = `/${list.join('/')}/`
  return Object.fromEntries(
    Object.entries(texts).flatMap(([place, text]) => {
      if (!place.startsWith(before)) return [[place, text]]
      const [row = '', ...rest] = place.slice(before.length).split('/')
      const next = to(Number(row))
      return next === undefined ? [] : [[`${before}${[next, ...rest].join('/')}`, text]]
    }),
  )
}

function without(texts: Draft['texts'], place: string): Draft['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => key !== place))
}
