import { open, stat } from 'node:fs/promises'
import { type ContentKind, kindOfBytes } from './kindOfBytes.ts'

export type { ContentKind } from './kindOfBytes.ts'

const looked = 4096

/** Office files are ZIP archives, known by the part every one of them has; those of before 2007 by their own signature. */
export async function contentKind(file: string): Promise<ContentKind | undefined> {
  try {
    if ((await stat(file)).isDirectory()) return 'folder'
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(looked), 0, looked, 0)
      return kindOfBytes(buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}
