import { z } from 'zod'
import type { Plan } from '../plan/format.ts'
import type { SelfAssessment } from '../plan/selfAssessment.ts'
import type { Task } from '../plan/task.ts'
import type { RuleFinding } from '../rules/finding.ts'
import type { Standard } from '../standard/format.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { fileToken, pickedFile } from './files.ts'
import { jobId } from './jobs.ts'

/** Every fault a package can be refused with (formats.md § 10). */
export const packageFaults = [
  'zip.*',
  'limit.*',
  'bag.*',
  'signature.*',
  'json.*',
  'schema.*',
  'format.*',
  'plan.*',
  'task.*',
  'self.*',
  'standard.*',
  'file.*',
  'job.*',
  'package.*',
] as const

/** A token for a package that is open in main; its documents are read through it. */
export const packageToken = z.string().regex(/^package-[0-9a-f-]{36}$/)

export interface OpenedPackage {
  readonly package: string
  readonly name: string
  readonly bytes: number
  /** the package digest: SHA-256 of its tagmanifest */
  readonly sha256: string
  readonly signature: { readonly state: 'none' | 'valid' | 'untrusted' | 'invalid'; readonly name?: string; readonly fingerprint?: string }
  readonly plan: Plan
  readonly task: Task
  /** 自评 and 初审, where the package carries them */
  readonly self?: SelfAssessment
  readonly standard?: Standard
  readonly standardSha256?: string
  readonly findings: readonly RuleFinding[]
  /** texts that the forms cannot print (`package.character`) */
  readonly warnings?: readonly Fault[]
  /** digest and size of every document, by its path under `data/` */
  readonly entries: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>
}

const place = z.strictObject({
  /** on another volume than this computer's own data: a stick, a share */
  elsewhere: z.boolean(),
  /** bytes free where this computer's own data is written */
  free: z.number(),
  /** less than a visit may need */
  low: z.boolean(),
})
export type PackagePlace = z.infer<typeof place>

export const packageCalls = calls('packages', {
  /** checks the package whole and opens it; refuses with every fault found */
  open: { ask: z.strictObject({ file: fileToken, job: jobId }), answer: typed<OpenedPackage>(), faults: packageFaults },
  /** the sample package that comes with the app, for 练习 */
  sample: { ask: z.void(), answer: pickedFile, faults: ['file.*'] },
  /** where an open package lies, and whether this computer has room for what will be written */
  place: { ask: z.strictObject({ package: packageToken }), answer: place, faults: ['package.*', 'file.*'] },
  close: { ask: z.strictObject({ package: packageToken }), answer: z.void(), faults: [] },
})
