import type { Fault } from '../text/fault.ts'

/** What one pass over the text found: the value (meaningless after a fault) and every fault, in the order met. */
export interface ParsedText {
  readonly value: unknown
  readonly faults: readonly Fault[]
}

type Path = readonly (string | number)[]

/** As many faults as anybody reads; a hostile file of millions must not fill the memory. */
const toldFaults = 1000

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const numeral = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y
const plainText = /[^"\\\u0000-\u001f]*/y
const blanks = /[ \t\n\r]*/y
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Thrown only within the pass: after a syntax fault or too deep nesting the rest cannot be read. */
class Stop {
  readonly fault: Fault
  constructor(fault: Fault) {
    this.fault = fault
  }
}

/** Parses one JSON value strictly. Faults that leave the structure readable do not stop the pass. */
export function parseJsonText(text: string, maxDepth: number): ParsedText {
  const faults: Fault[] = []
  let position = 0
  try {
    const value = readValue([], 0)
    skipBlanks()
    if (position < text.length) fail()
    return { value, faults }
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    return { value: undefined, faults: [...faults, stop.fault] }
  }

  function tell(fault: Fault): void {
    if (faults.length < toldFaults) faults.push(fault)
  }

  function readValue(path: Path, depth: number): unknown {
    skipBlanks()
    switch (text[position]) {
      case '{':
        return readObject(path, deeper(path, depth))
      case '[':
        return readList(path, deeper(path, depth))
      case '"':
        return readString(path)
      case 't':
        return readWord('true', true)
      case 'f':
        return readWord('false', false)
      case 'n':
        return readWord('null', null)
      default:
        return readNumber(path)
    }
  }

  function readObject(path: Path, depth: number): unknown {
    const object: Record<string, unknown> = {}
    const seen = new Set<string>()
    if (opensEmpty('}')) return object
    do {
      skipBlanks()
      if (text[position] !== '"') fail()
      const key = readString(path)
      const here = [...path, key]
      skipBlanks()
      take(':')
      const value = readValue(here, depth)
      if (seen.has(key)) tell({ code: 'json.duplicate-key', at: pointer(here) })
      seen.add(key)
      if (forbiddenKeys.has(key)) tell({ code: 'json.forbidden-key', at: pointer(here) })
      else object[key] = value
    } while (goesOn('}'))
    return object
  }

  function readList(path: Path, depth: number): unknown {
    const list: unknown[] = []
    if (opensEmpty(']')) return list
    do list.push(readValue([...path, list.length], depth))
    while (goesOn(']'))
    return list
  }

  function readString(path: Path): string {
    take('"')
    let value = ''
    for (;;) {
      value += match(plainText)?.[0] ?? ''
      const next = text[position]
      if (next === '"') break
      if (next !== '\\') fail()
      position += 1
      value += readEscape()
    }
    position += 1
    if (!value.isWellFormed()) tell({ code: 'json.surrogate', at: pointer(path) })
    if (unseen.test(value)) tell({ code: 'json.control-character', at: pointer(path) })
    return value
  }

  function readEscape(): string {
    const letter = text[position] ?? ''
    if (letter !== 'u') {
      const meant = escapes[letter]
      if (meant === undefined) fail()
      position += 1
      return meant as string
    }
    const digits = text.slice(position + 1, position + 5)
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) fail()
    position += 5
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  function readNumber(path: Path): number {
    const found = match(numeral)
    if (!found) fail()
    const value = Number(found?.[0])
    if (found?.[1] !== undefined || found?.[2] !== undefined || !Number.isSafeInteger(value))
      tell({ code: 'json.number', at: pointer(path), got: found?.[0].slice(0, 40) })
    return value === 0 ? 0 : value
  }

  function readWord<T>(word: string, value: T): T {
    if (!text.startsWith(word, position)) fail()
    position += word.length
    return value
  }

  function opensEmpty(close: string): boolean {
    position += 1
    skipBlanks()
    if (text[position] !== close) return false
    position += 1
    return true
  }

  function goesOn(close: string): boolean {
    skipBlanks()
    const next = text[position]
    if (next !== ',' && next !== close) fail()
    position += 1
    return next === ','
  }

  function deeper(path: Path, depth: number): number {
    if (depth >= maxDepth) throw new Stop({ code: 'json.too-deep', at: pointer(path), want: String(maxDepth) })
    return depth + 1
  }

  function take(character: string): void {
    if (text[position] !== character) fail()
    position += 1
  }

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = position
    const found = pattern.exec(text)
    if (found) position = pattern.lastIndex
    return found
  }

  function skipBlanks(): void {
    match(blanks)
  }

  function fail(): never {
    throw new Stop({ code: 'json.syntax', at: lineAndColumn(text, position) })
  }
}

/** RFC 6901 pointer of a path; the root is the empty string. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position)
  return `${before.split('\n').length}:${position - before.lastIndexOf('\n')}`
}
