import { concat } from '../bytes.ts'
import { digest, type HashName } from '../webcrypto.ts'

/** What is signed: everything from the first byte to `end` but the gap, the signature itself. */
export interface SignedRange {
  readonly gapStart: number
  readonly gapEnd: number
  readonly end: number
}

/** Gives the digests of ranges of the bytes, SHA-256 for each in their order. */
export type DigestsOf = (bytes: Uint8Array, ranges: readonly SignedRange[]) => Promise<readonly Uint8Array[]>

/** By Web Crypto, which needs each range in one piece. */
export const plainDigests: DigestsOf = (bytes, ranges) => Promise.all(ranges.map((range) => digestOf(bytes, range)))

function digestOf(bytes: Uint8Array, { gapStart, gapEnd, end }: SignedRange, hash: HashName = 'SHA-256'): Promise<Uint8Array> {
  return digest(hash, concat(bytes.subarray(0, gapStart), bytes.subarray(gapEnd, end)))
}
