import { randomUUID } from 'node:crypto'
import { notBefore } from '#shared/format/time.ts'
import { blockers } from '#shared/review/blockers.ts'
import type { Edit } from '#shared/review/edit.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { photosOf } from '../photos/store.ts'
import { exportRecord, type Into, signRecord } from '../signing/signRecord.ts'
import type { SheetSource } from './prepare.ts'
import { resultContextOf } from './resultContext.ts'
import { checkContext, reviewedPackage } from './reviewedPackage.ts'
import { type ReviewSigning, reviewSigning } from './signingKind.ts'
import { doneOf, mayBeSigned, type ReviewDone } from './signReview.ts'

export interface MissionSigned {
  /** the lock as the journal holds it */
  readonly edit: Edit
  readonly head: string
  readonly done?: ReviewDone
  /** why the files are not there although the sheet is locked; `exportMission` makes them again */
  readonly notWritten?: readonly Fault[]
}

type Request = Omit<Into, 'alike'>

/**
 * Locks and signs an open mission, keeps the signed files under the profile's key and writes them into the folder.
 * Before the lock everything that fails is a fault and nothing has changed; after it the answer says what is missing.
 */
export async function signMission(
  { mission, profile, file, opened }: SheetSource,
  signer: Signer,
  now: string,
  request: Request,
  kind: ReviewSigning = reviewSigning,
): Promise<Result<MissionSigned>> {
  const state = mission.state()
  const open = blockers(state, checkContext(opened, mission.member.id))
  if (open.length > 0) return refuse(...open)
  const { id: expert } = mission.member
  const may = await mayBeSigned(opened, expert, signer, state)
  if (!may.ok) return may
  const photos = await photosOf(profile, mission.id, state.sheet.attachments)
  if (!photos.ok) return photos
  const material = { opened: reviewedPackage(file, opened), photos: photos.value }
  const end = mission.journal.end()
  const lockedAt = notBefore(now, state.at)
  const context = resultContextOf(material.opened, { expert, fingerprint: signer.fingerprint, journal: end, lockedAt })
  const signed = await signRecord(
    kind,
    { state, end, context, material },
    [{ seat: expert, signer }],
    { ...request, alike: true },
    { id: randomUUID(), at: lockedAt, by: expert },
    mission,
    { profile, id: mission.id, now },
  )
  if (!signed.ok) return signed
  const { lock, done, notKept } = signed.value
  if (!done.ok) return ok({ ...lock, notWritten: done.faults })
  const written = doneOf(done.value, material.opened, signer)
  return ok({ ...lock, done: { ...written, notices: [...written.notices, ...notKept] } })
}

/** Writes the files of the last lock again: the stored bytes if they verify, else files made from the journal. */
export async function exportMission(
  { mission, profile, file, opened }: SheetSource,
  signer: Signer,
  now: string,
  request: Request,
): Promise<Result<ReviewDone>> {
  const photos = await photosOf(profile, mission.id, mission.state().sheet.attachments)
  if (!photos.ok) return photos
  const material = { opened: reviewedPackage(file, opened), photos: photos.value }
  const done = await exportRecord(
    reviewSigning,
    { edits: mission.journal.edits, material },
    [{ seat: mission.member.id, signer }],
    { ...request, alike: true },
    { profile, id: mission.id, now },
  )
  return done.ok ? ok(doneOf(done.value, material.opened, signer)) : done
}
