import { readFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readFault } from './faults.ts'

/** A file's bytes. Faults: `file.notFound`, `file.notReadable`. */
export async function readWhole(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(file))
  } catch (error) {
    const fault = readFault(error, file)
    if (fault === undefined) throw error
    return refuse(fault)
  }
}
