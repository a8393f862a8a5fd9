import type { PanelRecord } from '#shared/panel/format.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { keepCopy } from '../signing/copies.ts'
import type { SignedFiles } from '../signing/kind.ts'
import { printAgain } from '../verify/printAgain.ts'
import { printOnce } from '../verify/printOnce.ts'
import { continues } from './continues.ts'
import { countersign } from './countersign.ts'
import { holdPair, type PanelFiles, signedBoth } from './heldPair.ts'
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
  /** who signed both */
  readonly members: readonly Member[]
}

/** The same, with the name of the PDF that was brought. */
export interface SignedElsewhere extends Continued {
  readonly name: string
}

/**
 * Takes over files that were signed elsewhere: they must hold every signature kept here, and at least one more.
 * Faults: `countersign.fork` (`got`: who is missing), `countersign.nothingNew`.
 */
export async function takeSigned(at: PanelSource, found: SignedElsewhere, now: string, into: Into): Promise<Result<SignatureAdded>> {
  const closed = await closedPanel(at)
  if (!closed.ok) return closed
  const { copy, names } = closed.value
  const { pdf, xlsx } = copy.sheet
  const held = await holdPair({ names, known: (await materialOf(at)).known }, { pdf, xlsx }, printOnce(printAgain))
  if (!held.ok) return held
  const before = signedBoth(held.value)
  const isIn = (members: readonly Member[], fingerprint: string) => members.some((one) => one.fingerprint === fingerprint)
  if (!continues({ pdf, xlsx }, found.files)) {
    const lacking = before.filter(({ fingerprint }) => !isIn(found.members, fingerprint))
    if (lacking.length === 0 && continues(found.files, { pdf, xlsx })) return refuse({ code: 'countersign.nothingNew', name: found.name })
    return refuse({
      code: 'countersign.fork',
      name: found.name,
      got: (lacking.length > 0 ? lacking : before).map(({ name }) => name).join('、'),
    })
  }
  const members = found.members.filter(({ fingerprint }) => !isIn(before, fingerprint))
  if (members.length === 0) return refuse({ code: 'countersign.nothingNew', name: found.name })
  into.onStep?.('write')
  return keepAndWrite(at, closed.value, { ...found, members }, now, into)
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
