import type { Given } from '#services/verify/given.ts'
import { verifyAgainst } from '#services/verify/index.ts'
import { knownFrom } from '#services/verify/known.ts'
import { type GivenFile, readGivenFile } from '#services/verify/readGiven.ts'
import type { VerifiedFile } from '#services/verify/verifiedFile.ts'
import { verifyAndRead } from '#services/verify/verifyAndRead.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

interface Asked {
  readonly file: string
  /** the record that the file carries is returned as well */
  readonly withRecord: boolean
}

/** One file received from others, verified as any receiver would; all files share the given packages and certificates (`Given`). */
export async function verifyFileJob({ file, withRecord }: Asked, context: JobContext): Promise<Result<VerifiedFile>> {
  // `verifyInThreads`, `filesInThreads` and main's `results.verify` share the packages and certificates with this job
  const known = await knownFrom(context.shared as Given)
  return ok(withRecord ? await verifyAndRead(file, known, context) : { verification: await verifyAgainst(file, known, context) })
}

/** A package or certificates given to verify against. */
export function readGivenJob(given: GivenFile, context: JobContext): Promise<Result<Given>> {
  return readGivenFile(given, context)
}
