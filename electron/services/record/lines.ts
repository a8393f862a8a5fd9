import { type Opened, openLine, readPayload } from './seal.ts'

export { readPayload } from './seal.ts'

export interface Line {
  /** where it begins in the file */
  readonly start: number
  readonly opened: Opened
}

/** The lines of a journal behind its preamble: the head, then the entries. */
export function linesOf(file: Buffer, from: number): readonly Line[] {
  const lines: Line[] = []
  for (let start = from; start < file.length; ) {
    const feed = file.indexOf(10, start)
    const stop = feed === -1 ? file.length : feed
    lines.push({ start, opened: openLine(file.subarray(start, stop), feed !== -1) })
    start = stop + 1
  }
  return lines
}

/** How many entries a damaged stretch may have swallowed with their line ends. */
const mostSwallowed = 64

/**
 * Reads the lines behind one that cannot be read, the first of which has this number or, where damage swallowed line ends, a
 * later one: an encrypted line opens under its own number alone.
 */
export function readLater<T>(lines: readonly Line[], number: number, key: Uint8Array | undefined, read: (text: Buffer) => T | undefined) {
  const found: T[] = []
  let next = number
  for (const { opened } of lines) {
    const at = opened.state === 'good' ? numberOf(opened.payload, next, key) : undefined
    const text = opened.state === 'good' && at !== undefined ? readPayload(opened.payload, at, key) : undefined
    const value = text && read(text)
    if (value !== undefined) found.push(value)
    next = (at ?? next) + 1
  }
  return found
}

function numberOf(payload: Buffer, from: number, key: Uint8Array | undefined): number | undefined {
  if (key === undefined) return from
  for (let number = from; number < from + mostSwallowed; number++) if (readPayload(payload, number, key)) return number
  return undefined
}
