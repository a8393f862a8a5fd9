import type { SignedKind } from '../record/signed.ts'
import type { Act } from '../review/act.ts'
import type { CheckContext } from '../review/blocker.ts'
import { blockers } from '../review/blockers.ts'
import type { ReviewHead } from '../review/edit.ts'
import { reviewRecord } from '../review/record.ts'
import type { ReviewState } from '../review/state.ts'
import { buildResult } from './buildResult.ts'
import type { ResultContext } from './context.ts'
import { type ResultRecord, resultSchema } from './format.ts'

/** One expert's sheet as a kind of record that is locked and signed as a result; its one seat is the expert's. */
export const reviewKind: SignedKind<ReviewHead, Act, ReviewState, ResultContext & CheckContext, ResultRecord> = {
  ...reviewRecord,
  blockers,
  build: buildResult,
  format: resultSchema,
  seats: ({ expert: { id, fingerprint } }) => [{ id, fingerprint }],
  lockedAt: ({ lockedAt }) => lockedAt,
}
