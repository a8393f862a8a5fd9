import { z } from 'zod'
import type { Commitment } from '../panel/commitment.ts'
import type { CommitmentState } from '../panel/handedIn.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { fileToken, type PickedFile } from './files.ts'
import { packageToken } from './packages.ts'
import { recordFaults, recordKey } from './records.ts'
import { reviewKey } from './reviews.ts'
import { folderToken } from './signing.ts'

/** Names a round in main between its reading and its opening. */
const roundToken = z.string().regex(/^round-[0-9a-f-]{36}$/)

/** What was handed in sealed: the envelope for the leader alone, the commitment for everybody. */
export interface SealedHere {
  readonly checkCode: string
  readonly sealedAt: string
  readonly envelope: PickedFile
  readonly commitment: PickedFile
}

/** One commitment of a round, as everybody may see it: no mark is in it. */
export interface ShownCommitment {
  readonly file: string
  readonly state: CommitmentState
  readonly commitment: Commitment
}

export interface ShownRound {
  readonly round: string
  readonly commitments: readonly ShownCommitment[]
  /** ids of scoring members without a commitment that can be opened */
  readonly absent: readonly string[]
  /** names of files that are called commitments and are none, or were altered */
  readonly unreadable: readonly string[]
}

/** One sealed result after the opening: the signed file, or why it was not opened. */
export interface OpenedHere {
  readonly commitment: Commitment
  readonly file?: PickedFile
  readonly faults: readonly Fault[]
}

const faults = ['seal.*', 'verify.*', 'package.*', 'identity.*', 'job.*', 'signing.*', ...recordFaults] as const

/** Marks that nobody sees before the leader opens all together. */
export const sealingCalls = calls('sealing', {
  /** encrypts the signed PDF of a locked review to the leader's certificate and writes the commitment beside it */
  seal: {
    ask: z.strictObject({ review: reviewKey, package: packageToken, certificate: fileToken, folder: folderToken, replace: z.boolean() }),
    answer: typed<SealedHere>(),
    faults,
  },
  /** the commitments in files and folders, before anything is opened */
  read: {
    ask: z.strictObject({ record: recordKey, package: packageToken, files: z.array(fileToken).min(1).max(500) }),
    answer: typed<ShownRound>(),
    faults,
  },
  /** opens together all that `read` found ready, into a folder; asks the leader's passphrase. What differs from its commitment is named and not written */
  open: {
    ask: z.strictObject({
      record: recordKey,
      package: packageToken,
      round: roundToken,
      passphrase: z.string().min(1).max(1000),
      folder: folderToken,
      replace: z.boolean(),
    }),
    answer: typed<readonly OpenedHere[]>(),
    faults,
  },
})
