import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyAgainst } from '#services/verify/index.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

export interface VerifyInput {
  readonly file: string
  /** the package at hand, whose panel and standard the result may belong to */
  readonly at?: { readonly task: Task; readonly packageSha256: string; readonly standard?: Standard; readonly standardSha256?: string }
}

/** One file someone handed over, verified as any receiver would. */
export async function verifyFileJob({ file, at }: VerifyInput, { signal }: JobContext): Promise<Result<Verification>> {
  const own = at?.standard && at.standardSha256 ? [{ standard: at.standard, sha256: at.standardSha256 }] : []
  const tasks = at ? [{ task: at.task, packageSha256: at.packageSha256 }] : []
  return ok(await verifyAgainst(file, { tasks, standards: [...builtInStandards(), ...own], trusted: [] }, signal))
}
