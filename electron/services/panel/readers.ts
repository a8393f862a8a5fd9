import type { Given } from '../verify/given.ts'
import { broken } from '../verify/inThreads.ts'
import { oneAtATime } from '../verify/oneAtATime.ts'
import type { Jobs } from '../worker/createJobs.ts'
import type { ReadSheet } from './readSheet.ts'

export type SheetReader = (file: string, signal: AbortSignal | undefined) => Promise<ReadSheet>

/** Reads files in threads whose time and memory are bounded; a file that exhausts them gets a verification with that reason. */
export function sheetsInThreads(jobs: Jobs, given: Given): SheetReader {
  const key = `sheets-${number++}`
  return async (file, signal) => {
    const read = await jobs.run('readSheet', { file }, { shared: { key, value: given }, ...(signal && { signal }) })
    if (read.ok) return read.value
    signal?.throwIfAborted()
    return { verification: broken(file, read.faults) }
  }
}

let number = 1

/** One file after the other in this thread, where there are no others (from source). */
export function sheetsInThisThread(given: Given): SheetReader {
  const inTurn = oneAtATime()
  return (file, signal) =>
    inTurn(async () => {
      signal?.throwIfAborted()
      const [{ knownFrom }, { readSheet }] = await Promise.all([import('../verify/known.ts'), import('./readSheet.ts')])
      return readSheet(file, await knownFrom(given), signal ? { signal } : {})
    })
}
