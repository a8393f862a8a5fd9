import type { PdfBudget } from './budget.ts'
import type { PdfObject } from './objects.ts'

/** A position in a PDF's bytes that the readers move forward. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
  readonly budget: PdfBudget
}

const maximumDepth = 48
/** Readers differ in what they make of longer names (ISO 32000-1 annex C allows 127 bytes). */
const longestWord = 127
const whitespace = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)))

/**
 * Reads one object strictly: no comments, no key twice in a dictionary, no unknown words. `undefined` when it is anything
 * else, so that no other reader can understand the bytes differently.
 */
export function readObject(cursor: Cursor, depth = 0): PdfObject | undefined {
  skipSpace(cursor)
  if (depth > maximumDepth || --cursor.budget.values < 0) return undefined
  const byte = cursor.bytes[cursor.at]
  if (byte === 0x2f) return readName(cursor)
  if (byte === 0x28) return readLiteral(cursor)
  if (byte === 0x5b) return readArray(cursor, depth)
  if (byte === 0x3c) return cursor.bytes[cursor.at + 1] === 0x3c ? readDict(cursor, depth) : readHex(cursor)
  return readWord(cursor)
}

export function skipSpace(cursor: Cursor): void {
  while (whitespace.has(cursor.bytes[cursor.at] ?? -1)) cursor.at++
}

/** Skips the word when it is here as a whole. */
export function takeWord(cursor: Cursor, word: string): boolean {
  const next = cursor.bytes[cursor.at + word.length]
  return (next === undefined || whitespace.has(next) || delimiters.has(next)) && takeText(cursor, word)
}

/** Skips exactly these characters when they are here. */
export function takeText(cursor: Cursor, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (cursor.bytes[cursor.at + index] !== text.charCodeAt(index)) return false
  cursor.at += text.length
  return true
}

/** A run of regular characters. */
export function takeRegular(cursor: Cursor): string {
  let text = ''
  for (;;) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined || whitespace.has(byte) || delimiters.has(byte)) return text
    if (text.length >= longestWord) return ''
    text += String.fromCharCode(byte)
    cursor.at++
  }
}

export function takeInteger(cursor: Cursor): number | undefined {
  skipSpace(cursor)
  const text = takeRegular(cursor)
  return /^(0|[1-9]\d{0,9})$/.test(text) ? Number(text) : undefined
}

function readWord(cursor: Cursor): PdfObject | undefined {
  const text = takeRegular(cursor)
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  if (!/^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/.test(text)) return undefined
  if (!/^\d{1,8}$/.test(text)) return Number(text)
  const back = cursor.at
  skipSpace(cursor)
  if (takeRegular(cursor) === '0') {
    skipSpace(cursor)
    if (takeWord(cursor, 'R')) return { kind: 'ref', number: Number(text) }
  }
  cursor.at = back
  return Number(text)
}

/** A name, with `#xx` only for a character that needs it, so that a key has only one spelling. */
function readName(cursor: Cursor): PdfObject | undefined {
  cursor.at++
  const raw = takeRegular(cursor)
  if (/^[!-"$-~]+$/.test(raw)) return { kind: 'name', name: raw }
  const name = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const escapes = (raw.length - name.length) / 2
  const isNeeded = escapes === (name.match(/[^!-~]|[#()<>[\]{}/%]/g)?.length ?? 0) && !name.includes('\0')
  return raw !== '' && isNeeded ? { kind: 'name', name } : undefined
}

function readArray(cursor: Cursor, depth: number): PdfObject | undefined {
  cursor.at++
  const items: PdfObject[] = []
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === 0x5d) {
      cursor.at++
      return { kind: 'array', items }
    }
    const item = readObject(cursor, depth + 1)
    if (item === undefined) return undefined
    items.push(item)
  }
}

function readDict(cursor: Cursor, depth: number): PdfObject | undefined {
  cursor.at += 2
  const entries = new Map<string, PdfObject>()
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === 0x3e && cursor.bytes[cursor.at + 1] === 0x3e) {
      cursor.at += 2
      return { kind: 'dict', entries }
    }
    const key = cursor.bytes[cursor.at] === 0x2f ? readName(cursor) : undefined
    const value = key === undefined ? undefined : readObject(cursor, depth + 1)
    if (typeof key !== 'object' || key?.kind !== 'name' || value === undefined || entries.has(key.name)) return undefined
    entries.set(key.name, value)
  }
}

function readHex(cursor: Cursor): PdfObject | undefined {
  const start = cursor.at
  const close = cursor.bytes.indexOf(0x3e, start)
  if (close < 0) return undefined
  const bytes = new Uint8Array((close - start) >> 1)
  let digits = 0
  for (let at = start + 1; at < close; at++) {
    const value = hexValue(cursor.bytes[at]!)
    if (value === undefined) return undefined
    bytes[digits >> 1] = bytes[digits >> 1]! | (digits % 2 === 0 ? value << 4 : value)
    digits++
  }
  cursor.at = close + 1
  if (digits % 2 !== 0) return undefined
  return { kind: 'string', bytes: bytes.subarray(0, digits >> 1), start, end: cursor.at, isHex: true }
}

function hexValue(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12, 40: 0x28, 41: 0x29, 92: 0x5c }

function readLiteral(cursor: Cursor): PdfObject | undefined {
  const start = cursor.at
  const end = literalEnd(cursor.bytes, start)
  if (end < 0) return undefined
  const found = new Uint8Array(end - start)
  let size = 0
  cursor.at = start + 1
  while (cursor.at < end - 1) {
    const byte = cursor.bytes[cursor.at++]!
    // A bare carriage return is a line feed to some readers and itself to others.
    if (byte === 13) return undefined
    if (byte !== 0x5c) found[size++] = byte
    else for (const one of readEscape(cursor)) found[size++] = one
  }
  cursor.at = end
  return { kind: 'string', bytes: found.slice(0, size), start, end, isHex: false }
}

/** Just after the bracket that closes the literal; brackets inside come in pairs unless escaped. */
function literalEnd(bytes: Uint8Array, start: number): number {
  let open = 0
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) open++
    else if (byte === 0x29 && --open === 0) return at + 1
  }
  return -1
}

/** The character after a backslash: a letter, up to three octal digits, or a line end that is skipped. */
function readEscape(cursor: Cursor): readonly number[] {
  const byte = cursor.bytes[cursor.at++] ?? 0
  const plain = escapes[byte]
  if (plain !== undefined) return [plain]
  if (byte === 13) {
    if (cursor.bytes[cursor.at] === 10) cursor.at++
    return []
  }
  if (byte === 10) return []
  if (byte < 0x30 || byte > 0x37) return [byte]
  let value = byte - 0x30
  for (let more = 0; more < 2; more++) {
    const digit = cursor.bytes[cursor.at] ?? 0
    if (digit < 0x30 || digit > 0x37) break
    value = value * 8 + digit - 0x30
    cursor.at++
  }
  return [value & 0xff]
}
