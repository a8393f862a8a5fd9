import { z } from 'zod'
import type { ArchiveRecord } from '../archive/format.ts'
import type { Verification } from '../signature/verdict.ts'
import { calls, typed } from './calls.ts'
import { fileToken, pickedFile } from './files.ts'
import { jobId } from './jobs.ts'
import { packageToken } from './packages.ts'
import { recordFaults, recordKey } from './records.ts'
import { folderToken } from './signing.ts'

/** Names what was surveyed until it is written. */
const surveyToken = z.string().regex(/^survey-[0-9a-f-]{36}$/)

/** What would be in the archive: every file with what the verifier found, the results nobody handed in, what is not packed. */
export interface Surveyed {
  readonly survey: string
  readonly files: ArchiveRecord['files']
  readonly missing: ArchiveRecord['missing']
  readonly leftOut: readonly ArchiveRecord['leftOut'][number][]
}

/** An archive that was written and then verified as any receiver would. */
export interface WrittenArchive {
  /** SHA-256 of the bag's tag manifest */
  readonly sha256: string
  readonly bytes: number
  readonly files: number
  readonly name: string
  readonly folder: string
  readonly file: string
  readonly verification: Verification
}

const faults = ['archive.*', 'identity.*', 'package.*', 'job.*', ...recordFaults] as const

/** Handing the visit over in one file. */
export const archiveCalls = calls('archives', {
  /** looks at files and folders without writing; progress as `archiveSurvey` in files */
  survey: {
    ask: z.strictObject({ record: recordKey, package: packageToken, files: z.array(fileToken).min(1).max(500), job: jobId }),
    answer: typed<Surveyed>(),
    faults,
  },
  /**
   * writes what this computer has of the visit below a picked folder: the signed files of a closed record and the forms of the
   * panel; answers that folder, to be surveyed. Progress as `archiveOwn` in forms
   */
  writeOwn: {
    ask: z.strictObject({ record: recordKey, package: packageToken, folder: folderToken, job: jobId }),
    answer: pickedFile,
    faults: [...faults, 'signing.*', 'countersign.*', 'document.*'],
  },
  /**
   * writes what was surveyed to a picked target, whole or not at all, and verifies it; progress as `archiveWrite` in bytes, then
   * `archiveVerify`. `panel.notLocked`: no closed record is kept here or among the files
   */
  write: {
    ask: z.strictObject({
      ...{ record: recordKey, package: packageToken, survey: surveyToken, target: fileToken, job: jobId },
      /** signs the archive with the key of this window's profile */
      passphrase: z.string().min(1).max(1000).optional(),
    }),
    answer: typed<WrittenArchive>(),
    faults,
  },
})
