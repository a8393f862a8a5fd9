import { Readable } from 'node:stream'
import { constants, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { DataState } from './dataState.ts'

export { crc32 } from 'node:zlib'

/**
 * A raw deflate stream in one call: its bytes, never more than `size`, or what is wrong with it: damaged, longer than
 * `size`, or ended before the packed bytes end.
 */
export async function inflateWhole(packed: Buffer, size: number): Promise<Buffer | Exclude<DataState, 'ok'>> {
  try {
    const options = { maxOutputLength: Math.max(1, size), finishFlush: constants.Z_FINISH, info: true }
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    return engine.bytesWritten === packed.length ? buffer : 'zip.size-mismatch'
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return 'zip.size-mismatch'
    if (isZlibError(error)) return 'zip.damaged'
    throw error
  }
}

/** The same piece by piece; returns whether all of the `packedBytes` belong to the stream. */
export async function* inflateChunks(packed: AsyncIterable<Buffer>, packedBytes: number): AsyncGenerator<Buffer, DataState> {
  const inflater = createInflateRaw({ chunkSize: 256 * 1024 })
  const compressed = Readable.from(packed)
  compressed.on('error', (error) => inflater.destroy(error))
  compressed.pipe(inflater)
  try {
    for await (const chunk of inflater) yield chunk as Buffer
    return inflater.bytesWritten === packedBytes ? 'ok' : 'zip.size-mismatch'
  } catch (error) {
    if (isZlibError(error)) return 'zip.damaged'
    throw error
  } finally {
    compressed.destroy()
    inflater.destroy()
  }
}

function isZlibError(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('Z_')
}
