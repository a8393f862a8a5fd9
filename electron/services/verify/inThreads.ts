import { notVerified } from '#shared/signature/notVerified.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, refuse } from '#shared/text/fault.ts'
import type { Jobs } from '../worker/createJobs.ts'
import type { ReadOne, VerifyOne } from './files.ts'
import type { Given } from './given.ts'
import type { FileReader } from './reader.ts'
import type { VerifiedFile } from './verifiedFile.ts'

/**
 * Verifies each file in a thread whose time and memory are bounded. A file that exhausts them is `file.tooLarge`, one that
 * meets a fault of this program `file.failed`; the files beside it are verified all the same.
 */
export function verifyInThreads(jobs: Jobs): VerifyOne {
  const verify = inThreads(jobs, { withRecord: false })
  return async (file, given, signal) => (await verify(file, given, signal)).verification
}

/** The same for files whose records are used: each is returned with its verification. */
export function filesInThreads(jobs: Jobs, given: Given): FileReader {
  const verify = inThreads(jobs, { withRecord: true })
  return (file, signal) => verify(file, given, signal)
}

function inThreads(jobs: Jobs, { withRecord }: { readonly withRecord: boolean }) {
  const keys = new WeakMap<Given, string>()
  return async (file: string, given: Given, signal: AbortSignal | undefined): Promise<VerifiedFile> => {
    const key = keys.get(given) ?? `given-${number++}`
    keys.set(given, key)
    const verified = await jobs.run('verifyFile', { file, withRecord }, { shared: { key, value: given }, ...(signal && { signal }) })
    if (verified.ok) return verified.value
    signal?.throwIfAborted()
    return { verification: broken(file, verified.faults) }
  }
}

/** Reads what is given to verify against under the same bounds: a package or certificate that exhausts them is `verify.tooCostly`. */
export function readInThreads(jobs: Jobs): ReadOne {
  return async (given, signal) => {
    const read = await jobs.run('readGiven', given, signal ? { signal } : {})
    if (read.ok || !read.faults.some(({ code }) => code === 'job.tooCostly')) return read
    return refuse({ code: 'verify.tooCostly', name: given.file })
  }
}

let number = 1

/** The verification of a file that could not be completed. */
export function broken(file: string, faults: readonly Fault[]): Verification {
  return notVerified(file, faults.some(({ code }) => code === 'job.tooCostly') ? 'file.tooLarge' : 'file.failed')
}
