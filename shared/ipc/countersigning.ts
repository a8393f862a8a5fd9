import { z } from 'zod'
import { sha256 } from '../format/values.ts'
import type { PanelRecord } from '../panel/format.ts'
import type { PanelEdit } from '../panel/record.ts'
import type { Verification } from '../signature/verdict.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { jobId } from './jobs.ts'
import { packageToken } from './packages.ts'
import { profileId } from './profiles.ts'
import { recordFaults, recordKey } from './records.ts'
import { folderToken, type Prepared, type Signed } from './signing.ts'

/** Who the closed record asks to sign, and what a receiver's check finds of the files as they are kept. */
export interface PanelSignatures {
  readonly sha256: string
  readonly revision: number
  /** ISO 8601 with offset */
  readonly closedAt: string
  readonly signers: PanelRecord['signers']
  /** of the PDF, then of the workbook; none before the record is closed */
  readonly verifications: readonly Verification[]
}

/** The panel's files as they would be signed now, or as they are signed so far, to look at. */
export interface PreparedPanelFiles {
  readonly prepared: Prepared
  readonly signatures: PanelSignatures
}

/** The lock is journalled before files are written: `notWritten` says why they are missing, and `write` makes them. */
export interface PanelClosing {
  readonly edit: PanelEdit
  readonly head: string
  readonly signed?: Signed
  readonly notWritten?: readonly Fault[]
}

/** A signature that is kept on this computer; `notWritten` says why the files in the folder do not have it yet. */
export interface SignatureJoined {
  /** who signed now, by name */
  readonly names: readonly string[]
  readonly signatures: PanelSignatures
  readonly signed?: Signed
  readonly notWritten?: readonly Fault[]
}

const passphrase = z.string().min(1).max(1000)
/** A further signer at this computer: by a profile here, or by a key file that the person brought. */
const signerHere = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('profile'), profile: profileId, passphrase }),
  z.strictObject({ kind: z.literal('file'), file: fileToken, passphrase: z.string().max(1000) }),
])
export type SignerHere = z.infer<typeof signerHere>

const about = { record: recordKey, package: packageToken }
const faults = ['signing.*', 'countersign.*', 'document.*', 'identity.*', 'package.*', 'job.*', ...recordFaults] as const

/** Closing a panel's record, and the signatures of its members on both files, one after the other. */
export const countersigningCalls = calls('countersigning', {
  /** the files as they would be signed now, unsigned; of a closed record the ones kept. Faults: what keeps the record from being closed */
  prepare: { ask: z.strictObject(about), answer: typed<PreparedPanelFiles>(), faults },
  /** asks the leader's passphrase, locks, signs, verifies and writes. `head` is what `prepare` showed: `review.changed` when it has moved on */
  close: {
    ask: z.strictObject({ ...about, head: sha256, passphrase, folder: folderToken, replace: z.boolean(), job: jobId }),
    answer: typed<PanelClosing>(),
    faults,
  },
  /** learns a secretary's key from the certificate alone, until the program ends; `prepare` then asks for that signature */
  addCertificate: {
    ask: z.strictObject({ ...about, file: fileToken }),
    answer: z.strictObject({ name: z.string(), fingerprint: z.string() }),
    faults: [...faults, 'verify.*'],
  },
  /** a further member signs at this computer */
  add: { ask: z.strictObject({ ...about, by: signerHere, folder: folderToken, job: jobId }), answer: typed<SignatureJoined>(), faults },
  /**
   * takes in both files as they were signed elsewhere: two files, one of them, or a folder. Faults: `countersign.fork` when they
   * lack a signature known here, `countersign.nothingNew`, and those of verifying
   */
  takeIn: {
    ask: z.strictObject({ ...about, files: z.array(fileToken).min(1).max(10), folder: folderToken, job: jobId }),
    answer: typed<SignatureJoined>(),
    faults,
  },
  /** writes the files with all signatures so far, for instance for a member who signs on another computer */
  write: { ask: z.strictObject({ ...about, folder: folderToken, job: jobId }), answer: typed<Signed>(), faults },
})
