import { Inflate } from 'fflate'
import type { DataState } from '#services/vault/dataState.ts'
import { inflateExactly, unusedBytes } from '#shared/signature/ooxml/inflate.ts'

/** Small pieces, since a piece may unpack to a thousand times its size. */
const pieceBytes = 4096

/** A raw deflate stream of `size` bytes; without telling what is wrong with it, as a verdict does not say either. */
export async function inflateWhole(packed: Buffer, size: number): Promise<Buffer | Exclude<DataState, 'ok'>> {
  const bytes = inflateExactly(packed, size)
  return bytes ? asBuffer(bytes) : 'zip.damaged'
}

/** The same piece by piece; the caller stops at the first byte too many. */
export async function* inflateChunks(packed: AsyncIterable<Buffer>, _packedBytes: number): AsyncGenerator<Buffer, DataState> {
  const pieces: Uint8Array[] = []
  const stream = new Inflate((piece) => void pieces.push(piece))
  for await (const chunk of packed)
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      if (!pushed(stream, chunk.subarray(at, at + pieceBytes))) return 'zip.damaged'
      for (const piece of pieces.splice(0)) if (piece.length > 0) yield asBuffer(piece)
    }
  return unusedBytes(stream) === 0 ? 'ok' : 'zip.size-mismatch'
}

function pushed(stream: Inflate, piece: Uint8Array): boolean {
  try {
    stream.push(piece)
    return true
  } catch {
    // fflate throws on data that is not deflate.
    return false
  }
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 of ZIP archives, going on from `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (let at = 0; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}
