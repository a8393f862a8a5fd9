import { randomUUID } from 'node:crypto'
import { blockers } from '#shared/review/blockers.ts'
import type { Edit } from '#shared/review/edit.ts'
import { photosFit } from '#shared/review/photoRoom.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { photosOf } from '../photos/store.ts'
import { exportLocked, type ReviewDone, type SignedSheet, type SignRequest, signReview } from '../review/index.ts'
import { keepCopy, readCopy } from './copies.ts'
import type { SheetAtHand } from './prepare.ts'
import { checkContext, reviewedPackage } from './reviewedPackage.ts'

export interface MissionSigned {
  /** the lock as the journal holds it */
  readonly edit: Edit
  readonly head: string
  readonly done?: ReviewDone
  /** why the files are not there although the sheet is locked; `exportMission` makes them again */
  readonly notWritten?: readonly Fault[]
}

type Request = Pick<SignRequest, 'out' | 'force' | 'signal' | 'onStep' | 'thread'>

/**
 * Locks and signs an open mission, keeps the signed files under the profile's key and writes them into the folder.
 * Every failure before the lock is a fault and has changed nothing; after the lock the answer names the missing files.
 */
export async function signMission(at: SheetAtHand, signer: Signer, now: string, request: Request): Promise<Result<MissionSigned>> {
  const { mission, profile } = at
  const open = blockers(mission.state(), checkContext(at.opened))
  if (open.length > 0) return refuse(...open)
  if (!photosFit(mission.state().sheet.attachments)) return refuse<Fault>({ code: 'review.photos' })
  const photos = await photosOf(profile, mission.id, mission.state().sheet.attachments)
  if (!photos.ok) return photos
  let locked: { readonly edit: Edit; readonly head: string } | undefined
  const review = {
    opened: reviewedPackage(at.file, at.opened),
    expert: mission.member.id,
    state: mission.state,
    end: () => mission.journal.end(),
    append: async (draft: Parameters<typeof mission.append>[0]) => {
      const appended = await mission.append(draft)
      if (appended.ok) locked = appended.value
      return appended
    },
    photos: photos.value,
  }
  let sheet: SignedSheet | undefined
  const lockedAt = notBefore(now, mission.state().at)
  const onSigned = (signed: SignedSheet) => {
    sheet = signed
  }
  const done = await signReview(review, { ...request, signer, lockedAt, lockId: randomUUID(), alike: true, onSigned })
  if (locked === undefined) return done.ok ? { ok: false, faults: [{ code: 'review.changed' }] } : done
  const kept = sheet && (await keep(at, sheet, done.ok ? now : undefined))
  if (!done.ok) return ok({ ...locked, notWritten: done.faults })
  const notices = [...done.value.notices, ...(kept && !kept.ok ? kept.faults : [])]
  return ok({ ...locked, done: { ...done.value, notices } })
}

/** Writes the files of the last lock again: the stored bytes if they verify, else made again from the journal. */
export async function exportMission(at: SheetAtHand, signer: Signer, now: string, request: Request): Promise<Result<ReviewDone>> {
  const { mission, profile } = at
  const photos = await photosOf(profile, mission.id, mission.state().sheet.attachments)
  if (!photos.ok) return photos
  const sha256 = mission.state().locks.at(-1)?.resultSha256 ?? ''
  const copy = await readCopy(profile, mission.id, sha256)
  const made = copy.ok ? copy.value?.sheet : undefined
  let sheet: SignedSheet | undefined
  const review = { opened: reviewedPackage(at.file, at.opened), photos: photos.value, edits: mission.journal.edits }
  const onSigned = (signed: SignedSheet) => {
    sheet = signed
  }
  const done = await exportLocked(review, { ...request, signer, alike: true, onSigned, ...(made && { made }) })
  const exportedBefore = copy.ok ? copy.value?.exportedAt : undefined
  if (sheet) await keep(at, sheet, done.ok ? now : exportedBefore)
  return done
}

function keep({ profile, mission }: SheetAtHand, sheet: SignedSheet, exportedAt: string | undefined): Promise<Result<void>> {
  const sha256 = mission.state().locks.at(-1)?.resultSha256 ?? ''
  return keepCopy(profile, mission.id, { sha256, sheet, ...(exportedAt === undefined ? {} : { exportedAt }) })
}

/** Times in a journal never run backwards, also when the computer's clock does. */
function notBefore(now: string, last: string | undefined): string {
  return last !== undefined && Date.parse(last) > Date.parse(now) ? last : now
}
