import type { ChainEnd } from '#shared/record/chain.ts'
import type { Locked } from '#shared/record/lock.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { Draft, Edit } from '#shared/review/edit.ts'
import { photosFit } from '#shared/review/photoRoom.ts'
import type { ReviewState } from '#shared/review/state.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { FileNames } from '../signing/kind.ts'
import { exportRecord, type Into, type Published, signRecord } from '../signing/signRecord.ts'
import { isCertifiedFor } from './certifiedFor.ts'
import { type ReviewedPackage, resultContextOf } from './resultContext.ts'
import { type ReviewMaterial, reviewSigning } from './signingKind.ts'

/** A review whose edits are all journalled, ready to be signed. */
export interface ReviewToSign extends ReviewMaterial {
  readonly expert: string
  state(): ReviewState
  end(): ChainEnd
  append(draft: Draft): Promise<Result<unknown>>
}

export interface SignRequest extends Into {
  readonly signer: Signer
  /** time of the lock, of the signatures and in the files' names; ISO 8601 with offset */
  readonly lockedAt: string
  /** id of the lock's edit */
  readonly lockId: string
}

export interface ReviewDone {
  readonly result: ResultRecord
  readonly sha256: string
  readonly checkCode: string
  readonly files: FileNames
  /** what does not prevent signing but is shown: package unsigned or its signer not trusted, another name in the certificate */
  readonly notices: readonly Fault[]
  /** the outcome of a receiver's verification of each file */
  readonly verifications: readonly Verification[]
}

/**
 * Signs a scripted review and writes its files (`signRecord`); the files are kept nowhere else.
 * Faults: what blocks (`review.*`), `review.changed` (edited during signing), `review.fingerprint`, `review.certificate`, `review.photos`, `review.not-printed`, `review.not-verified`, `document.*`, `journal.*`, `file.*`.
 */
export async function signReview(review: ReviewToSign, request: SignRequest): Promise<Result<ReviewDone>> {
  const { opened, expert, photos } = review
  const { signer, lockedAt, lockId } = request
  const may = await mayBeSigned(opened, expert, signer, review.state())
  if (!may.ok) return may
  const end = review.end()
  const context = resultContextOf(opened, { expert, fingerprint: signer.fingerprint, journal: end, lockedAt })
  const record = { state: review.state(), end, context, material: { opened, photos } }
  const as = { id: lockId, at: lockedAt, by: expert }
  const append = async (draft: Draft, after: string): Promise<Result<unknown>> =>
    review.end().head === after ? review.append(draft) : refuse<Fault>({ code: 'review.changed' })
  const signed = await signRecord(reviewSigning, record, [{ seat: expert, signer }], request, as, { append })
  if (!signed.ok) return signed
  const { done } = signed.value
  return done.ok ? ok(doneOf(done.value, opened, signer)) : done
}

/**
 * Makes the files of the sheet locked last again, from its journal and with the certificate it was locked for.
 * Faults: `review.not-locked`, `review.lock-differs`, `review.fingerprint`, those of writing.
 */
export async function exportLocked(
  { opened, photos, expert, edits }: ReviewMaterial & { readonly expert: string; readonly edits: readonly Edit[] },
  request: Into & { readonly signer: Signer },
): Promise<Result<ReviewDone>> {
  const { signer } = request
  const done = await exportRecord(reviewSigning, { edits, material: { opened, photos } }, [{ seat: expert, signer }], request)
  return done.ok ? ok(doneOf(done.value, opened, signer)) : done
}

/** Whether the task lets this certificate sign, and a receiver could read the photos. Faults: those of `isCertifiedFor`, `review.photos`. */
export async function mayBeSigned(
  { task }: Pick<ReviewedPackage, 'task'>,
  expert: string,
  signer: Signer,
  state: ReviewState,
): Promise<Result<void>> {
  const certified = await isCertifiedFor(task, expert, signer)
  if (!certified.ok) return certified
  return photosFit(state.sheet.attachments) ? ok(undefined) : refuse<Fault>({ code: 'review.photos' })
}

export function doneOf({ locked, files, verifications }: Published<ResultRecord>, opened: ReviewedPackage, signer: Signer): ReviewDone {
  const { record, sha256, checkCode }: Locked<ResultRecord> = locked
  return { result: record, sha256, checkCode, files, notices: noticesOf(signer, opened, record), verifications }
}

function noticesOf(signer: Signer, { signature, file }: ReviewedPackage, { expert }: ResultRecord): readonly Fault[] {
  const notices: Fault[] = []
  if (signature.state === 'none') notices.push({ code: 'review.package-unsigned', name: file })
  if (signature.state === 'untrusted') notices.push({ code: 'review.package-untrusted', name: file, got: signature.name ?? '' })
  if (signer.name !== expert.name) notices.push({ code: 'review.identity', want: expert.name, got: signer.name })
  return notices
}
