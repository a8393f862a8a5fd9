import type { ResultRecord } from '#shared/result/format.ts'
import { type LockedResult, lockSheet } from '#shared/result/lock.ts'
import type { ChainEnd } from '#shared/review/chain.ts'
import type { Draft } from '#shared/review/edit.ts'
import { permits } from '#shared/review/permits.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { isValidAt, readCertificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { OpenPackage } from '../vault/index.ts'
import { checkWritten } from './checkWritten.ts'
import { sheetFileName } from './fileNames.ts'
import { publishTogether } from './publish.ts'
import { resultContextOf } from './resultContext.ts'
import { signSheet } from './signSheet.ts'

/** A review whose edits are all journalled, ready to be signed. */
export interface ReviewToSign {
  readonly opened: OpenPackage
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
}

export interface ReviewDone {
  readonly result: ResultRecord
  readonly sha256: string
  readonly checkCode: string
  readonly files: { readonly json: string; readonly pdf: string; readonly xlsx: string }
  /** what does not stand in the way but should be said: package unsigned or its signer not trusted, another name in the certificate */
  readonly notices: readonly Fault[]
}

/**
 * Locks, prints and signs a review, journals the lock and writes the three files, all or none.
 * The lock is journalled before a signed file can be seen; files that could not be written are made again by `exportLocked`.
 * Faults: what blocks (`review.*`), `review.fingerprint`, `review.certificate`, `document.*`, `journal.*`, `file.*`, `review.not-verified`.
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
  return writeLocked(review, locked.value, request, () =>
    review.append({ id: request.lockId, at: lockedAt, by: expert, act: locked.value.act }),
  )
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
  const signed = await signSheet({ locked, photos, ...(standard === undefined ? {} : { standard }) }, signer)
  if (!signed.ok) return signed
  signal?.throwIfAborted()
  const journalled = await journalLock()
  if (!journalled.ok) return journalled
  const { record, sha256, checkCode } = locked
  const name = sheetFileName(record, checkCode)
  const { json, pdf, xlsx } = signed.value
  const bytes = new Map([
    ['result.json', json],
    [`${name}.pdf`, pdf],
    [`${name}.xlsx`, xlsx],
  ])
  const written = await publishTogether(request.out, bytes, {
    force: request.force === true,
    ...(signal === undefined ? {} : { signal }),
    check: (paths) => {
      request.onStep?.('verify')
      return checkWritten(paths, sha256, opened)
    },
  })
  if (!written.ok) return written
  const [jsonFile, pdfFile, xlsxFile] = written.value as [string, string, string]
  const files = { json: jsonFile, pdf: pdfFile, xlsx: xlsxFile }
  return ok({ result: record, sha256, checkCode, files, notices: noticesOf(signer, opened, record) })
}

function noticesOf(signer: Signer, { signature, file }: OpenPackage, { expert }: ResultRecord): readonly Fault[] {
  const notices: Fault[] = []
  if (signature.state === 'none') notices.push({ code: 'review.package-unsigned', name: file })
  if (signature.state === 'untrusted') notices.push({ code: 'review.package-untrusted', name: file, got: signature.name ?? '' })
  if (signer.name !== expert.name) notices.push({ code: 'review.identity', want: expert.name, got: signer.name })
  return notices
}
