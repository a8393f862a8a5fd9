import { basename } from 'node:path'
import type { Result } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { type CheckedStandard, readStandards } from './files.ts'

/** The standards of a file in JSON or of the template, each without fault. Faults: `file.*`, those of `readStandards`. */
export async function standardsInFile(file: string): Promise<Result<readonly CheckedStandard[]>> {
  const bytes = await readWhole(file)
  return bytes.ok ? readStandards(bytes.value, basename(file)) : bytes
}
