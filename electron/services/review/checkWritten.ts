import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Fault } from '#shared/text/fault.ts'
import { builtInStandards } from '../standards/builtIn.ts'
import type { OpenPackage } from '../vault/index.ts'
import { verifyBytes } from '../verify/index.ts'

const kinds = { '.pdf': 'pdf', '.xlsx': 'xlsx', '.json': 'json' } as const

/**
 * Reads back what was written and verifies it as any receiver would, against the package at hand (not hashed again).
 * Faults: `review.not-verified` with the verifier's reasons, or a digest that is not the result's.
 */
export async function checkWritten(files: readonly string[], sha256: string, opened: OpenPackage): Promise<readonly Fault[]> {
  const { task, standard, standardSha256 } = opened
  const own = standard === undefined || standardSha256 === undefined ? [] : [{ standard, sha256: standardSha256 }]
  const known = { tasks: [{ task, packageSha256: opened.sha256 }], standards: [...builtInStandards(), ...own], trusted: [] }
  const faults: Fault[] = []
  for (const file of files) {
    const kind = kinds[extname(file) as keyof typeof kinds]
    const { verdict, reasons, result } = await verifyBytes(file, kind, new Uint8Array(await readFile(file)), known)
    const agrees = result?.sha256 === sha256
    if (verdict !== 'accepted' || !agrees)
      faults.push({ code: 'review.not-verified', name: file, got: reasons.join(', ') || (result?.sha256 ?? '') })
  }
  return faults
}
