import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFileSafely } from '../files/write.ts'
import { open, seal } from './keys.ts'

/**
 * Reads a JSON value kept under the profile's key in this file's role, which is its name; `undefined` when there is no such file yet.
 * Files from before roles existed are read without one. A profile made since has no such files, so that none can be substituted.
 */
export async function readSealed(file: string, key: Uint8Array): Promise<Result<unknown>> {
  let sealed: Uint8Array
  try {
    sealed = await readFile(file)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok(undefined) : refuse({ code: 'file.notReadable', name: file })
  }
  const plain = open(key, sealed, basename(file)) ?? open(key, sealed)
  return plain ? ok(JSON.parse(new TextDecoder().decode(plain))) : refuse({ code: 'profile.damaged', name: file })
}

/** Replaces the file at once: a crash leaves the old one or the new one. */
export function writeSealed(file: string, key: Uint8Array, value: unknown): Promise<Result<void>> {
  return writeFileSafely(file, seal(key, new TextEncoder().encode(JSON.stringify(value)), basename(file)), { force: true })
}
