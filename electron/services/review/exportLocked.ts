import { lockedResult } from '#shared/result/lockedResult.ts'
import type { Edit } from '#shared/review/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { type ReviewDone, type ReviewToSign, type SignRequest, writeLocked } from './signReview.ts'

/**
 * Makes the files of the last locked sheet again, from its journal and with the certificate it was locked for.
 * Faults: `review.not-locked`, `review.lock-differs`, `review.fingerprint`, those of writing.
 */
export async function exportLocked(
  review: Pick<ReviewToSign, 'opened' | 'photos'> & { readonly edits: readonly Edit[] },
  request: Omit<SignRequest, 'lockedAt' | 'lockId'>,
): Promise<Result<ReviewDone>> {
  const locked = await lockedResult(review.edits)
  if (!locked.ok) return locked
  const { fingerprint } = locked.value.record.expert
  if (fingerprint !== request.signer.fingerprint)
    return refuse<Fault>({ code: 'review.fingerprint', want: fingerprint, got: request.signer.fingerprint })
  return writeLocked(review, locked.value, request, () => Promise.resolve(ok(undefined)))
}
