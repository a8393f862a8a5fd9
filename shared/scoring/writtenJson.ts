import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import { exactNumber } from './decimal.ts'
import { WrittenNumber } from './quantity.ts'

/**
 * Reads one JSON text and keeps numbers a float could not hold as they are written (score-replay.md: exact decimals).
 * A key that occurs twice is refused, since two readers could take different marks from it.
 * `JSON.parse` has already checked all other syntax; depth is limited by the line's own nesting.
 */
export function parseWrittenJson(text: string): Result<unknown, WrittenFault> {
  const reader = { text, at: 0 }
  try {
    const value = readValue(reader, 0)
    skipBlanks(reader)
    if (reader.at !== text.length) throw new Refused({ code: 'scoring.notJson', at: String(reader.at) })
    return ok(value)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.fault)
    throw error
  }
}

export type WrittenFault = Fault<'scoring.notJson' | 'scoring.duplicateKey'>

interface Reader {
  readonly text: string
  at: number
}

class Refused extends Error {
  readonly fault: WrittenFault
  constructor(fault: WrittenFault) {
    super(fault.code)
    this.fault = fault
  }
}

const deepest = 64
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const word = /true|false|null/y
const blanks = /[ \t\n\r]*/y

function readValue(reader: Reader, depth: number): unknown {
  skipBlanks(reader)
  const start = reader.text[reader.at]
  if (depth > deepest) fail(reader)
  if (start === '{') return readObject(reader, depth)
  if (start === '[') return readList(reader, depth)
  if (start === '"') return JSON.parse(take(reader, string)) as string
  if (start === 't' || start === 'f' || start === 'n') return JSON.parse(take(reader, word)) as boolean | null
  return exactOrNumber(take(reader, number))
}

function exactOrNumber(text: string): number | WrittenNumber {
  const value = Number(text)
  if (text.length <= 15 && !/[eE]/.test(text)) return value
  const exact = Number.isSafeInteger(value) ? exactNumber(text) : undefined
  return exact !== undefined && BigInt(exact.n) === BigInt(value) * BigInt(exact.d) ? value : new WrittenNumber(text)
}

function readObject(reader: Reader, depth: number): unknown {
  const object: Record<string, unknown> = {}
  reader.at += 1
  if (next(reader, '}')) return object
  do {
    skipBlanks(reader)
    const key = JSON.parse(take(reader, string)) as string
    if (Object.hasOwn(object, key)) throw new Refused({ code: 'scoring.duplicateKey', at: key })
    if (!next(reader, ':')) fail(reader)
    const value = readValue(reader, depth + 1)
    // A plain assignment to this one key would set the prototype instead.
    if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
    else object[key] = value
  } while (next(reader, ','))
  if (!next(reader, '}')) fail(reader)
  return object
}

function readList(reader: Reader, depth: number): unknown {
  const list: unknown[] = []
  reader.at += 1
  if (next(reader, ']')) return list
  do list.push(readValue(reader, depth + 1))
  while (next(reader, ','))
  if (!next(reader, ']')) fail(reader)
  return list
}

function next(reader: Reader, sign: string): boolean {
  skipBlanks(reader)
  if (reader.text[reader.at] !== sign) return false
  reader.at += 1
  return true
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.text)
  if (match === null) return fail(reader)
  reader.at = pattern.lastIndex
  return match[0]
}

function skipBlanks(reader: Reader): void {
  blanks.lastIndex = reader.at
  blanks.exec(reader.text)
  reader.at = blanks.lastIndex
}

function fail(reader: Reader): never {
  throw new Refused({ code: 'scoring.notJson', at: String(reader.at) })
}
