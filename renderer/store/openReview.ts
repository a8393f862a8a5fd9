import type { OpenedReview } from '#shared/ipc/reviews.ts'
import { type Agreement, agree } from './agree.ts'
import type { ReviewDatabase } from './database.ts'
import { mirrorOf } from './mirror.ts'
import type { Sealing } from './sealing.ts'
import { iso, type JournalDoor, ReviewSession } from './session.ts'

export interface OpenReview {
  readonly session: ReviewSession
  /** what the comparison of journal and database found at opening */
  readonly agreement: Agreement
}

/** Brings the database level with the journal and opens the review on it. A database that cannot be opened at all is said so, and the journal goes on alone. */
export async function openReview(
  opened: OpenedReview,
  journal: JournalDoor,
  database: ReviewDatabase,
  sealing: Sealing,
): Promise<OpenReview> {
  const now = () => new Date()
  const mirror = mirrorOf(database, sealing, opened.review)
  const agreement = await agree(mirror, opened.edits, opened.chainHead, iso(now())).catch((): Agreement => ({ kind: 'unavailable' }))
  const session = new ReviewSession({
    edits: opened.edits,
    by: opened.member.id,
    journal,
    mirror,
    now,
    newId: () => crypto.randomUUID(),
  })
  return { session, agreement }
}
