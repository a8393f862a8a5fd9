import { Readable } from 'node:stream'
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { Source } from './source.ts'
import { methodStored, type PlacedEntry } from './zipEntry.ts'

/** What reading an entry to its end showed; `ok` still leaves its digest to be compared. */
export type DataState = 'ok' | 'zip.damaged' | 'zip.size-mismatch' | 'zip.crc'

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
  if (entry.size <= smallBytes && entry.compressedSize <= smallBytes) return yield* inflateSmall(source, entry)
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 })
  const compressed = Readable.from(storedChunks(source, { ...entry, size: entry.compressedSize }))
  compressed.on('error', (error) => inflater.destroy(error))
  compressed.pipe(inflater)
  try {
    for await (const chunk of inflater) yield chunk as Buffer
    return inflater.bytesWritten === entry.compressedSize ? 'ok' : 'zip.size-mismatch'
  } catch (error) {
    if (isZlibError(error)) return 'zip.damaged'
    throw error
  } finally {
    compressed.destroy()
    inflater.destroy()
  }
}

async function* inflateSmall(source: Source, entry: PlacedEntry): RawChunks {
  const compressed = source.read(entry.dataOffset, entry.compressedSize)
  try {
    const options = { maxOutputLength: Math.max(1, entry.size), finishFlush: constants.Z_FINISH, info: true }
    const { buffer, engine } = inflateRawSync(compressed, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    if (engine.bytesWritten !== compressed.length) return 'zip.size-mismatch'
    if (buffer.length > 0) yield buffer
    return 'ok'
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return 'zip.size-mismatch'
    if (isZlibError(error)) return 'zip.damaged'
    throw error
  }
}

function isZlibError(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('Z_')
}
