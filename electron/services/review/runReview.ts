import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secondsAfter } from '#shared/format/time.ts'
import { loadTable } from '#shared/panel/valuesFile.ts'
import type { Act } from '#shared/review/act.ts'
import { editsOf } from '#shared/review/answersEdits.ts'
import { stateOf } from '#shared/review/apply.ts'
import { headOf, type ReviewHead } from '#shared/review/edit.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import { readValues } from '../panel/valuesFiles.ts'
import { type Journal, openJournal } from '../record/index.ts'
import { type OpenPackage, openPackage } from '../vault/index.ts'
import { knownTask } from '../verify/knownTask.ts'
import { type ReadAnswers, readAnswers } from './readAnswers.ts'
import { type ReviewDone, signReview } from './signReview.ts'

export interface ReviewRequest {
  readonly package: string
  readonly answers: string
  /** a signed 核定 table to score under */
  readonly values?: string
  readonly signer: Signer
  /** folder for result.json, the PDF and the workbook */
  readonly out: string
  readonly force?: boolean
  readonly now: () => Date
  readonly signal?: AbortSignal
  readonly onStep?: (step: 'open' | 'write' | 'verify') => void
}

/**
 * One expert's whole review without a screen: open and check the package, check the answers, make the edits through the
 * journal, lock, print, sign, verify the written files. Afterwards all three files exist, or none.
 * Faults: those of the package, the answers, and of `signReview`.
 */
export async function runReview(request: ReviewRequest): Promise<Result<ReviewDone>> {
  request.onStep?.('open')
  const opened = await openPackage(request.package, request.signal === undefined ? {} : { signal: request.signal })
  if (!opened.ok) return refuse(...opened.faults.map((fault) => ({ ...fault, file: request.package })))
  try {
    const { plan, task, standard, self } = opened.value
    const about = { plan, task, ...(standard !== undefined && { standard }), ...(self !== undefined && { self }) }
    const read = await readAnswers(request.answers, about)
    if (!read.ok) return refuse(...read.faults.map((fault) => ({ ...fault, file: request.answers })))
    const table = request.values === undefined ? undefined : await readValues(request.values, knownTask(opened.value))
    if (table && !table.ok) return table
    return await inJournal(request, opened.value, read.value, table && loadTable(table.value.record, table.value.sha256))
  } finally {
    await opened.value.close()
  }
}

/** The edits of a scripted review pass through a real journal, which is deleted with its key, so that a crash leaves no readable data. */
async function inJournal(
  request: ReviewRequest,
  opened: OpenPackage,
  read: ReadAnswers,
  table: Act | undefined,
): Promise<Result<ReviewDone>> {
  const folder = await mkdtemp(join(tmpdir(), 'tic-review-'))
  try {
    const options = { kind: reviewRecord, head: headOf(opened, read.answers.expert), key: randomBytes(32), now: request.now }
    const journal = await openJournal(join(folder, 'review.journal'), options)
    if (!journal.ok) return journal
    try {
      return await reviewIn(journal.value, request, opened, read, table)
    } finally {
      await journal.value.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function reviewIn(
  journal: Journal<ReviewHead, Act>,
  request: ReviewRequest,
  opened: OpenPackage,
  { answers, context, photos }: ReadAnswers,
  table: Act | undefined,
): Promise<Result<ReviewDone>> {
  const drafts = editsOf(answers, context, await pledgeSha256(), table)
  for (const answer of await Promise.all(drafts.map((draft) => journal.append(draft)))) if (!answer.ok) return answer
  const review = {
    opened,
    expert: answers.expert,
    state: () => stateOf(journal.edits),
    end: () => journal.end(),
    append: journal.append,
    photos,
  }
  const { signer, out, force, signal, onStep } = request
  return signReview(review, {
    signer,
    out,
    lockedAt: secondsAfter(answers.clock, drafts.length),
    lockId: `${answers.expert}-${drafts.length}`,
    ...(force !== undefined && { force }),
    ...(signal !== undefined && { signal }),
    ...(onStep !== undefined && { onStep }),
  })
}
