import type { DataState } from './dataState.ts'
import { crc32, inflateChunks, inflateWhole } from './inflate.ts'
import type { Source } from './source.ts'
import { methodStored, type PlacedEntry } from './zipEntry.ts'

const chunkBytes = 1024 ** 2
/** Entries up to this size are inflated in one call, which is many times faster than a stream each. */
const smallBytes = 1024 ** 2

/**
 * The bytes of an entry, chunk by chunk; returns whether size and CRC were as declared.
 * Never returns more than the declared size, whatever the size of the inflated data.
 */
export async function* entryChunks(source: Source, entry: PlacedEntry): AsyncGenerator<Buffer, DataState> {
  const raw = rawChunks(source, entry, inflate(source, entry))
  let bytes = 0
  let crc = 0
  try {
    for (;;) {
      const next = await raw.next()
      if (next.done) {
        if (next.value !== 'ok') return next.value
        break
      }
      const chunk = next.value
      if (bytes + chunk.length > entry.size) return 'zip.size-mismatch'
      bytes += chunk.length
      crc = crc32(chunk, crc)
      yield chunk
    }
  } finally {
    await raw.return('ok')
  }
  if (bytes !== entry.size) return 'zip.size-mismatch'
  return crc === entry.crc ? 'ok' : 'zip.crc'
}

/** Reads a whole entry of at most `limit` bytes. */
export async function readEntry(source: Source, entry: PlacedEntry): Promise<{ readonly bytes: Buffer; readonly state: DataState }> {
  const chunks: Buffer[] = []
  const reading = entryChunks(source, entry)
  for (;;) {
    const next = await reading.next()
    if (next.done) return { bytes: Buffer.concat(chunks), state: next.value }
    chunks.push(next.value)
  }
}

type RawChunks = AsyncGenerator<Buffer, DataState>

function rawChunks(source: Source, entry: PlacedEntry, inflated: RawChunks): RawChunks {
  return entry.method === methodStored ? storedChunks(source, entry) : inflated
}

/** Stored bytes, the next chunk being read while this one is hashed. */
async function* storedChunks(source: Source, entry: PlacedEntry): RawChunks {
  if (entry.compressedSize !== entry.size) return 'zip.size-mismatch'
  const end = entry.dataOffset + entry.compressedSize
  if (entry.compressedSize <= chunkBytes) {
    if (entry.compressedSize > 0) yield source.read(entry.dataOffset, entry.compressedSize)
    return 'ok'
  }
  let ahead: Promise<Buffer> | undefined = source.readAhead(entry.dataOffset, Math.min(chunkBytes, end - entry.dataOffset))
  for (let position = entry.dataOffset; ahead !== undefined; ) {
    const chunk: Buffer = await ahead
    position += chunk.length
    ahead = chunk.length > 0 && position < end ? source.readAhead(position, Math.min(chunkBytes, end - position)) : undefined
    ahead?.catch(() => undefined)
    yield chunk
  }
  return 'ok'
}

async function* inflate(source: Source, entry: PlacedEntry): RawChunks {
  const isSmall = entry.size <= smallBytes && entry.compressedSize <= smallBytes
  if (!isSmall) return yield* inflateChunks(storedChunks(source, { ...entry, size: entry.compressedSize }), entry.compressedSize)
  const inflated = await inflateWhole(source.read(entry.dataOffset, entry.compressedSize), entry.size)
  if (typeof inflated === 'string') return inflated
  if (inflated.length > 0) yield inflated
  return 'ok'
}
