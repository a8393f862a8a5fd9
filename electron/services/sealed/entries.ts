import type { Sink } from '../files/write.ts'
import { Unsealable } from './stream.ts'

/** One entry of a stream: its name, its length in bytes, and its bytes in pieces, which must be read before the next entry is requested. */
export interface Entry {
  readonly name: string
  readonly bytes: number
  readonly pieces: AsyncIterable<Uint8Array>
}

const longestName = 4096

/** Writes one entry: length of the head, head as JSON, content. The pieces must amount to `bytes`. */
export async function writeEntry(sink: Sink, name: string, bytes: number, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  await writeHead(sink, { name, bytes })
  let written = 0
  for await (const piece of pieces) {
    written += piece.length
    await sink.write(piece)
  }
  if (written !== bytes) throw new Error(`entry ${name}: ${written} of ${bytes} bytes`)
}

async function writeHead(sink: Sink, head: { readonly name: string; readonly bytes: number }): Promise<void> {
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  await sink.write(Buffer.concat([length, text]))
}

/** Reads the entries of a stream in their order. Throws `Unsealable` where the stream is not made of entries. */
export async function* readEntries(stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = readerOf(stream)
  for (;;) {
    const length = await reader.take(4, true)
    if (length === undefined) return
    const size = length.readUInt32BE(0)
    if (size === 0 || size > longestName) throw new Unsealable('no entry')
    const { name, bytes } = headOf((await reader.take(size)) as Buffer)
    let left = bytes
    const pieces = async function* () {
      while (left > 0) {
        const piece = await reader.some(left)
        left -= piece.length
        yield piece
      }
    }
    yield { name, bytes, pieces: pieces() }
    while (left > 0) left -= (await reader.some(left)).length
  }
}

/** All bytes of an entry at once. */
export async function bytesOf({ bytes, pieces }: Entry): Promise<Uint8Array> {
  const whole = new Uint8Array(bytes)
  let at = 0
  for await (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function headOf(text: Buffer): { readonly name: string; readonly bytes: number } {
  const head = JSON.parse(text.toString('utf8')) as { readonly name?: unknown; readonly bytes?: unknown }
  if (typeof head.name !== 'string' || !Number.isSafeInteger(head.bytes) || (head.bytes as number) < 0) throw new Unsealable('no entry')
  return { name: head.name, bytes: head.bytes as number }
}

function readerOf(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async () => {
    while (rest.length === 0) {
      const next = await source.next()
      if (next.done) return false
      rest = next.value
    }
    return true
  }
  const some = async (most: number): Promise<Buffer> => {
    if (!(await more())) throw new Unsealable('cut short')
    const piece = rest.subarray(0, most)
    rest = rest.subarray(piece.length)
    return piece
  }
  return {
    some,
    /** exactly so many bytes; `undefined` at the end of the stream where `mayEnd` is set */
    async take(count: number, mayEnd = false): Promise<Buffer | undefined> {
      if (mayEnd && !(await more())) return undefined
      const parts: Buffer[] = []
      for (let left = count; left > 0; ) {
        const part = await some(left)
        parts.push(part)
        left -= part.length
      }
      return Buffer.concat(parts)
    },
  }
}
