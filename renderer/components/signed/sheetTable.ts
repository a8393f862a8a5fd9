import { utils, type WorkSheet } from 'xlsx'

/** A cell as it is shown: over how many columns and rows. */
export interface ShownCell {
  readonly column: number
  readonly text: string
  readonly across: number
  readonly down: number
}

export interface SheetTable {
  /** px at normal size; the width a column without one has in a spreadsheet */
  readonly widths: readonly number[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly ShownCell[] }[]
}

const usualWidth = 64

/** A saved sheet as a table: texts as formatted, merged cells as one, the widths the file gives. */
export function sheetTable(sheet: WorkSheet): SheetTable {
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const merges = sheet['!merges'] ?? []
  const covered = new Set<string>()
  const spans = new Map<string, { readonly across: number; readonly down: number }>()
  for (const { s, e } of merges) {
    spans.set(`${s.r} ${s.c}`, { across: e.c - s.c + 1, down: e.r - s.r + 1 })
    for (let row = s.r; row <= e.r; row++)
      for (let column = s.c; column <= e.c; column++) if (row !== s.r || column !== s.c) covered.add(`${row} ${column}`)
  }
  const widths = Array.from({ length: end.c + 1 }, (_, column) => sheet['!cols']?.[column]?.wpx ?? usualWidth)
  const rows = Array.from({ length: end.r + 1 }, (_, row) => ({
    number: row + 1,
    cells: widths.flatMap((_, column): ShownCell[] => {
      const at = `${row} ${column}`
      if (covered.has(at)) return []
      const cell = sheet[utils.encode_cell({ r: row, c: column })] as { w?: string; v?: unknown } | undefined
      return [{ column, text: cell?.w ?? String(cell?.v ?? ''), ...(spans.get(at) ?? { across: 1, down: 1 }) }]
    }),
  }))
  return { widths, rows }
}
