import { countersignFiles, type FilesCountersigned, type FilesToCountersign } from '#services/panel/countersignFiles.ts'
import type { Given } from '#services/verify/given.ts'
import type { Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/** A member's signature on both files of a panel's record, which may have come from others; shared is what is given to verify against. */
export function countersignJob(ask: FilesToCountersign, { shared }: JobContext): Promise<Result<FilesCountersigned>> {
  return countersignFiles(ask, shared as Given)
}
