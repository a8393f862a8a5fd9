import type { PanelRecord } from '#shared/panel/format.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { PrintAgain } from '#shared/signature/context.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { verifyBytes } from '../verify/index.ts'
import type { Known } from '../verify/knowledge.ts'

/** The two files of a closed panel's record that its members sign. */
export type PanelFiles<Of = Uint8Array> = Readonly<Record<'pdf' | 'xlsx', Of>>

export interface PairToHold {
  readonly files: PanelFiles
  /** what the files are called in verifications and faults */
  readonly names: PanelFiles<string>
  readonly known: Known
  /** digest of the record that was closed here; files of another one are refused */
  readonly expected?: string
}

/** A file as it was verified. */
export interface Held {
  readonly verification: Verification
  readonly read: Extract<ReadRecord, { kind: 'panel' }>
}

type About = Omit<PairToHold, 'files'>

/**
 * Both files verified: one record, and nothing speaks against it but signatures that are still missing.
 * Faults: `countersign.notPanel .rejected .stranger .signedTwice .pair .revision`.
 */
export async function holdPair(ask: About, files: PanelFiles, again: PrintAgain): Promise<Result<PanelFiles<Held>>> {
  const [pdf, xlsx] = await Promise.all([hold(ask, 'pdf', files.pdf, again), hold(ask, 'xlsx', files.xlsx, again)])
  if (!pdf.ok) return pdf
  if (!xlsx.ok) return xlsx
  const [one, other] = [pdf.value.read.sha256, xlsx.value.read.sha256]
  if (one !== other) return refuse({ code: 'countersign.pair', want: checkCode(one), got: checkCode(other) })
  if (ask.expected !== undefined && ask.expected !== one)
    return refuse({ code: 'countersign.revision', want: checkCode(ask.expected), got: checkCode(one) })
  return ok({ pdf: pdf.value, xlsx: xlsx.value })
}

async function hold({ names, known }: About, kind: 'pdf' | 'xlsx', bytes: Uint8Array, again: PrintAgain): Promise<Result<Held>> {
  let read: ReadRecord | undefined
  const onRecord = (found: ReadRecord) => {
    read = found
  }
  const verification = await verifyBytes(names[kind], kind, bytes, known, { onRecord, again })
  const found = read as ReadRecord | undefined
  if (found?.kind !== 'panel') return refuse({ code: 'countersign.notPanel', name: names[kind] })
  const against = verification.reasons.filter((reason) => reason !== 'signer.missing')
  if (against.length === 0) return ok({ verification, read: found })
  const extra = against.includes('signer.extra') ? extraSigner(names[kind], verification, found.record) : undefined
  return refuse(extra ?? { code: 'countersign.rejected', name: names[kind], got: against.join(' ') })
}

/** Who signed without being asked, or twice. */
function extraSigner(file: string, { signatures }: Verification, { signers }: PanelRecord): Fault | undefined {
  for (const [at, { name, fingerprint }] of signatures.entries()) {
    if (!signers.some((signer) => signer.fingerprint === fingerprint)) return { code: 'countersign.stranger', name: file, got: name }
    if (signatures.findIndex((one) => one.fingerprint === fingerprint) < at)
      return { code: 'countersign.signedTwice', name: file, got: name }
  }
  return undefined
}

export function hasSigned({ verification }: Held, fingerprint: string): boolean {
  return verification.signatures.some((one) => one.fingerprint === fingerprint)
}

/** The members who have signed both files, in the record's order. */
export function signedBoth({ pdf, xlsx }: PanelFiles<Held>): PanelRecord['signers'] {
  return pdf.read.record.signers.filter(({ fingerprint }) => hasSigned(pdf, fingerprint) && hasSigned(xlsx, fingerprint))
}
