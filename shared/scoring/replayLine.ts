import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import { parseWrittenJson } from './writtenJson.ts'

/** A line longer than this is refused: a case of a hundred experts has a few dozen kilobytes. */
export const longestLine = 4 * 1024 * 1024

/**
 * One line of NDJSON as a value in which every number is exact. The quick way is the engine's own parser; it is
 * right when no number has more than 15 digits or an exponent and no key stands twice. `survey` finds out in one
 * pass over the characters; anything doubtful goes the careful way.
 */
export function parseLine(line: string): Result<unknown, Fault> {
  if (line.length > longestLine) return refuse({ code: 'scoring.tooLong', want: String(longestLine) })
  const keys = survey(line)
  if (keys === undefined) return parseWrittenJson(line)
  try {
    const value: unknown = JSON.parse(line)
    return countKeys(value) === keys ? ok(value) : parseWrittenJson(line)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const careful = parseWrittenJson(line)
    return careful.ok ? refuse({ code: 'scoring.notJson', at: '0' }) : careful
  }
}

const [quote, colon, backslash] = [34, 58, 92]
const deepest = 32

/** Number of keys written in the line; `undefined` when it needs careful reading (escapes, long numbers, exponents). */
function survey(line: string): number | undefined {
  let keys = 0
  let digits = 0
  let depth = 0
  let inText = false
  for (let at = 0; at < line.length; at++) {
    const sign = line.charCodeAt(at)
    if (sign === quote) {
      inText = !inText
      digits = 0
      if (!inText && line.charCodeAt(at + 1) === colon) keys++
    } else if (inText) {
      if (sign === backslash) return undefined
    } else if (sign >= 48 && sign <= 57) {
      if (++digits > 15) return undefined
    } else if (digits > 0 && sign === 46) {
      // the point of a decimal: its digits go on counting
    } else if (digits > 0 && (sign === 69 || sign === 101)) {
      return undefined
    } else {
      digits = 0
      if (sign === 123 || sign === 91) depth++
      else if (sign === 125 || sign === 93) depth--
      if (depth > deepest) return undefined
    }
  }
  return keys
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let keys = 0
  if (Array.isArray(value)) {
    for (const member of value) if (typeof member === 'object') keys += countKeys(member)
    return keys
  }
  const object = value as Readonly<Record<string, unknown>>
  for (const key in object) {
    keys++
    const member = object[key]
    if (typeof member === 'object') keys += countKeys(member)
  }
  return keys
}
