import type { Given } from './given.ts'
import { oneAtATime } from './oneAtATime.ts'
import type { VerifiedFile } from './verifiedFile.ts'

/** Verifies a file and returns its record, against what was given before. A file that cannot be verified gets a verification with the reason; only cancelling throws. */
export type FileReader = (file: string, signal: AbortSignal | undefined) => Promise<VerifiedFile>

/** One file after the other in this thread, where there are no others (from source). What verifies is loaded with the first file. */
export function filesInThisThread(given: Given): FileReader {
  const inTurn = oneAtATime()
  return (file, signal) =>
    inTurn(async () => {
      signal?.throwIfAborted()
      const [{ knownFrom }, { verifyAndRead }] = await Promise.all([import('./known.ts'), import('./verifyAndRead.ts')])
      return verifyAndRead(file, await knownFrom(given), { signal })
    })
}
