import type { DigestsOf } from '#shared/signature/pdf/digests.ts'
import { runningSha256 } from '../files/digest.ts'

/**
 * Hashes nested ranges in one pass: signed revisions share all bytes up to their own gap, so the running hash is copied
 * there. Ten signatures in 50 MB cost one reading of the file instead of ten.
 */
export const nestedDigests: DigestsOf = async (bytes, ranges) => {
  const order = [...ranges].sort((one, other) => one.gapStart - other.gapStart)
  const digests = new Map<(typeof ranges)[number], Uint8Array>()
  const running = runningSha256()
  let at = 0
  for (const range of order) {
    running.update(bytes.subarray(at, range.gapStart))
    at = range.gapStart
    const own = running.copy()
    own.update(bytes.subarray(range.gapEnd, range.end))
    digests.set(range, own.digest())
  }
  return ranges.map((range) => digests.get(range)!)
}
