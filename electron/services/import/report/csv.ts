import type { ReportCell, ReportColumn, ReportSheet } from '#shared/documents/reportWorkbook.ts'
import { fullMark } from '#shared/format/marks.ts'

/**
 * A table as CSV (RFC 4180, lines end with CR LF, UTF-8 with the mark that Excel needs to see it is UTF-8). A text that a spreadsheet
 * would take as a formula gets an apostrophe before it; marks have two decimals.
 */
export function csvOf({ columns, rows }: ReportSheet): string {
  const lines = [columns.map(({ heading }) => field(heading)), ...rows.map((row) => row.map((cell, at) => fieldOf(cell, columns[at])))]
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}

function fieldOf(cell: ReportCell, column: ReportColumn | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return column?.kind === 'mark' ? fullMark(cell) : String(cell)
  return field(cell)
}

/** Excel, WPS and LibreOffice take a text for a formula by its first sign, also after blanks and control characters, and in full width. */
const formulaSign = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/

function field(text: string): string {
  const safe = formulaSign.test(text) ? `'${text}` : text
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
