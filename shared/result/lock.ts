import { canonicalBytes, sha256Hex } from '../format/canonical.ts'
import type { Act } from '../review/act.ts'
import type { Blocker, CheckContext } from '../review/blocker.ts'
import { blockers } from '../review/blockers.ts'
import type { ReviewState } from '../review/state.ts'
import { buildResult } from './buildResult.ts'
import { checkCode } from './checkCode.ts'
import type { ResultContext } from './context.ts'
import type { ResultRecord } from './format.ts'

/** A result ready to sign: its record, its RFC 8785 bytes, their digest and check code, and the act that locks the sheet on it. */
export interface LockedResult {
  readonly record: ResultRecord
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly checkCode: string
  readonly act: Extract<Act, { kind: 'sheet.locked' }>
}

/** Builds the result of a sheet without blockers, or returns the blockers. The lock act must be journalled with `lockedAt`. */
export async function lockSheet(
  state: ReviewState,
  context: ResultContext & CheckContext,
): Promise<{ readonly ok: true; readonly value: LockedResult } | { readonly ok: false; readonly faults: readonly Blocker[] }> {
  const found = blockers(state, context)
  if (found.length > 0) return { ok: false, faults: found }
  const record = buildResult(state, context)
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  const act = { kind: 'sheet.locked', revision: record.revision, resultSha256: sha256, record: new TextDecoder().decode(bytes) } as const
  return { ok: true, value: { record, bytes, sha256, checkCode: checkCode(sha256), act } }
}
