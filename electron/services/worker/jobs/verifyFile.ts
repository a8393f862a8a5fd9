import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyAgainst } from '#services/verify/index.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

export interface VerifyInput {
  readonly file: string
  /** the package at hand, whose panel and standard the result may belong to */
  readonly at?: { readonly known: KnownTask; readonly standardSha256?: string }
}

/** One file someone handed over, verified as any receiver would. */
export async function verifyFileJob({ file, at }: VerifyInput, { signal }: JobContext): Promise<Result<Verification>> {
  const standard = at?.known.standard
  const own = standard && at?.standardSha256 ? [{ standard, sha256: at.standardSha256 }] : []
  const tasks = at ? [at.known] : []
  return ok(await verifyAgainst(file, { tasks, standards: [...builtInStandards(), ...own], trusted: [] }, signal))
}
