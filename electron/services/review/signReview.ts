import type { ChainEnd } from '#shared/record/chain.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { type LockedResult, lockSheet } from '#shared/result/lock.ts'
import { permits } from '#shared/review/apply.ts'
import type { Draft } from '#shared/review/edit.ts'
import { photosFit } from '#shared/review/photoRoom.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { isValidAt, readCertificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { knownTask } from '../verify/knownTask.ts'
import { checkSigned, type SheetToCheck } from './checkSigned.ts'
import { sheetFileName } from './fileNames.ts'
import { publishTogether } from './publish.ts'
import { type ReviewedPackage, resultContextOf } from './resultContext.ts'
import { type Print, type SignedSheet, signSheet } from './signSheet.ts'

/** A review whose edits are all journalled, ready to be signed. */
export interface ReviewToSign {
  readonly opened: ReviewedPackage
  readonly expert: string
  state(): ReviewState
  end(): ChainEnd
  append(draft: Draft): Promise<Result<unknown>>
  /** bytes of the photos by attachment id */
  readonly photos: ReadonlyMap<string, Uint8Array>
}

export interface SignRequest {
  readonly signer: Signer
  /** folder for result.json, the PDF and the workbook */
  readonly out: string
  readonly force?: boolean
  /** time of the lock, of the signatures and in the files' names; ISO 8601 with offset */
  readonly lockedAt: string
  /** id of the lock's edit */
  readonly lockId: string
  readonly signal?: AbortSignal
  readonly onStep?: (step: 'write' | 'verify') => void
  /** names the JSON like the other two instead of result.json, so that several results fit in one folder */
  readonly alike?: boolean
  /** receives the signed and verified bytes once the lock is journalled, before any file is written */
  readonly onSigned?: (sheet: SignedSheet) => void
  /** signed bytes of this very lock that were kept; they are written as they are if they verify, else made again */
  readonly made?: SignedSheet
  /** printing and verifying in a thread; without it, done in this thread */
  readonly thread?: { readonly print: Print; readonly check: Check }
}

/** Verifies signed bytes as a receiver would. */
export type Check = (about: SheetToCheck) => Promise<Result<readonly Verification[]>>

export interface ReviewDone {
  readonly result: ResultRecord
  readonly sha256: string
  readonly checkCode: string
  readonly files: { readonly json: string; readonly pdf: string; readonly xlsx: string }
  /** what does not stand in the way but should be said: package unsigned or its signer not trusted, another name in the certificate */
  readonly notices: readonly Fault[]
  /** the outcome of a receiver's verification of each file */
  readonly verifications: readonly Verification[]
}

/**
 * Locks, prints and signs a review, verifies the signed bytes, journals the lock and writes the three files, all or none.
 * No step after the lock can fail because of the review's content; files that could not be written to the folder are made again by `exportLocked`.
 * Faults: the blockers (`review.*`), `review.changed` (edited in the meantime), `review.fingerprint`, `review.certificate`, `review.photos` (over 200 MB), `review.not-printed`, `review.not-verified`, `document.*`, `journal.*`, `file.*`.
 */
export async function signReview(review: ReviewToSign, request: SignRequest): Promise<Result<ReviewDone>> {
  const { opened, expert } = review
  const { signer, lockedAt } = request
  const member = opened.task.panel.find(({ id }) => id === expert)
  if (member?.fingerprint !== undefined && member.fingerprint !== signer.fingerprint)
    return refuse<Fault>({ code: 'review.fingerprint', want: member.fingerprint, got: signer.fingerprint })
  const certificate = await readCertificate(signer.certificate)
  if (certificate === undefined || !isValidAt(certificate, lockedAt))
    return refuse<Fault>({ code: 'review.certificate', want: `${certificate?.notBefore} – ${certificate?.notAfter}`, got: lockedAt })
  const state = review.state()
  if (!photosFit(state.sheet.attachments)) return refuse<Fault>({ code: 'review.photos' })
  const about = { expert, fingerprint: signer.fingerprint, journal: review.end(), lockedAt }
  const locked = await lockSheet(state, resultContextOf(opened, about))
  if (!locked.ok) return locked
  const allowed = permits(state, locked.value.act)
  if (!allowed.ok) return allowed
  return writeLocked(review, locked.value, request, async () => {
    if (review.end().head !== about.journal.head) return refuse<Fault>({ code: 'review.changed' })
    return review.append({ id: request.lockId, at: lockedAt, by: expert, act: locked.value.act })
  })
}

/** Makes, verifies and writes the files of a locked result; `journalLock` runs once they are verified and before anything is written. */
export async function writeLocked(
  review: Pick<ReviewToSign, 'opened' | 'photos'>,
  locked: LockedResult,
  request: Omit<SignRequest, 'lockedAt' | 'lockId'>,
  journalLock: () => Promise<Result<unknown>>,
): Promise<Result<ReviewDone>> {
  const { signer, signal } = request
  const { opened } = review
  const { record, sha256, checkCode } = locked
  const name = sheetFileName(record, checkCode)
  const names = { json: request.alike ? `${name}.json` : 'result.json', pdf: `${name}.pdf`, xlsx: `${name}.xlsx` }
  const made = await madeAndVerified(review, locked, request, names)
  if (!made.ok) return made
  signal?.throwIfAborted()
  const journalled = await journalLock()
  if (!journalled.ok) return journalled
  const { sheet, verifications } = made.value
  request.onSigned?.(sheet)
  const kinds = ['json', 'pdf', 'xlsx'] as const
  // what is locked is written completely, even when the window that asked has closed
  const bytes = new Map(kinds.map((kind) => [names[kind], sheet[kind]]))
  const written = await publishTogether(request.out, bytes, { force: request.force === true })
  if (!written.ok) return written
  const [json, pdf, xlsx] = written.value as [string, string, string]
  const files = { json, pdf, xlsx }
  const verified = kinds.map((kind, at) => ({ ...(verifications[at] as Verification), file: files[kind] }))
  return ok({ result: record, sha256, checkCode, files, notices: noticesOf(signer, opened, record), verifications: verified })
}

/** The three files as bytes that a receiver accepts: those kept, when they verify, else made now. */
async function madeAndVerified(
  { opened, photos }: Pick<ReviewToSign, 'opened' | 'photos'>,
  locked: LockedResult,
  { signer, signal, made, thread, onStep }: Omit<SignRequest, 'lockedAt' | 'lockId'>,
  names: SheetToCheck['names'],
): Promise<Result<{ readonly sheet: SignedSheet; readonly verifications: readonly Verification[] }>> {
  const { standard, standardSha256 } = opened
  const about = { names, result: locked.record, sha256: locked.sha256, known: knownTask(opened) }
  const check = async (sheet: SignedSheet) => {
    onStep?.('verify')
    const checked = await (thread?.check ?? checkSigned)({ ...about, ...(standardSha256 && { standardSha256 }), sheet })
    return checked.ok ? ok({ sheet, verifications: checked.value }) : checked
  }
  const kept = made && (await check(made))
  if (kept?.ok) return kept
  onStep?.('write')
  const signed = await signSheet({ locked, photos, ...(standard && { standard }) }, signer, thread?.print)
  if (!signed.ok) return signed
  signal?.throwIfAborted()
  return check(signed.value)
}

function noticesOf(signer: Signer, { signature, file }: ReviewedPackage, { expert }: ResultRecord): readonly Fault[] {
  const notices: Fault[] = []
  if (signature.state === 'none') notices.push({ code: 'review.package-unsigned', name: file })
  if (signature.state === 'untrusted') notices.push({ code: 'review.package-untrusted', name: file, got: signature.name ?? '' })
  if (signer.name !== expert.name) notices.push({ code: 'review.identity', want: expert.name, got: signer.name })
  return notices
}
