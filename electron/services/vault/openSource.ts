import { readSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { Source } from './source.ts'

/** Opens a file for reading; throws the system's error when it cannot. */
export async function openSource(file: string): Promise<Source> {
  // opening a pipe waits for whoever writes to it, and a device may have no end
  if (!(await stat(file)).isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EISDIR' })
  const handle: FileHandle = await open(file, 'r')
  const { size } = await handle.stat().catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  return {
    file,
    size,
    read(position, length) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)))
      let filled = 0
      while (filled < buffer.length) {
        const got = readSync(handle.fd, buffer, filled, buffer.length - filled, position + filled)
        if (got === 0) break
        filled += got
      }
      return buffer.subarray(0, filled)
    },
    async readAhead(position, length) {
      const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - position)))
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
