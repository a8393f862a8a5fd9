import { canonicalBytes, sha256Hex } from '../format/canonical.ts'
import type { Edit } from '../review/edit.ts'
import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import { checkCode } from './checkCode.ts'
import { resultSchema } from './format.ts'
import type { LockedResult } from './lock.ts'

/**
 * The result of the last lock in a journal, as it was locked, whichever version of the software locked it.
 * Faults: `review.not-locked`; `review.lock-differs` when the record kept with the lock has not the digest the lock names.
 */
export async function lockedResult(edits: readonly Edit[]): Promise<Result<LockedResult>> {
  const act = edits.findLast((edit) => edit.act.kind === 'sheet.locked')?.act
  if (act?.kind !== 'sheet.locked' || act.record === undefined) return refuse<Fault>({ code: 'review.not-locked' })
  const record = resultSchema.parse(JSON.parse(act.record))
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  if (sha256 !== act.resultSha256) return refuse<Fault>({ code: 'review.lock-differs', want: act.resultSha256, got: sha256 })
  return ok({ record, bytes, sha256, checkCode: checkCode(sha256), act })
}
