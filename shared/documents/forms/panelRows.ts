import { type FlowItem, paragraphBlocks } from '../layout/block.ts'
import { type CellContent, type Column, columnsOf, type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'

export interface ListContent {
  readonly widths: readonly number[]
  readonly looks: readonly Omit<Column, 'width'>[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** empty rows to be written by hand below those given, and their height */
  readonly blank?: { readonly rows: number; readonly height: number }
  /** the first column counts the rows */
  readonly numbered?: boolean
}

/** A table of texts whose rows may be left empty for writing by hand. */
export function listTable(press: Press, { widths, looks, head, rows, blank, numbered }: ListContent): FlowItem {
  const cellsOf = (texts: readonly string[], index: number): CellContent[] =>
    (numbered ? [String(index + 1), ...texts] : texts).map((text) => ({ text }))
  const given = rows.map((texts, index): RowContent => ({ cells: cellsOf(texts, index) }))
  const empty = Array.from({ length: blank?.rows ?? 0 }, (_, index): RowContent => {
    const texts = Array.from({ length: head.length - (numbered ? 1 : 0) }, () => '')
    return { minHeight: blank!.height, cells: cellsOf(texts, rows.length + index) }
  })
  return table(press, { columns: columnsOf(widths, ...looks), head, rows: [...given, ...empty] })
}

interface ListOrBlank extends Omit<ListContent, 'rows'> {
  /** `undefined` on a form that is printed empty */
  readonly rows: ListContent['rows'] | undefined
  readonly blank: NonNullable<ListContent['blank']>
  /** the sentence where the list has no rows */
  readonly none: string
}

/** A list of a form: its rows, the sentence that there are none, or the blank rows on a form that is printed empty. */
export function listItems(press: Press, { rows, none, blank, ...list }: ListOrBlank): FlowItem[] {
  if (rows?.length === 0) return paragraphBlocks(press, none)
  return [listTable(press, rows === undefined ? { ...list, rows: [], blank } : { ...list, rows })]
}
