import { isScorer } from '../plan/roster.ts'
import type { PanelMember, Task } from '../plan/task.ts'
import type { PanelRecord } from './format.ts'
import type { Merged } from './merge.ts'
import type { PanelState } from './record.ts'
import { type FoundSignature, type SignerStand, signerStand } from './signerStand.ts'

/**
 * Where a member stands on signing the panel's record: `signed` both files · `half` one of them · `open` is asked and has not
 * signed · `refuses`, with the reason on record · `absent` handed in no sheet that counts · `recused` · `unknown` a secretary whose key is not known here.
 */
export type SigningStand = SignerStand['stand'] | 'refuses' | 'absent' | 'recused' | 'unknown'

export interface SigningRow {
  readonly member: PanelMember
  readonly stand: SigningStand
  /** the time the signature claims, ISO 8601 with offset */
  readonly at?: string
  readonly fingerprint?: string
  /** why the expert disagrees, as the record says */
  readonly dissent?: string
}

/** What is known of the signers before and after the record is closed. */
export interface Signing {
  /** who is asked to sign, with keys */
  readonly signers: readonly Pick<PanelRecord['signers'][number], 'expert' | 'fingerprint'>[]
  /** of each file, PDF and workbook; empty before the record is closed */
  readonly files: readonly (readonly FoundSignature[])[]
}

/** Every member who might sign, in the roster's order: experts, the leader, secretaries. */
export function signingRows(
  { panel }: Pick<Task, 'panel'>,
  merged: Merged,
  { sheet }: Pick<PanelState, 'sheet'>,
  { signers, files }: Signing,
) {
  return panel.flatMap((member): readonly SigningRow[] => {
    if (!isScorer(member) && member.role !== '秘书') return []
    const reason = sheet.dissent[member.id]?.reason
    const row = { member, ...(reason !== undefined && { dissent: reason }) }
    const signer = signers.find(({ expert }) => expert === member.id)
    const isRefusing = sheet.refusals[member.id] !== undefined && reason !== undefined
    if (signer === undefined || isRefusing) return [{ ...row, stand: isRefusing ? 'refuses' : notAsked(member, merged) }]
    return [{ ...row, ...signerStand(signer.fingerprint, files), fingerprint: signer.fingerprint }]
  })
}

function notAsked({ id, role }: PanelMember, { listed }: Merged): SigningStand {
  if (role === '秘书') return 'unknown'
  return listed.some(({ standing, record }) => standing === 'recused' && record?.expert.id === id) ? 'recused' : 'absent'
}
