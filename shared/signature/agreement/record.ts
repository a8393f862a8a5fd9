import { canonicalBytes, sha256Hex } from '../../format/canonical.ts'
import { jsonLimits } from '../../format/json.ts'
import { readFormat } from '../../format/read.ts'
import { type PanelRecord, panelSchema } from '../../panel/format.ts'
import { type ResultRecord, resultSchema } from '../../result/format.ts'
import { equalBytes, utf8Text } from '../bytes.ts'
import type { Reason } from '../reasons.ts'
import { sumsAgree } from './sums.ts'

/** What a signed file is about: one expert's result or the panel's record, with the digest of its bytes. */
export type ReadRecord =
  | { readonly kind: 'result'; readonly record: ResultRecord; readonly sha256: string }
  | { readonly kind: 'panel'; readonly record: PanelRecord; readonly sha256: string }

/** Who must have signed: the expert of a result; everyone a panel record names. */
export interface ExpectedSigner {
  readonly expert: string
  readonly name: string
  readonly unit?: string
  readonly fingerprint: string
}

/** Members and lists of one record; the largest sheet has about ten thousand. */
const maximumMembers = 260_000

/** Reads result.json or panel.json: valid by its format, RFC 8785 bytes, sums that add up. */
export async function readRecord(bytes: Uint8Array): Promise<{ readonly read?: ReadRecord; readonly reasons: readonly Reason[] }> {
  if (isTooLarge(bytes)) return { reasons: ['file.tooLarge'] }
  const isPanel = /"format":\s*"tic-review\/panel@/.test(utf8Text(bytes) ?? '')
  const sha256 = await sha256Hex(bytes)
  if (isPanel) {
    const found = readFormat(panelSchema, 'panel', bytes, 'panel.json')
    if (!found.ok) return { reasons: ['result.format'] }
    const canonical = equalBytes(canonicalBytes(found.value), bytes)
    return { read: { kind: 'panel', record: found.value, sha256 }, reasons: canonical ? [] : ['result.canonical'] }
  }
  const found = readFormat(resultSchema, 'result', bytes, 'result.json')
  if (!found.ok) return { reasons: ['result.format'] }
  const reasons: Reason[] = equalBytes(canonicalBytes(found.value), bytes) ? [] : ['result.canonical']
  if (!sumsAgree(found.value)) reasons.push('result.sums')
  return { read: { kind: 'result', record: found.value, sha256 }, reasons }
}

/** What reading a record would cost, known before it is read: its bytes, and the commas and brackets in them. */
function isTooLarge(bytes: Uint8Array): boolean {
  if (bytes.length > jsonLimits.maxBytes) return true
  let members = 0
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) members++
  return members > maximumMembers
}

export function expectedSigners(read: ReadRecord): readonly ExpectedSigner[] {
  if (read.kind === 'panel') return read.record.signers
  const { id, name, unit, fingerprint } = read.record.expert
  return [{ expert: id, name, unit, fingerprint }]
}

/**
 * The moment a signer's certificate must be valid at: a result's lock. The members of a panel sign after its close, each at
 * the moment that the own signature claims, or, where it claims none that can be read, at the close.
 */
export function momentOf(read: ReadRecord, { claimedTime }: { readonly claimedTime: string }): string {
  if (read.kind === 'panel') return claimedTime === '' ? read.record.closedAt : claimedTime
  return read.record.lockedAt
}
