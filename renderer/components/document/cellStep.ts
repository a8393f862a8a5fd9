import type { CellPlace } from '#shared/sheet/cellAddress.ts'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
}

interface Bounds {
  readonly rows: number
  readonly columns: number
  /** rows that a page key moves */
  readonly page: number
}

/** The cell a key moves to, as in every spreadsheet; `undefined` for a key that does not move. */
export function cellStep(chosen: CellPlace | undefined, { key, ctrlKey }: Pressed, bounds: Bounds): CellPlace | undefined {
  const { row, column } = chosen ?? { row: 0, column: 0 }
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 }
  const to = (next: CellPlace) => ({
    row: Math.max(0, Math.min(last.row, next.row)),
    column: Math.max(0, Math.min(last.column, next.column)),
  })
  switch (key) {
    case 'ArrowDown':
      return to({ row: ctrlKey ? last.row : row + 1, column })
    case 'ArrowUp':
      return to({ row: ctrlKey ? 0 : row - 1, column })
    case 'ArrowRight':
      return to({ row, column: ctrlKey ? last.column : column + 1 })
    case 'ArrowLeft':
      return to({ row, column: ctrlKey ? 0 : column - 1 })
    case 'PageDown':
      return to({ row: row + bounds.page, column })
    case 'PageUp':
      return to({ row: row - bounds.page, column })
    case 'Home':
      return to({ row: ctrlKey ? 0 : row, column: 0 })
    case 'End':
      return to({ row: ctrlKey ? last.row : row, column: last.column })
    default:
      return undefined
  }
}
