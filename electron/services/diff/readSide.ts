import type { Verification } from '#shared/signature/verdict.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { openPackage } from '../vault/index.ts'
import type { FileReader } from '../verify/reader.ts'

/** One side of a comparison: what kind of thing it is and all that can differ. */
export interface Side {
  readonly kind: 'result' | 'panel' | 'package'
  readonly verdict: Verification['verdict']
  readonly sha256: string
  readonly content: unknown
}

/**
 * Reads a result or panel record out of a signed PDF, workbook or JSON file, or a package with its plan, task, standard and
 * the digests of its files. Faults: those of the package, `file.*`, `diff.noRecord` where a file carries no record.
 */
export async function readSide(file: string, read: FileReader, signal?: AbortSignal): Promise<Result<Side>> {
  if (file.toLowerCase().endsWith('.ticplan')) return packageSide(file)
  const { verification, read: found } = await read(file, signal)
  if (found) return ok({ kind: found.kind, sha256: found.sha256, content: found.record, verdict: verification.verdict })
  return refuse({ code: verification.reasons.includes('file.notRead') ? 'file.notFound' : 'diff.noRecord', name: file })
}

/** A package with its plan, task, standard and the digests of its files. Faults: those of the package. */
export async function packageSide(file: string): Promise<Result<Side>> {
  const opened = await openPackage(file, { readFor: 'proof' })
  if (!opened.ok) return refuse(...opened.faults.map((fault) => ({ ...fault, file })))
  const { plan, task, standard, entries, sha256 } = opened.value
  await opened.value.close()
  const files = Object.fromEntries([...entries].map(([path, entry]) => [path, entry.sha256]))
  return ok({ kind: 'package', verdict: 'accepted', sha256, content: { plan, task, ...(standard && { standard }), files } })
}
