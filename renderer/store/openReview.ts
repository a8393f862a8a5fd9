import { localTime } from '#shared/format/time.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import type { Act } from '#shared/review/act.ts'
import { reviewRecord } from '#shared/review/record.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { type Fault, refuse } from '#shared/text/fault.ts'
import { type Agreement, agree } from './agree.ts'
import type { ReviewDatabase } from './database.ts'
import { type Mirror, mirrorOf } from './mirror.ts'
import type { Sealing } from './sealing.ts'
import { type JournalDoor, RecordSession, type Snapshot } from './session.ts'

export type ReviewSession = RecordSession<Act, ReviewState>
export type ReviewSnapshot = Snapshot<Act, ReviewState>
export type ReviewAgreement = Agreement<Act>

export interface OpenReview {
  readonly session: ReviewSession
  /** what the comparison of journal and database finds; never rejects */
  readonly agreed: Promise<ReviewAgreement>
  /** edits that only the database held were saved to a file: they are no longer reported */
  readonly extraSaved: () => Promise<void>
}

/**
 * Opens the review on its journal, which is authoritative, and updates the database in the background: an edit made before that is
 * done waits for it, so that 已保存 still means both. A database that cannot be opened is reported, and edits are kept in the journal only.
 */
export function openReview(opened: OpenedReview, journal: JournalDoor<Act>, database: ReviewDatabase, sealing: Sealing): OpenReview {
  const now = () => new Date()
  const level = mirrorOf<Act>(database, sealing, opened.review)
  const { harm, restored } = opened
  if (harm) return readOnly(opened, level, harm)
  const agreed = firstLook()
    .then(() => agree(level, opened.edits, opened.chainHead, localTime(now())))
    .then((found): ReviewAgreement => (found.kind === 'missing' && opened.brought ? { kind: 'same' } : found))
    .then((found): ReviewAgreement => (restored && found.kind !== 'ahead' ? { kind: 'restored', count: restored } : found))
    .catch((): ReviewAgreement => ({ kind: database.newer ? 'newer' : 'unavailable' }))
  const mirror: Mirror<Act> = {
    ...level,
    add: async (edits, head, savedAt) => {
      await agreed
      return level.add(edits, head, savedAt)
    },
  }
  const session = new RecordSession({
    kind: reviewRecord,
    edits: opened.edits,
    by: opened.member.id,
    journal,
    mirror,
    now,
    newId: () => crypto.randomUUID(),
  })
  return { session, agreed, extraSaved: () => level.asideSaved() }
}

/** A damaged journal accepts no edits, and the database, which may hold what the journal lost, is not changed. */
function readOnly(opened: OpenedReview, level: Mirror<Act>, { fault, later }: NonNullable<OpenedReview['harm']>): OpenReview {
  const refused = Promise.resolve(refuse<Fault>({ code: 'journal.readOnly', name: fault.name ?? '' }))
  const session = new RecordSession({
    kind: reviewRecord,
    edits: opened.edits,
    by: opened.member.id,
    journal: { append: () => refused },
    mirror: level,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    readOnly: true,
  })
  return { session, agreed: Promise.resolve({ kind: 'readOnly', fault, later }), extraSaved: () => Promise.resolve() }
}

/** The screen's own reads of the database come before the comparison, which reads every edit of the review. */
function firstLook(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: 400 }))
}
