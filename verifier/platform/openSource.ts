import type { Source } from '#services/vault/source.ts'

/** Reads a piece of a file at once, as only a worker may. */
interface SyncReader {
  readAsArrayBuffer(piece: Blob): ArrayBuffer
}
const SyncFileReader = (globalThis as unknown as { readonly FileReaderSync: new () => SyncReader }).FileReaderSync

const chosen = new Map<string, Blob>()

/** Makes a chosen file known under a name; what was known by it is forgotten. */
export function choose(name: string, content: Blob): void {
  chosen.clear()
  chosen.set(name, content)
}

/**
 * Reads the chosen file in place, piece by piece: one of gigabytes is never in memory as a whole. Errors carry the codes of
 * a system's: `ENOENT` for a name that was not chosen, `EISDIR` for a folder, `EIO` for a file that cannot be read.
 */
export async function openSource(file: string): Promise<Source> {
  const content = chosen.get(file)
  if (!content) throw failure('ENOENT')
  const read = (position: number, length: number): Buffer => {
    const end = Math.min(content.size, position + Math.max(0, length))
    if (end <= position) return Buffer.alloc(0)
    try {
      return Buffer.from(new SyncFileReader().readAsArrayBuffer(content.slice(position, end)))
    } catch {
      // the file was moved, changed or locked since it was chosen, or it is a folder
      throw failure('EIO')
    }
  }
  return { file, size: content.size, read, readAhead: async (position, length) => read(position, length), close: async () => undefined }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
