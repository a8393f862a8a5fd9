import { canonicalBytes } from '#shared/format/canonical.ts'
import { draftBlockers, draftResult } from '#shared/result/draftResult.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { lockedResult } from '#shared/result/lockedResult.ts'
import { blockers } from '#shared/review/blockers.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ExportedResult, ExportInput } from '../export/exportResult.ts'
import { photosOf } from '../photos/store.ts'
import { readCopy } from '../signing/copies.ts'
import type { OpenSource, RecordSource } from '../signing/lent.ts'
import { resultContextOf } from './resultContext.ts'
import { checkContext, reviewedPackage } from './reviewedPackage.ts'

/** Prints a result, unsigned. */
export type Print = (input: ExportInput) => Promise<Result<ExportedResult>>

/** One person's review of an open package, from which signing and printing start, in main or in a thread. */
export type SheetSource = RecordSource<'review'>

/** The same where the profile and the journal themselves are: in main. */
export type ReviewSource = OpenSource<'review'>

export interface PreparedSheet {
  readonly state: 'ready' | 'draft' | 'signed'
  readonly pdf: Uint8Array
  readonly xlsx: Uint8Array
  readonly json: Uint8Array
}

/** The result of the present sheet: locked, ready, or a draft; a fault where a draft cannot be laid out. */
export async function presentResult(
  at: SheetSource,
  now: string,
): Promise<Result<{ readonly state: PreparedSheet['state']; readonly record: ResultRecord; readonly bytes: Uint8Array }>> {
  const { mission, opened, file, profile } = at
  const state = mission.state()
  if (state.locked) {
    const locked = await lockedResult(mission.journal.edits)
    return locked.ok ? ok({ state: 'signed', record: locked.value.record, bytes: locked.value.bytes }) : locked
  }
  const about = { expert: mission.member.id, fingerprint: profile.profile.fingerprint, journal: mission.journal.end(), lockedAt: now }
  const context = { ...resultContextOf(reviewedPackage(file, opened), about), ...checkContext(opened, mission.member.id) }
  const record = draftResult(state, context)
  if (record === undefined) return refuse(...draftBlockers(state, context))
  return ok({ state: blockers(state, context).length === 0 ? 'ready' : 'draft', record, bytes: canonicalBytes(record) })
}

/** The three files as they would be signed now, unsigned; of a locked sheet the signed ones, made again if no copy is kept. */
export async function prepareSheet(at: SheetSource, now: string, print: Print): Promise<Result<PreparedSheet>> {
  const result = await presentResult(at, now)
  if (!result.ok) return result
  if (result.value.state === 'signed') return signedSheet(at)
  const photos = await photosOf(at.profile, at.mission.id, at.mission.state().sheet.attachments)
  if (!photos.ok) return photos
  const { standard } = at.opened
  const printed = await print({ resultBytes: result.value.bytes, attachments: photos.value, ...(standard && { standard }) })
  if (!printed.ok) return printed
  return ok({ state: result.value.state, json: result.value.bytes, pdf: printed.value.pdf, xlsx: printed.value.workbook })
}

/** The signed files of the last lock as they were kept. Faults: `review.not-locked`, `signing.no-copy` (export again makes one). */
export async function signedSheet({ profile, mission }: SheetSource): Promise<Result<PreparedSheet>> {
  const lock = mission.state().locks.at(-1)
  if (lock === undefined) return refuse<Fault>({ code: 'review.not-locked' })
  const copy = await readCopy(profile, mission.id, lock.resultSha256)
  if (!copy.ok) return copy
  return copy.value ? ok({ state: 'signed', ...copy.value.sheet }) : refuse<Fault>({ code: 'signing.no-copy' })
}
