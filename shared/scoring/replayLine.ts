import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import { parseWrittenJson } from './writtenJson.ts'

/** A line longer than this is refused: a case of a hundred experts has a few dozen kilobytes. */
export const longestLine = 4 * 1024 * 1024

/**
 * One line of NDJSON as a value in which every number is exact. The quick way is the engine's own parser; it is
 * exact when no number has more than 15 digits or an exponent and no key occurs twice. `isPlain` finds out in one
 * pass over the characters; any other line is parsed by the slower exact parser.
 */
export function parseLine(line: string): Result<unknown, Fault> {
  if (line.length > longestLine) return refuse({ code: 'scoring.tooLong', want: String(longestLine) })
  if (!isPlain(line)) return parseWrittenJson(line)
  try {
    return ok(JSON.parse(line) as unknown)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const careful = parseWrittenJson(line)
    return careful.ok ? refuse({ code: 'scoring.notJson', at: '0' }) : careful
  }
}

const quote = 34
const point = 46
const colon = 58
const backslash = 92
const deepest = 32
const mostKeys = 4096
/** Scratch space of `isPlain`: the hashes of the keys of every open object, and where each object's keys begin. */
const hashes = new Int32Array(mostKeys)
const starts = new Int32Array(deepest + 2)

/** Whether the engine's parser reads this line exactly: no escapes, long numbers or exponents, no key that may occur twice. */
function isPlain(line: string): boolean {
  let depth = 0
  let keys = 0
  let digits = 0
  for (let at = 0; at < line.length; at++) {
    const sign = line.charCodeAt(at)
    if (sign === quote) {
      let hash = 0
      let inner = line.charCodeAt(++at)
      while (inner !== quote) {
        if (inner === backslash || at >= line.length) return false
        hash = (Math.imul(hash, 31) + inner) | 0
        inner = line.charCodeAt(++at)
      }
      digits = 0
      if (line.charCodeAt(at + 1) !== colon) continue
      for (let key = starts[depth]!; key < keys; key++) if (hashes[key] === hash) return false
      if (keys === mostKeys) return false
      hashes[keys++] = hash
    } else if (sign >= 48 && sign <= 57) {
      if (++digits > 15) return false
    } else if (digits > 0 && (sign === 69 || sign === 101)) {
      return false
    } else if (sign === 123 || sign === 91) {
      if (++depth > deepest) return false
      starts[depth] = keys
      digits = 0
    } else if (sign === 125 || sign === 93) {
      keys = starts[depth]!
      if (--depth < 0) return false
      digits = 0
    } else if (sign !== point) {
      // A blank before the colon hides a key from the test above.
      if (sign === colon && line.charCodeAt(at - 1) !== quote) return false
      digits = 0
    }
  }
  return true
}
