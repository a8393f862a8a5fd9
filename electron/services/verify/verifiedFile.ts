import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { Verification } from '#shared/signature/verdict.ts'

/** A verified file; with the record it carries and what its bytes are, where that was asked for and could be read. */
export interface VerifiedFile {
  readonly verification: Verification
  readonly read?: ReadRecord
  /** SHA-256 and number of the bytes that were verified */
  readonly content?: { readonly sha256: string; readonly bytes: number }
}
