import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import type { FontBook } from './fontBook.ts'

/** Parts of a record no page shows: they are kept in the JSON alone. */
const unprinted = new Set(['extensions', 'software', 'journal'])
/** More would not help the person who has to correct the text. */
const mostFaults = 20

/**
 * Every character of a record must have a glyph, because react-pdf prints a wrong one without a word where a
 * font has none. Fault `document.glyph`: `got` the character, `want` its code point (`U+20000`), `at` the JSON
 * pointer of the text, `name` the record. One fault a character and text, at most twenty.
 */
export function preflight(fonts: Pick<FontBook, 'has'>, name: string, record: unknown): Result<void> {
  const faults: Fault[] = []
  walk(record, '', (text, at) => {
    for (const character of new Set(text)) {
      const codePoint = character.codePointAt(0) as number
      if (faults.length < mostFaults && !isBlank(character) && !fonts.has(codePoint)) {
        faults.push({
          code: 'document.glyph',
          name,
          at,
          got: character,
          want: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
        })
      }
    }
  })
  return faults.length === 0 ? ok(undefined) : refuse(...faults)
}

/** Blanks the line breaker handles itself. */
function isBlank(character: string): boolean {
  return character === '\n' || character === '\t' || character === '\r'
}

function walk(value: unknown, at: string, see: (text: string, at: string) => void): void {
  if (typeof value === 'string') see(value, at)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (!unprinted.has(key)) walk(member, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, see)
    }
  }
}
