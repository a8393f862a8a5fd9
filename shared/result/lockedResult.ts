import { lockedRecord } from '../record/lock.ts'
import type { Edit } from '../review/edit.ts'
import type { Result } from '../text/fault.ts'
import { reviewKind } from './kind.ts'
import type { LockedResult } from './lock.ts'

/** The result of the last lock in a review's journal (`lockedRecord`). */
export function lockedResult(edits: readonly Edit[]): Promise<Result<LockedResult>> {
  return lockedRecord(reviewKind, edits)
}
