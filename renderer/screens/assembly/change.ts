import type { EditedSheet } from '#shared/assembly/edited.ts'
import type { Edited, Said } from './history.ts'

/** The sheet with one cell changed; the last row's successor is made where it is meant. */
export function withCell(edited: Edited, name: string, row: number, key: string, text: string): Edited {
  return withSheet(edited, name, (sheet) => {
    const column = sheet.keys.indexOf(key)
    if (column === -1 || (sheet.rows[row]?.[column] ?? '') === text) return sheet
    const rows = row < sheet.rows.length ? sheet.rows : [...sheet.rows, emptyRow(sheet)]
    return { ...sheet, rows: rows.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells)) }
  })
}

/** A new row at the end, with what is known of it. */
export function withRowAdded(edited: Edited, name: string, cells: Readonly<Record<string, string>> = {}): Edited {
  return withSheet(edited, name, (sheet) => ({ ...sheet, rows: [...sheet.rows, sheet.keys.map((key) => cells[key] ?? '')] }))
}

export function withRowRemoved(edited: Edited, name: string, row: number): Edited {
  return withSheet(edited, name, (sheet) => ({ ...sheet, rows: sheet.rows.filter((_, at) => at !== row) }))
}

/**
 * A block of a table pasted from another program, its first cell at a row and a column; rows that are missing are added. `grows` is
 * false for a table whose rows are given.
 */
export function withPasted(
  edited: Edited,
  name: string,
  at: { readonly row: number; readonly key: string },
  text: string,
  grows: boolean,
): Edited {
  const block = pastedCells(text)
  return withSheet(edited, name, (sheet) => {
    const first = sheet.keys.indexOf(at.key)
    const missing = grows ? Math.max(0, at.row + block.length - sheet.rows.length) : 0
    const rows = [...sheet.rows, ...Array.from({ length: missing }, () => emptyRow(sheet))]
    return {
      ...sheet,
      rows: rows.map((cells, row) => cells.map((cell, column) => block[row - at.row]?.[column - first] ?? cell)),
    }
  })
}

/** The cells of a copied range: rows by line breaks, cells by tabs; a cell with line breaks or quotes stands in quotes. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (const found of whole.matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/g)) {
    const [all, cell = '', end] = found
    rows.at(-1)?.push(/^"[\s\S]*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim())
    if (end === '\n') rows.push([])
    if (end === '' || all === '') break
  }
  return rows
}

export function withSaid(edited: Edited, document: string, said: Said): Edited {
  return { ...edited, said: { ...edited.said, [document]: { ...edited.said[document], ...said } } }
}

/** The sheets of a workbook filled in elsewhere in place of the present ones. */
export function withSheets(edited: Edited, sheets: readonly EditedSheet[]): Edited {
  return { ...edited, sheets }
}

function withSheet(edited: Edited, name: string, by: (sheet: EditedSheet) => EditedSheet): Edited {
  const before = edited.sheets.find((sheet) => sheet.name === name)
  const after = before && by(before)
  return after === before || after === undefined
    ? edited
    : { ...edited, sheets: edited.sheets.map((one) => (one === before ? after : one)) }
}

function emptyRow({ keys }: EditedSheet): readonly string[] {
  return keys.map(() => '')
}
