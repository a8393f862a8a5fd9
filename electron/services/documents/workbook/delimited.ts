import type { CellObject } from 'xlsx'
import { sheetLimits, TooLarge } from './limits.ts'

/** Cells of a table row by row, where there are any. */
export type Rows = (CellObject[] | undefined)[]

/** Separators by how likely they are where they are equally many. */
const separators = [',', '\t', ';', '|'] as const

/**
 * The cells of delimited text (CSV), all texts as they were written. The separator is named by a first line `sep=;` or is the
 * one that occurs most, outside quotes, in the first 1,024 characters. Throws `TooLarge`.
 */
export function readDelimited(text: string): Rows {
  const named = /^sep=([^\r\n])\r?\n/.exec(text)
  const separator = (named?.[1] ?? likeliest(text.slice(0, 1024))).charCodeAt(0)
  const rows: Rows = []
  let [row, column, cells] = [0, 0, 0]
  let start = named?.[0].length ?? 0
  let quoted = false
  const end = (at: number, isLast: boolean) => {
    const value = plain(text.slice(start, at))
    if (value !== '') {
      if (column >= sheetLimits.columns || ++cells > sheetLimits.cells) throw new TooLarge()
      const own = rows[row] ?? []
      own[column] = { t: 's', v: value }
      rows[row] = own
    }
    if (!isLast) {
      column += 1
      return
    }
    row += 1
    column = 0
    if (row > sheetLimits.rows) throw new TooLarge()
  }
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22 && text.charCodeAt(start) === 0x22) quoted = !quoted
    if (quoted || (code !== separator && code !== 10 && code !== 13)) continue
    end(at, code !== separator)
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  if (start < text.length) end(text.length, true)
  return rows
}

/** A field without its quotes. */
function plain(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
}

function likeliest(text: string): string {
  const outside = text.split('"').filter((_, index) => index % 2 === 0)
  const counts = separators.map((one) => outside.reduce((sum, piece) => sum + piece.split(one).length - 1, 0))
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
