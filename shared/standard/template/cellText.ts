import { type Codec, Unreadable } from './cells.ts'
import { valueAt } from './path.ts'
import type { Field } from './sections.ts'

/** A value of a row as its cell has it, '' where it is not given; what has not the form of the field is shown as JSON. */
export function cellText(row: unknown, { path, codec }: Pick<Field, 'path' | 'codec'>): string {
  const value = valueAt(row, path)
  if (value === undefined) return ''
  try {
    const cell = codec.write(value)
    return typeof cell === 'number' && !Number.isFinite(cell) ? JSON.stringify(value) : String(cell ?? '')
  } catch (error) {
    if (error instanceof TypeError) return JSON.stringify(value)
    throw error
  }
}

/** A typed text is no number of a workbook, so no calendar is asked. */
const noCalendar = { dayOf: () => undefined }

/** What a typed cell means; empty means "not given". A text where a number belongs is unreadable here, since the screen can say so at once. */
export function readCellText(codec: Codec, text: string): { readonly value: unknown } | Unreadable {
  if (text.trim() === '') return { value: undefined }
  const value = codec.read(text, noCalendar)
  if (value instanceof Unreadable) return value
  if (codec.look !== 'text' && typeof value !== 'number') return new Unreadable('wantNumber', text)
  return { value }
}
