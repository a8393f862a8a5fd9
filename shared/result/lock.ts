import { type Locked, lockRecord } from '../record/lock.ts'
import type { Blocker, CheckContext } from '../review/blocker.ts'
import type { ReviewState } from '../review/state.ts'
import type { ResultContext } from './context.ts'
import type { ResultRecord } from './format.ts'
import { reviewKind } from './kind.ts'

/** A result ready to sign. */
export type LockedResult = Locked<ResultRecord>

/** Builds the result of a sheet that nothing blocks, or answers with what blocks it. */
export async function lockSheet(
  state: ReviewState,
  context: ResultContext & CheckContext,
): Promise<{ readonly ok: true; readonly value: LockedResult } | { readonly ok: false; readonly faults: readonly Blocker[] }> {
  const locked = await lockRecord(reviewKind, state, context)
  // what blocks a review are blockers (`reviewKind.blockers`)
  return locked.ok ? locked : { ok: false, faults: locked.faults as readonly Blocker[] }
}
