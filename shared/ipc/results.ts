import { z } from 'zod'
import type { Verification } from '../signature/verdict.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { jobId } from './jobs.ts'
import { packageToken } from './packages.ts'

/** A result someone handed over, as a receiver's check finds it. */
export interface CheckedResult {
  readonly name: string
  readonly bytes: number
  readonly verification: Verification
}

export const resultCalls = calls('results', {
  /** verifies a signed PDF, workbook or JSON; against the panel of the package on the table where there is one */
  verify: {
    ask: z.strictObject({ file: fileToken, job: jobId, package: packageToken.optional() }),
    answer: typed<CheckedResult>(),
    faults: ['file.*', 'job.*', 'package.*'],
  },
})
