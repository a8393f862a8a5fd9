import { concat } from '../bytes.ts'
import { digest, type HashName } from '../webcrypto.ts'
import type { SignedRange } from './verify.ts'

/** Hashes the bytes of a signed range, each range once. */
export function signedDigests(bytes: Uint8Array, _ranges: readonly (SignedRange | undefined)[]) {
  return (hash: HashName, range: SignedRange): Promise<Uint8Array> =>
    digest(hash, concat(bytes.subarray(0, range.gapStart), bytes.subarray(range.gapEnd, range.end)))
}
