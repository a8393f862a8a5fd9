import { randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, open, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { writeFault } from './faults.ts'
import { renameFile } from './rename.ts'
import { syncFolder } from './syncFolder.ts'

export interface WriteOptions {
  /** replace a file that is already there */
  readonly force?: boolean
  readonly signal?: AbortSignal
  /** reads the file back before it is given its name; with a fault nothing is left, and a file already there stays as it was */
  readonly readBack?: (temporary: string) => Promise<readonly Fault[]>
}

/** Receives the content of a file while it is written. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>
}

/**
 * Writes a whole file or none: a temporary file in the same folder, fsync, rename, fsync of the folder.
 * Faults: `file.exists` (without `force`), `file.noSpace`, `file.notWritable`, `file.notFound` (the folder).
 */
export function writeFileSafely(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<Result<void>> {
  return writeStreamSafely(path, (sink) => sink.write(bytes), options)
}

/**
 * The same for content produced piece by piece. An error of `produce` that is not a file system error is rethrown,
 * after the temporary file was removed; so does the reason of an aborted signal.
 */
export async function writeStreamSafely<T>(
  path: string,
  produce: (sink: Sink) => Promise<T>,
  options: WriteOptions = {},
): Promise<Result<T>> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.part`)
  let handle: FileHandle | undefined
  try {
    if (!options.force && (await exists(path))) return refuse({ code: 'file.exists', name: path })
    handle = await open(temporary, 'wx')
    const value = await produce(sinkTo(handle, options.signal))
    await handle.sync()
    await handle.close()
    handle = undefined
    options.signal?.throwIfAborted()
    const faults = (await options.readBack?.(temporary)) ?? []
    if (faults.length > 0) {
      await unlink(temporary).catch(() => undefined)
      return refuse(...faults)
    }
    await publish(temporary, path, options.force === true)
    // a file system that cannot sync a folder does so on its own
    await syncFolder(dirname(path)).catch(() => undefined)
    return { ok: true, value }
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await unlink(temporary).catch(() => undefined)
    const fault = writeFault(error, path)
    if (fault === undefined) throw error
    return refuse(fault)
  }
}

function sinkTo(handle: FileHandle, signal: AbortSignal | undefined): Sink {
  return {
    async write(bytes) {
      signal?.throwIfAborted()
      for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten
    },
  }
}

/** Gives the file its name. A hard link refuses an existing name atomically; file systems without links take a rename. */
async function publish(temporary: string, path: string, force: boolean): Promise<void> {
  if (force) return renameFile(temporary, path)
  try {
    await link(temporary, path)
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') throw error
    if (await exists(path)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
    return renameFile(temporary, path)
  }
  await unlink(temporary)
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false
    throw error
  }
}
