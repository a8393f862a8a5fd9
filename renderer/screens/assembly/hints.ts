import type { CellKind } from '#shared/assembly/sheets.ts'
import { type Locale, say } from '#shared/text/say.ts'
import { fieldName } from './fieldNames.ts'

/** What is to be written into a cell, in the reader's language; nothing where its field shows it. */
export function hintOf(locale: Locale, cell: CellKind): string | undefined {
  switch (cell.kind) {
    case 'date':
      return say(locale, 'assembly', 'hintDate')
    case 'time':
      return say(locale, 'assembly', 'hintTime')
    case 'document':
      return say(locale, 'assembly', cell.page ? 'hintSource' : 'hintDocument')
    case 'figure':
      return say(locale, 'assembly', cell.yearly ? 'hintFigureByYear' : 'hintFigure')
    case 'list':
      return say(locale, 'assembly', 'hintList', { of: cell.of.kind === 'choice' ? cell.of.values.join(' ') : '' })
    case 'entries':
      return say(locale, 'assembly', 'hintEntries', { columns: cell.columns.map(({ path }) => fieldName(locale, path)).join('|') })
    default:
      return undefined
  }
}
