import { readHere } from '#services/verify/files.ts'
import type { Given } from '#services/verify/given.ts'
import { readInThreads } from '#services/verify/inThreads.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { Result } from '#shared/text/fault.ts'
import type { Io } from './io.ts'

/** The package of the task, read under the verifier's bounds since it comes from others, too. Faults: those of `readGivenFile`, `verify.tooCostly`. */
export function readTask(io: Io, jobs: Jobs | undefined, file: string): Promise<Result<Given>> {
  const read = jobs ? readInThreads(jobs) : readHere
  return read({ kind: 'package', file }, io.signal)
}
