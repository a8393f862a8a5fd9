import type { FileHandle } from 'node:fs/promises'
import type { Fault } from '#shared/text/fault.ts'
import { writeFault } from '../files/faults.ts'

/** Writes all bytes at a place; a short write continues until all are written or the disk reports an error. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** A fault for an error of the operating system; an error without a code is a bug of ours and rethrown. */
export function fileFault(error: unknown, name: string): Fault {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return writeFault(error, name) ?? { code: 'file.notWritable', name, got: code }
}
