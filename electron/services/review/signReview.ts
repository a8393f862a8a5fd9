import type { ResultRecord } from '#shared/result/format.ts'
import { type LockedResult, lockSheet } from '#shared/result/lock.ts'
import type { ChainEnd } from '#shared/review/chain.ts'
import type { Draft } from '#shared/review/edit.ts'
import { permits } from '#shared/review/permits.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { isValidAt, readCertificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { type CheckedFiles, checkWritten, type WrittenFiles } from './checkWritten.ts'
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
  /** told the signed bytes once the lock is journalled, before any file is written */
  readonly onSigned?: (sheet: SignedSheet) => void
  /** signed bytes of this very lock that were kept; they are written as they are */
  readonly made?: SignedSheet
  /** printing and verifying in a thread; done here when not given */
  readonly thread?: { readonly print: Print; readonly check: (written: WrittenFiles) => Promise<Result<CheckedFiles>> }
}

export interface ReviewDone {
  readonly result: ResultRecord
  readonly sha256: string
  readonly checkCode: string
  readonly files: { readonly json: string; readonly pdf: string; readonly xlsx: string }
  /** what does not stand in the way but should be said: package unsigned or its signer not trusted, another name in the certificate */
  readonly notices: readonly Fault[]
  /** what a receiver's verification says of each file */
  readonly verifications: readonly Verification[]
}

/**
 * Locks, prints and signs a review, journals the lock and writes the three files, all or none.
 * The lock is journalled before a signed file can be seen; files that could not be written are made again by `exportLocked`.
 * Faults: what blocks (`review.*`), `review.changed` (edited meanwhile), `review.fingerprint`, `review.certificate`, `document.*`, `journal.*`, `file.*`, `review.not-verified`.
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

/** Prints and signs a locked result and writes its files; `journalLock` runs once everything is made and before anything is written. */
export async function writeLocked(
  { opened, photos }: Pick<ReviewToSign, 'opened' | 'photos'>,
  locked: LockedResult,
  request: Omit<SignRequest, 'lockedAt' | 'lockId'>,
  journalLock: () => Promise<Result<unknown>>,
): Promise<Result<ReviewDone>> {
  const { signer, signal } = request
  request.onStep?.('write')
  const { standard } = opened
  const sheet = { locked, photos, ...(standard === undefined ? {} : { standard }) }
  const signed = request.made ? ok(request.made) : await signSheet(sheet, signer, request.thread?.print)
  if (!signed.ok) return signed
  signal?.throwIfAborted()
  const journalled = await journalLock()
  if (!journalled.ok) return journalled
  request.onSigned?.(signed.value)
  const { record, sha256, checkCode } = locked
  const name = sheetFileName(record, checkCode)
  const { json, pdf, xlsx } = signed.value
  const bytes = new Map([
    [request.alike ? `${name}.json` : 'result.json', json],
    [`${name}.pdf`, pdf],
    [`${name}.xlsx`, xlsx],
  ])
  let verifications: readonly Verification[] = []
  const written = await publishTogether(request.out, bytes, {
    force: request.force === true,
    ...(signal === undefined ? {} : { signal }),
    check: async (paths) => {
      request.onStep?.('verify')
      const { task, sha256: packageSha256, standardSha256 } = opened
      const about = { files: paths, sha256, task, packageSha256, ...(standard && { standard }), ...(standardSha256 && { standardSha256 }) }
      const checked = await (request.thread?.check ?? checkWritten)(about)
      if (!checked.ok) return checked.faults
      verifications = checked.value.verifications
      return checked.value.faults
    },
  })
  if (!written.ok) return written
  const [jsonFile, pdfFile, xlsxFile] = written.value as [string, string, string]
  const files = { json: jsonFile, pdf: pdfFile, xlsx: xlsxFile }
  return ok({ result: record, sha256, checkCode, files, notices: noticesOf(signer, opened, record), verifications })
}

function noticesOf(signer: Signer, { signature, file }: ReviewedPackage, { expert }: ResultRecord): readonly Fault[] {
  const notices: Fault[] = []
  if (signature.state === 'none') notices.push({ code: 'review.package-unsigned', name: file })
  if (signature.state === 'untrusted') notices.push({ code: 'review.package-untrusted', name: file, got: signature.name ?? '' })
  if (signer.name !== expert.name) notices.push({ code: 'review.identity', want: expert.name, got: signer.name })
  return notices
}
