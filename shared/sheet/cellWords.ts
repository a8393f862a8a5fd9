import { type Locale, say } from '../text/say.ts'
import { cellText, hiddenValue, type SheetCell } from './cell.ts'

/** What a reader sees in a cell: its text, and the facts that the text alone does not show. */
export function cellWords(locale: Locale, cell: SheetCell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  const { text, stored = '', state } = cell
  if (state === 'noResult') return say(locale, 'viewer', 'cell.noResult', { formula: text })
  if (state === 'uncertain') return text === stored ? say(locale, 'viewer', 'cell.stored', { stored }) : withStored(locale, text, stored)
  return text
}

/** What a citation quotes of a cell: what it shows, and the stored value where the text alone would mislead. */
export function citedWords(locale: Locale, cell: SheetCell): string {
  if (typeof cell !== 'string' && cell.state === 'noResult') return cellWords(locale, cell)
  const hidden = hiddenValue(cell)
  return hidden === undefined ? cellText(cell) : withStored(locale, cellText(cell), hidden)
}

function withStored(locale: Locale, text: string, stored: string): string {
  return `${text}${say(locale, 'viewer', 'cell.stored', { stored })}`
}
