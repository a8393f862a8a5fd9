import { type FileHandle, open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Fault } from '#shared/text/fault.ts'
import { renameFile } from '../files/rename.ts'
import { syncFolder } from '../files/syncFolder.ts'

/** Writes a new file so that it is there whole or not at all: aside, fsync, rename, fsync of the folder. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const aside = `${file}.${process.pid}.part`
  const handle = await open(aside, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await unlink(aside)
    throw error
  } finally {
    await handle.close()
  }
  await renameFile(aside, file)
  await syncFolder(dirname(file))
}

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
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'file.noSpace', name }
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file.notFound', name }
    case undefined:
      throw error
    default:
      return { code: 'file.notWritable', name, got: code }
  }
}
