import type { Cell } from './cells.ts'

/** A worksheet as it was read; rows and columns count from 0. */
export interface Grid {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  addressOf(row: number, column: number): string
  isFormula(row: number, column: number): boolean
  isPercent(row: number, column: number): boolean
  /** a number shown as a day */
  isDate(row: number, column: number): boolean
  isHidden(row: number): boolean
  /** the merged ranges that reach into rows `from` to `end` (not included) */
  merged(from: number, end: number): readonly { readonly at: string }[]
}

/** A place in a workbook as people read it: 「sheet」cell. */
export function placed(grid: Pick<Grid, 'name' | 'addressOf'>, row: number, column: number): string {
  return `「${grid.name}」${grid.addressOf(row, column)}`
}

export function blank(cell: Cell): boolean {
  return cell === undefined || String(cell).trim() === ''
}
