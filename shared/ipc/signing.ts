import { z } from 'zod'
import { sha256 } from '../format/values.ts'
import type { Edit } from '../review/edit.ts'
import type { Verification } from '../signature/verdict.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { jobId } from './jobs.ts'
import { packageToken } from './packages.ts'
import { reviewKey } from './reviews.ts'

/** A token for documents that main made (a sheet to preview, forms to print); their bytes come by the protocol: `documentPath(made, 'pdf')`. */
export const madeToken = z.string().regex(/^made-[0-9a-f-]{36}$/)
/** A token for a folder the person picked, or the default one. */
export const folderToken = z.string().regex(/^folder-[0-9a-f-]{36}$/)

const target = z.strictObject({
  folder: folderToken,
  /** for people to read; never sent back */
  path: z.string(),
  /** bytes that can still be written there */
  free: z.number(),
  /** less than the files need with room to spare */
  low: z.boolean(),
  /** on another volume than this computer's own data: a stick, a share */
  elsewhere: z.boolean(),
})
export type Target = z.infer<typeof target>

const prepared = z.strictObject({
  /** `draft` shows a sheet that is still blocked, `signed` the files as they were signed */
  state: z.enum(['ready', 'draft', 'signed']),
  made: madeToken,
  pages: z.int(),
  /** names of the workbook's sheets */
  sheets: z.array(z.string()).readonly(),
  bytes: z.strictObject({ pdf: z.int(), xlsx: z.int(), json: z.int() }),
  /** where the journal stood when they were made: what `sign` is to name */
  head: sha256,
})
export type Prepared = z.infer<typeof prepared>

export interface WrittenFile {
  readonly kind: 'pdf' | 'xlsx' | 'json'
  readonly name: string
  readonly folder: string
  readonly bytes: number
  readonly file: string
}

/** The outcome of a receiver's check of the files, sent separately. */
export interface Signed {
  readonly sha256: string
  readonly checkCode: string
  readonly revision: number
  readonly files: readonly WrittenFile[]
  readonly verifications: readonly Verification[]
  readonly notices: readonly Fault[]
}

/** The lock is journalled before files are written: `notWritten` says why they are missing, and `exportAgain` makes them. */
export interface SigningDone {
  readonly edit: Edit
  readonly head: string
  readonly signed?: Signed
  readonly notWritten?: readonly Fault[]
}

const about = { review: reviewKey, package: packageToken }
const faults = [
  'signing.*',
  'review.*',
  'document.*',
  'journal.*',
  'mission.*',
  'profile.*',
  'identity.*',
  'package.*',
  'file.*',
  'job.*',
] as const

export const signingCalls = calls('signing', {
  /** the files as they would be signed now, unsigned; of a locked sheet the signed ones */
  prepare: { ask: z.strictObject(about), answer: prepared, faults },
  /** forgets prepared bytes */
  release: { ask: z.strictObject({ made: madeToken }), answer: z.void(), faults: [] },
  /** the default folder for the files: the person's documents */
  usualFolder: { ask: z.void(), answer: target, faults: ['file.*'] },
  /** the system's folder dialog; `undefined` when the person closed it */
  pickFolder: { ask: z.void(), answer: target.optional(), faults: ['file.*'] },
  /**
   * asks the passphrase against the profile, locks, signs, writes and verifies; progress comes as `step.write`, `step.verify`.
   * `head` is what `prepare` showed: a journal that has moved on since is `review.changed`
   */
  sign: {
    ask: z.strictObject({
      ...about,
      head: sha256,
      passphrase: z.string().min(1).max(1000),
      folder: folderToken,
      replace: z.boolean(),
      job: jobId,
    }),
    answer: typed<SigningDone>(),
    faults,
  },
  /** writes the files of the last locked sheet again */
  exportAgain: {
    ask: z.strictObject({ ...about, folder: folderToken, replace: z.boolean(), job: jobId }),
    answer: typed<Signed>(),
    faults,
  },
  /** shows a written file in the system's file manager */
  reveal: { ask: z.strictObject({ file: fileToken }), answer: z.void(), faults: ['file.*'] },
})
