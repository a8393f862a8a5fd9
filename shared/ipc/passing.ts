import { z } from 'zod'
import { sha256 } from '../format/values.ts'
import type { Verification } from '../signature/verdict.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import type { PanelSignatures } from './countersigning.ts'
import { fileToken } from './files.ts'
import { jobId } from './jobs.ts'
import { packageToken } from './packages.ts'
import { folderToken, type Prepared } from './signing.ts'

/** Both files of a closed panel's record that somebody passed on, verified: what is to be signed, and who has signed. */
export interface PassedPanel {
  /** names the two files; they are signed where they lie */
  readonly pdf: string
  readonly xlsx: string
  /** for people to read; never sent back */
  readonly folder: string
  readonly prepared: Prepared
  readonly signatures: PanelSignatures
  /** the panel has decided; otherwise it is a merge that nobody discussed */
  readonly decided: boolean
  /** why this person is not asked to sign */
  readonly notAsked?: Fault
}

/** The files as they were signed and written. */
export interface PassedSigned {
  readonly folder: string
  readonly verifications: readonly Verification[]
}

const faults = ['countersign.*', 'panel.*', 'document.*', 'identity.*', 'profile.*', 'package.*', 'file.*', 'job.*'] as const

/** A panel's record that was closed on another computer: read, and signed with the own profile. */
export const passingCalls = calls('passing', {
  /** two files, one of them (the other lies beside it under the same name), or a folder; verified against the open package */
  read: {
    ask: z.strictObject({ package: packageToken, files: z.array(fileToken).min(1).max(10), job: jobId }),
    answer: typed<PassedPanel>(),
    faults,
  },
  /** signs both files with the key of this window's profile, in place or into `folder`, both or neither. `record` is what `read` showed */
  sign: {
    ask: z.strictObject({
      package: packageToken,
      ...{ pdf: fileToken, xlsx: fileToken, record: sha256 },
      passphrase: z.string().min(1).max(1000),
      folder: folderToken.optional(),
      job: jobId,
    }),
    answer: typed<PassedSigned>(),
    faults,
  },
})
