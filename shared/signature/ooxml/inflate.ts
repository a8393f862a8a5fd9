import { Inflate } from 'fflate'
import { concat } from '../bytes.ts'

/** Small pieces, since a piece may unpack to a thousand times its size. */
const pieceBytes = 4096

/** fflate's state of a stream: the unused bytes, and the position of the next bit in the first of them. */
interface Rest {
  readonly p: Uint8Array
  readonly s: { readonly p: number }
}

/**
 * Unpacks a deflate stream that gives exactly `size` bytes and ends where the packed bytes end. `undefined` when it gives more
 * or less, is damaged, or something stands behind its end, which other readers would pass over. Stops at the first byte too
 * many, whatever the rest would unpack to.
 */
export function inflateExactly(packed: Uint8Array, size: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let total = 0
  const stream = new Inflate((piece) => {
    pieces.push(piece)
    total += piece.length
  })
  try {
    for (let at = 0; at < packed.length && total <= size; at += pieceBytes)
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
  } catch {
    // fflate throws on data that is not deflate.
    return undefined
  }
  return total === size && unusedBytes(stream) === 0 ? concat(...pieces) : undefined
}

/** How many of the bytes pushed stand behind the end of the stream. fflate does not report it; its two fields do (version 0.8.3, checked by a unit test). */
export function unusedBytes(stream: Inflate): number {
  const { p: rest, s: state } = stream as unknown as Rest
  return rest.length - (state.p > 0 ? 1 : 0)
}
