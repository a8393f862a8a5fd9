import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResultRecord } from '#shared/result/format.ts'
import { type LockedResult, lockSheet } from '#shared/result/lock.ts'
import { draftOf, editsOf } from '#shared/review/answersEdits.ts'
import { stateOf } from '#shared/review/apply.ts'
import { scorer } from '#shared/review/context.ts'
import { permits } from '#shared/review/permits.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { openJournal } from '../journal/index.ts'
import { headOf } from '../missions/mission.ts'
import { type OpenPackage, openPackage } from '../vault/index.ts'
import { checkWritten } from './checkWritten.ts'
import { sheetFileName } from './fileNames.ts'
import { publishTogether } from './publish.ts'
import { type ReadAnswers, readAnswers } from './readAnswers.ts'
import { resultContextOf } from './resultContext.ts'
import { signSheet } from './signSheet.ts'

export interface ReviewRequest {
  readonly package: string
  readonly answers: string
  readonly signer: Signer
  /** folder for result.json, the PDF and the workbook */
  readonly out: string
  readonly force?: boolean
  readonly now: () => Date
  readonly signal?: AbortSignal
  readonly onStep?: (step: 'open' | 'write' | 'verify') => void
}

export interface ReviewDone {
  readonly result: ResultRecord
  readonly sha256: string
  readonly checkCode: string
  readonly files: { readonly json: string; readonly pdf: string; readonly xlsx: string }
  /** what was said of the package but does not stand in the way: no signature, or a signer not trusted; another name in the certificate */
  readonly notices: readonly Fault[]
}

/**
 * One expert's whole review without a screen: open and check the package, check the answers, make the edits through the
 * journal, lock, print, sign, verify what was written. All three files are there afterwards, or none.
 * Faults: those of the package, the answers, `review.*`, `document.*`, `file.*`.
 */
export async function runReview(request: ReviewRequest): Promise<Result<ReviewDone>> {
  request.onStep?.('open')
  const opened = await openPackage(request.package, request.signal === undefined ? {} : { signal: request.signal })
  if (!opened.ok) return opened
  try {
    return await reviewOpened(request, opened.value)
  } finally {
    await opened.value.close()
  }
}

async function reviewOpened(request: ReviewRequest, opened: OpenPackage): Promise<Result<ReviewDone>> {
  const { plan, task, standard } = opened
  const read = await readAnswers(request.answers, { plan, task, ...(standard === undefined ? {} : { standard }) })
  if (!read.ok) return read
  const member = scorer(task, read.value.answers.expert)
  if (member?.fingerprint !== undefined && member.fingerprint !== request.signer.fingerprint)
    return refuse<Fault>({ code: 'review.fingerprint', want: member.fingerprint, got: request.signer.fingerprint })
  const locked = await journalled(request, opened, read.value)
  if (!locked.ok) return locked
  request.onStep?.('write')
  const { photos } = read.value
  const signed = await signSheet({ locked: locked.value, photos, ...(standard === undefined ? {} : { standard }) }, request.signer)
  if (!signed.ok) return signed
  request.signal?.throwIfAborted()
  const { record, sha256, checkCode } = locked.value
  const name = sheetFileName(record, checkCode)
  const files = new Map([
    ['result.json', signed.value.json],
    [`${name}.pdf`, signed.value.pdf],
    [`${name}.xlsx`, signed.value.xlsx],
  ])
  const written = await publishTogether(request.out, files, {
    force: request.force === true,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    check: (paths) => {
      request.onStep?.('verify')
      return checkWritten(paths, sha256, request.package)
    },
  })
  if (!written.ok) return written
  const [json, pdf, xlsx] = written.value as [string, string, string]
  return ok({ result: record, sha256, checkCode, files: { json, pdf, xlsx }, notices: noticesOf(request, opened, record) })
}

/** The answers as edits of a journal, then the lock: the result names where the journal stood, the lock names the result. */
async function journalled(request: ReviewRequest, opened: OpenPackage, { answers, context }: ReadAnswers): Promise<Result<LockedResult>> {
  const folder = await mkdtemp(join(tmpdir(), 'tic-review-'))
  try {
    // the key is thrown away with the journal: nothing of the review can be read from what a crash leaves behind
    const options = { head: headOf(opened, answers.expert), key: randomBytes(32), now: request.now }
    const begun = await openJournal(join(folder, 'review.journal'), options)
    if (!begun.ok) return begun
    const journal = begun.value
    try {
      const drafts = editsOf(answers, context, await pledgeSha256())
      const appended = await Promise.all(drafts.map((draft) => journal.append(draft)))
      const failed = appended.find((answer) => !answer.ok)
      if (failed !== undefined && !failed.ok) return failed
      const state = stateOf(journal.edits)
      const end = journal.end()
      const lockedAt = draftOf(answers, { kind: 'undone', target: 0 }, end.entries).at
      const about = { expert: answers.expert, fingerprint: request.signer.fingerprint, journal: end, lockedAt }
      const locked = await lockSheet(state, resultContextOf(opened, about))
      if (!locked.ok) return locked
      const allowed = permits(state, locked.value.act)
      if (!allowed.ok) return allowed
      const sealed = await journal.append(draftOf(answers, locked.value.act, end.entries))
      return sealed.ok ? locked : sealed
    } finally {
      await journal.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function noticesOf({ package: file, signer }: ReviewRequest, { signature }: OpenPackage, { expert }: ResultRecord): readonly Fault[] {
  const notices: Fault[] = []
  if (signature.state === 'none') notices.push({ code: 'review.package-unsigned', name: file })
  if (signature.state === 'untrusted') notices.push({ code: 'review.package-untrusted', name: file, got: signature.name ?? '' })
  if (signer.name !== expert.name) notices.push({ code: 'review.identity', want: expert.name, got: signer.name })
  return notices
}
