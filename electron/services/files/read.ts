import { readFile } from 'node:fs/promises'
import { ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from './faults.ts'

/** A file's bytes. Faults: `file.notFound`, `file.notReadable`. */
export async function readWhole(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(file))
  } catch (error) {
    return refuseRead(error, file)
  }
}
