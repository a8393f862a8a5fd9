import { concat, equalBytes, utf8 } from './bytes.ts'

/** DER, written and strictly read: definite shortest lengths, one-byte tags, no bytes after the value. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

export interface DerNode {
  readonly tag: number
  readonly content: Uint8Array
  /** tag, length and content, unchanged */
  readonly whole: Uint8Array
  readonly children: readonly DerNode[]
}

export function tagged(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concat(...contents)
  return concat(Uint8Array.of(tag, ...lengthBytes(content.length)), content)
}

export const sequence = (...members: readonly Uint8Array[]): Uint8Array => tagged(tags.sequence, ...members)
export const context = (number: number, ...members: readonly Uint8Array[]): Uint8Array => tagged(0xa0 | number, ...members)
export const octetString = (bytes: Uint8Array): Uint8Array => tagged(tags.octetString, bytes)
export const bitString = (bytes: Uint8Array): Uint8Array => tagged(tags.bitString, Uint8Array.of(0), bytes)
export const utf8String = (text: string): Uint8Array => tagged(tags.utf8String, utf8(text))
export const nothing = (): Uint8Array => Uint8Array.of(tags.nothing, 0)

/** SET OF: members in the order of their encodings, as DER wants. */
export function setOf(...members: readonly Uint8Array[]): Uint8Array {
  return tagged(tags.set, ...[...members].sort(compareBytes))
}

/** A non-negative integer from its big-endian bytes. */
export function integer(bytes: Uint8Array | number): Uint8Array {
  const big = typeof bytes === 'number' ? numberBytes(bytes) : bytes
  let start = 0
  while (start < big.length - 1 && big[start] === 0) start++
  const short = big.subarray(start)
  return tagged(tags.integer, (short[0] ?? 0) & 0x80 ? concat(Uint8Array.of(0), short) : short)
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(tags.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** Reads one DER value that fills the bytes, or `undefined`. */
export function readDer(bytes: Uint8Array): DerNode | undefined {
  const node = readNode(bytes, 0, 0)
  return node && node.whole.length === bytes.length ? node : undefined
}

/** Reads the DER value at the start; what follows it is the caller's affair (PDF pads with zeros). */
export function readDerPrefix(bytes: Uint8Array): DerNode | undefined {
  return readNode(bytes, 0, 0)
}

export function isOid(node: DerNode | undefined, dotted: string): boolean {
  return node !== undefined && equalBytes(node.whole, oid(dotted))
}

const maximumDepth = 32

function readNode(bytes: Uint8Array, at: number, depth: number): DerNode | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > maximumDepth) return undefined
  const size = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || size > 4 || at + 2 + size > bytes.length) return undefined
  let length = first
  if (size > 0) {
    length = bytes.subarray(at + 2, at + 2 + size).reduce((sum, byte) => sum * 256 + byte, 0)
    if (length < 0x80 || length < 256 ** (size - 1)) return undefined
  }
  const start = at + 2 + size
  if (length > bytes.length - start) return undefined
  const content = bytes.subarray(start, start + length)
  const children: DerNode[] = []
  if (tag & 0x20)
    for (let inner = 0; inner < content.length; ) {
      const child = readNode(content, inner, depth + 1)
      if (!child) return undefined
      children.push(child)
      inner += child.whole.length
    }
  return { tag, content, whole: bytes.subarray(at, start + length), children }
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes = numberBytes(length)
  return [0x80 | bytes.length, ...bytes]
}

function numberBytes(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Uint8Array.from(bytes.length ? bytes : [0])
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  for (let at = 0; at < one.length && at < other.length; at++) if (one[at] !== other[at]) return one[at]! - other[at]!
  return one.length - other.length
}
