import type { TextEncoding } from '#shared/ipc/documents.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** number of U+FFFD characters that replace bytes invalid in this encoding */
  readonly replaced: number
}

/**
 * A text file as text. The reader's choice comes first, then the byte order mark, then what the bytes show: UTF-16 by its noughts,
 * else UTF-8 or GB 18030, whichever has fewer faults. Bytes without meaning become one replacement character each, and are counted.
 */
export function decodeText(bytes: Uint8Array, asked?: TextEncoding): DecodedText {
  const encoding = asked ?? markedEncoding(bytes) ?? wideEncoding(bytes)
  if (encoding) return decoded(bytes, encoding)
  const [utf8, gb18030] = [decoded(bytes, 'utf-8'), decoded(bytes, 'gb18030')]
  if (utf8.replaced === 0) return utf8
  // Chinese in UTF-8 takes three bytes of a pattern that text of GB 18030 hardly ever forms: many of them outweigh a few faults
  if (threeByteCharacters(bytes) > utf8.replaced * 4) return utf8
  return utf8.replaced < gb18030.replaced ? utf8 : gb18030
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  return marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/u, '')
  const shown = text.split('\ufffd').length - 1
  return { text, encoding, replaced: shown === 0 || encoding !== 'utf-8' ? shown : shown - writtenReplacements(bytes) }
}

/** U+FFFD characters that the file itself contains: EF BF BD. */
function writtenReplacements(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; at + 2 < bytes.length; at++) if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1
  return count
}

function threeByteCharacters(bytes: Uint8Array): number {
  const follows = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80
  let count = 0
  for (let at = 0; at + 2 < bytes.length; at++) {
    if (((bytes[at] ?? 0) & 0xf0) !== 0xe0 || !follows(at + 1) || !follows(at + 2)) continue
    count += 1
    at += 2
  }
  return count
}

/** UTF-16 without a mark, given away by the noughts of every Latin letter, line end and digit. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096)
  const noughts = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  if (bytes.length % 2 === 1 || even + odd < head.length / 50) return undefined
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : undefined
}
