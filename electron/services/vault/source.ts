import { readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'

/**
 * A package file opened once and read in place. The headers are many and small and are read synchronously
 * (the vault runs in a worker thread); content is read ahead asynchronously.
 */
export interface Source {
  readonly file: string
  readonly size: number
  /** bytes at a position; fewer only at the end of the file */
  read(position: number, length: number): Buffer
  readAhead(position: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

/** Bytes in memory, read the same way. */
export function memorySource(file: string, bytes: Buffer): Source {
  const read = (position: number, length: number) => bytes.subarray(position, position + Math.max(0, length))
  return { file, size: bytes.length, read, readAhead: async (position, length) => read(position, length), close: async () => undefined }
}

/** Opens a file for as long as it is worked with. Faults: `file.*`; every other error is thrown. */
export async function withSource<T>(file: string, work: (source: Source) => Promise<T>): Promise<Result<T>> {
  let source: Source | undefined
  try {
    source = await openSource(file)
    return ok(await work(source))
  } catch (error) {
    return refuseRead(error, file)
  } finally {
    await source?.close()
  }
}

/** Opens a file for reading; throws the system's error when it cannot. */
export async function openSource(file: string): Promise<Source> {
  const handle: FileHandle = await open(file, 'r')
  const stat = await handle.stat().catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  if (!stat.isFile()) {
    await handle.close()
    throw Object.assign(new Error('not a regular file'), { code: 'EISDIR' })
  }
  return {
    file,
    size: stat.size,
    read(position, length) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, stat.size - position)))
      let filled = 0
      while (filled < buffer.length) {
        const got = readSync(handle.fd, buffer, filled, buffer.length - filled, position + filled)
        if (got === 0) break
        filled += got
      }
      return buffer.subarray(0, filled)
    },
    async readAhead(position, length) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, stat.size - position)))
      let filled = 0
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
    close: () => handle.close(),
  }
}
