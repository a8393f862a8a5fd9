import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Task } from '#shared/plan/task.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Standard } from '#shared/standard/format.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { builtInStandards } from '../standards/builtIn.ts'
import { verifyBytes } from '../verify/index.ts'

const kinds = { '.pdf': 'pdf', '.xlsx': 'xlsx', '.json': 'json' } as const

/** What the written files are compared with; plain data, so that a thread can do it. */
export interface WrittenFiles {
  readonly files: readonly string[]
  /** digest of the result they carry */
  readonly sha256: string
  readonly task: Task
  readonly packageSha256: string
  readonly standard?: Standard
  readonly standardSha256?: string
}

export interface CheckedFiles {
  /** `review.not-verified` with the verifier's reasons, or a digest that is not the result's */
  readonly faults: readonly Fault[]
  readonly verifications: readonly Verification[]
}

/** Reads back what was written and verifies it as any receiver would, against the package at hand (not hashed again). */
export async function checkWritten(written: WrittenFiles): Promise<Result<CheckedFiles>> {
  const { task, packageSha256, standard, standardSha256 } = written
  const own = standard === undefined || standardSha256 === undefined ? [] : [{ standard, sha256: standardSha256 }]
  const known = { tasks: [{ task, packageSha256 }], standards: [...builtInStandards(), ...own], trusted: [] }
  const faults: Fault[] = []
  const verifications: Verification[] = []
  for (const file of written.files) {
    const kind = kinds[extname(file) as keyof typeof kinds]
    const verification = await verifyBytes(file, kind, new Uint8Array(await readFile(file)), known)
    const { verdict, reasons, result } = verification
    verifications.push(verification)
    if (verdict !== 'accepted' || result?.sha256 !== written.sha256)
      faults.push({ code: 'review.not-verified', name: file, got: reasons.join(', ') || (result?.sha256 ?? '') })
  }
  return ok({ faults, verifications })
}
