import { readFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFileSafely } from '../files/write.ts'
import { open, seal } from './keys.ts'

/** Reads a JSON value kept under the profile's key; `undefined` when there is no such file yet. */
export async function readSealed(file: string, key: Uint8Array): Promise<Result<unknown>> {
  let sealed: Uint8Array
  try {
    sealed = await readFile(file)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok(undefined) : refuse({ code: 'file.notReadable', name: file })
  }
  const plain = open(key, sealed)
  return plain ? ok(JSON.parse(new TextDecoder().decode(plain))) : refuse({ code: 'profile.damaged', name: file })
}

/** Replaces the file at once: a crash leaves the old one or the new one. */
export function writeSealed(file: string, key: Uint8Array, value: unknown): Promise<Result<void>> {
  return writeFileSafely(file, seal(key, new TextEncoder().encode(JSON.stringify(value))), { force: true })
}
