import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { Verification } from '#shared/signature/verdict.ts'

/** A verified file; with the record it carries, where that was asked for and could be read. */
export interface VerifiedFile {
  readonly verification: Verification
  readonly read?: ReadRecord
}
