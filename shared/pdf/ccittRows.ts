import { blackRuns, type Codes, codeBits, horizontal, pass, twoDimensional, whiteRuns } from './ccittCodes.ts'

export interface FaxParameters {
  /** PDF's K: below 0 is T.6 (Group 4), 0 is T.4 in one dimension, above 0 in both */
  readonly K: number
  readonly EncodedByteAlign: boolean
  readonly Columns: number
}

/**
 * How many rows of a fax picture (CCITTFaxDecode) can be decoded before its data end or become invalid, at most `rows`.
 * Returns `rows` where the data contain their own end mark. A decoder silently fills missing rows with white.
 */
export function ccittRows(bytes: Uint8Array, parameters: FaxParameters, rows: number): number {
  const bits = bitReader(bytes)
  let before: readonly number[] = []
  for (let row = 0; row < rows; row++) {
    const start = rowStart(bits, parameters)
    if (start === 'end') return rows
    const next = start === '2d' ? rowIn2d(bits, before, parameters.Columns) : rowIn1d(bits, parameters.Columns)
    if (next === undefined) {
      // one bad row of a fax with line ends is passed over, as decoders do
      if (parameters.K < 0 || !bits.toEndOfLine()) return row
      continue
    }
    before = next
  }
  return rows
}

type Bits = ReturnType<typeof bitReader>

/** The codes before a row: end-of-line codes, two of which end the picture, and the tag that says how the row is encoded. */
function rowStart(bits: Bits, { K, EncodedByteAlign }: FaxParameters): '1d' | '2d' | 'end' {
  if (EncodedByteAlign) bits.align()
  let lines = 0
  let oneDimensional = K === 0
  while (bits.takeEndOfLine()) {
    lines += 1
    if (K > 0) oneDimensional = bits.take(1) === 1
    if (lines === 2) return 'end'
  }
  return K === 0 || (K > 0 && (oneDimensional || lines === 0)) ? '1d' : '2d'
}

/** Where the colour changes, beginning with white; `undefined` where the row breaks off. */
function rowIn1d(bits: Bits, columns: number): readonly number[] | undefined {
  const changes: number[] = []
  let at = 0
  for (let isBlack = false; at < columns; isBlack = !isBlack) {
    const run = bits.run(isBlack ? blackRuns : whiteRuns)
    if (run === undefined) return undefined
    at += run
    changes.push(at)
  }
  return changes
}

/** A row written by what differs from the one before (T.6 2.2). */
function rowIn2d(bits: Bits, before: readonly number[], columns: number): readonly number[] | undefined {
  const changes: number[] = []
  let at = -1
  let isBlack = false
  let from = 0
  while (at < columns) {
    // b1: the next change of the row before, right of `at`, to the other colour; b2: the one behind it
    while (from > 0 && (before[from - 1] ?? columns) > at) from -= 1
    while (from < before.length && ((before[from] ?? columns) <= at || from % 2 !== (isBlack ? 1 : 0))) from += 1
    const mode = bits.code(twoDimensional)
    if (mode === undefined) return undefined
    if (mode === pass) at = before[from + 1] ?? columns
    else if (mode === horizontal) {
      const first = bits.run(isBlack ? blackRuns : whiteRuns)
      const second = first === undefined ? undefined : bits.run(isBlack ? whiteRuns : blackRuns)
      if (first === undefined || second === undefined) return undefined
      changes.push(Math.max(at, 0) + first, Math.max(at, 0) + first + second)
      at = Math.max(at, 0) + first + second
    } else {
      at = (before[from] ?? columns) + mode
      changes.push(at)
      isBlack = !isBlack
    }
  }
  return changes
}

function bitReader(bytes: Uint8Array) {
  const end = bytes.length * 8
  let at = 0

  /** the next bits, noughts behind the end */
  function peek(count: number): number {
    const byte = at >> 3
    const four = ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0)
    return (four << (at & 7)) >>> (32 - count)
  }
  /** the value of the code at this position; `undefined` where there is none or the data end within it */
  function code(codes: Codes): number | undefined {
    const found = codes[peek(codeBits)] ?? 0
    if (found === 0 || at + (found >> 16) > end) return undefined
    at += found >> 16
    return (found & 0xffff) - 32768
  }
  return {
    code,
    /** a run: codes of 64 and more, then one below 64 */
    run(codes: Codes): number | undefined {
      let sum = 0
      for (;;) {
        const part = code(codes)
        if (part === undefined) return undefined
        sum += part
        if (part < 64) return sum
      }
    },
    take(count: number): number {
      const value = peek(count)
      at += count
      return value
    },
    align(): void {
      at = (at + 7) & ~7
    },
    /** eleven noughts or more and a one */
    takeEndOfLine(): boolean {
      if (peek(11) !== 0) return false
      let here = at + 11
      while (here < end && (((bytes[here >> 3] ?? 0) >> (7 - (here & 7))) & 1) === 0) here += 1
      if (here >= end) return false
      at = here + 1
      return true
    },
    /** moves to the next end-of-line code without reading it; false where there is none */
    toEndOfLine(): boolean {
      for (; at < end; at += 1) if (peek(12) === 1) return true
      return false
    },
  }
}
