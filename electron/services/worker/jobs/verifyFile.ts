import type { Given } from '#services/verify/given.ts'
import { verifyAgainst } from '#services/verify/index.ts'
import { knownFrom } from '#services/verify/known.ts'
import { type GivenFile, readGivenFile } from '#services/verify/readGiven.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { type ReadSheet, readSheet } from '../../panel/readSheet.ts'
import type { JobContext } from './job.ts'

/** One file received from others, verified as any receiver would; all files share the given packages and certificates (`Given`). */
export async function verifyFileJob({ file }: { readonly file: string }, context: JobContext): Promise<Result<Verification>> {
  // what `verifyInThreads` and main's `results.verify` share with this job
  const known = await knownFrom(context.shared as Given)
  return ok(await verifyAgainst(file, known, context))
}

/** The same for a file handed in to a panel; its record is returned as well. */
export async function readSheetJob({ file }: { readonly file: string }, context: JobContext): Promise<Result<ReadSheet>> {
  const known = await knownFrom(context.shared as Given)
  return ok(await readSheet(file, known, context))
}

/** A package or certificates given to verify against. */
export function readGivenJob(given: GivenFile, context: JobContext): Promise<Result<Given>> {
  return readGivenFile(given, context)
}
