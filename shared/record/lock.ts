import { canonicalBytes, sha256Hex } from '../format/canonical.ts'
import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import { isLifeAct, type LockAct, type RecordAct } from './act.ts'
import { checkCode } from './checkCode.ts'
import type { Edit, RecordHead } from './edit.ts'
import type { SignedKind } from './signed.ts'
import type { RecordState } from './state.ts'

/** A record ready to sign: its RFC 8785 bytes, their digest and check code, and the act that locks the sheet on it. */
export interface Locked<Built = unknown> {
  readonly record: Built
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly checkCode: string
  readonly act: LockAct
}

/** Builds the record that nothing blocks, or answers with what blocks it. The act must be journalled with the record's `lockedAt`. */
export async function lockRecord<Head extends RecordHead, Act extends RecordAct, State extends RecordState, Context, Built>(
  kind: SignedKind<Head, Act, State, Context, Built>,
  state: State,
  context: Context,
): Promise<Result<Locked<Built>>> {
  const found = kind.blockers(state, context)
  if (found.length > 0) return refuse(...found)
  const record = kind.build(state, context)
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  const act: LockAct = { kind: 'sheet.locked', revision: state.revision, resultSha256: sha256, record: new TextDecoder().decode(bytes) }
  return ok({ record, bytes, sha256, checkCode: checkCode(sha256), act })
}

/**
 * The record of the last lock in a journal, as it was locked, whichever version of the software locked it.
 * Faults: `review.not-locked`; `review.lock-differs` when the record kept with the lock has not the digest the lock names.
 */
export async function lockedRecord<Head extends RecordHead, Act extends RecordAct, State extends RecordState, Context, Built>(
  kind: Pick<SignedKind<Head, Act, State, Context, Built>, 'format'>,
  edits: readonly Edit[],
): Promise<Result<Locked<Built>>> {
  const act = edits.findLast((edit) => edit.act.kind === 'sheet.locked')?.act
  if (act === undefined || !isLifeAct(act) || act.kind !== 'sheet.locked' || act.record === undefined)
    return refuse<Fault>({ code: 'review.not-locked' })
  const record = kind.format.parse(JSON.parse(act.record))
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  if (sha256 !== act.resultSha256) return refuse<Fault>({ code: 'review.lock-differs', want: act.resultSha256, got: sha256 })
  return ok({ record, bytes, sha256, checkCode: checkCode(sha256), act })
}
