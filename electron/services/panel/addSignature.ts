import type { PanelRecord } from '#shared/panel/format.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { keepCopy } from '../signing/copies.ts'
import type { SignedFiles } from '../signing/kind.ts'
import { countersign, type PanelFiles } from './countersign.ts'
import { type ClosedPanel, closedPanel, materialOf, type PanelSource } from './panelSource.ts'
import { type PanelWritten, publishSigned } from './signPanel.ts'

type Member = PanelRecord['signers'][number]

/** A signature that is kept; whether the files are in the folder, too, is said apart. */
export interface SignatureAdded {
  readonly record: PanelRecord
  readonly sha256: string
  /** who signed now */
  readonly members: readonly Member[]
  readonly verifications: readonly Verification[]
  readonly done?: PanelWritten
  readonly notWritten?: readonly Fault[]
}

interface Into {
  readonly out: string
  readonly onStep?: (step: 'write' | 'verify') => void
}

/**
 * Adds the signature of a further member to the files kept of the closed record: verified before and after, kept, then written.
 * Before it is kept everything that fails is a fault and nothing has changed. Faults: `countersign.*`, those of `closedPanel`.
 */
export async function addSignature(at: PanelSource, signer: Signer, now: string, into: Into): Promise<Result<SignatureAdded>> {
  const closed = await closedPanel(at)
  if (!closed.ok) return closed
  const { copy, names } = closed.value
  const { known } = await materialOf(at)
  into.onStep?.('write')
  const { pdf, xlsx } = copy.sheet
  const signed = await countersign({ files: { pdf, xlsx }, names, signer, at: now, known, expected: copy.sha256 })
  if (!signed.ok) return signed
  into.onStep?.('verify')
  const { member, verifications, files } = signed.value
  return keepAndWrite(at, closed.value, { files, verifications, members: [member] }, now, into)
}

/** Files of the same record with further signatures, as a receiver's check found them good. */
interface Continued {
  readonly files: PanelFiles
  readonly verifications: readonly Verification[]
  readonly members: readonly Member[]
}

async function keepAndWrite(
  at: PanelSource,
  { locked, copy }: ClosedPanel,
  { files, verifications, members }: Continued,
  now: string,
  into: Into,
): Promise<Result<SignatureAdded>> {
  const sheet: SignedFiles = { json: copy.sheet.json, ...files }
  const kept = await keepCopy(at.profile, at.mission.id, { sha256: copy.sha256, sheet })
  if (!kept.ok) return kept
  const done = await publishSigned(at, locked, sheet, verifications, now, into)
  const { record, sha256 } = locked
  return ok({ record, sha256, members, verifications, ...(done.ok ? { done: done.value } : { notWritten: done.faults }) })
}
