import { breathe } from '../files/breathe.ts'
import { runningSha256 } from '../files/digest.ts'
import type { DataState } from './dataState.ts'
import { entryChunks } from './entryData.ts'
import type { Source } from './source.ts'
import type { PlacedEntry } from './zipEntry.ts'

export interface HashedEntry {
  readonly sha256: string
  /** bytes actually there, never more than declared */
  readonly bytes: number
  readonly state: DataState
}

/** How far a check has come, in bytes of content hashed. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** The other work of this thread, and a cancellation, get a turn this often. */
const breathBytes = 16 * 1024 ** 2
const breathEntries = 500

/** SHA-256, size and CRC of every file of the package, streaming; throws the signal's reason when cancelled. */
export async function hashEntries(
  source: Source,
  files: ReadonlyMap<string, PlacedEntry>,
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, HashedEntry>> {
  const hashed = new Map<string, HashedEntry>()
  const total = [...files.values()].reduce((sum, entry) => sum + entry.size, 0)
  let done = 0
  let breath = 0
  for (const [name, entry] of files) {
    const hash = runningSha256()
    const reading = entryChunks(source, entry)
    let bytes = 0
    for (;;) {
      const next = await reading.next()
      if (next.done) {
        hashed.set(name, { sha256: hash.hex(), bytes, state: next.value })
        break
      }
      hash.update(next.value)
      bytes += next.value.length
      done += next.value.length
      if (done - breath >= breathBytes) await rest()
    }
    if (hashed.size % breathEntries === 0) await rest()
  }
  onProgress?.({ done, total })
  return hashed

  async function rest(): Promise<void> {
    breath = done
    onProgress?.({ done, total })
    await breathe()
    signal?.throwIfAborted()
  }
}
