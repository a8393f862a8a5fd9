import { inflateSync } from 'node:zlib'
import { packed as ownPacked, type Pack } from '#shared/documents/packStreams.ts'
import { equalBytes } from '#shared/signature/bytes.ts'

/** All that the streams of a result unpack to; photos are not packed. */
const maximumBytes = 64 * 2 ** 20

/**
 * Packs as the file did whose packed streams are given: bytes that one of them unpacks to become that stream, and what none
 * does is packed by our own packer. Deflating is a fifth of the time to verify a file, and whatever the file's packer chose, every reader
 * unpacks the same. A stream counts only if it is whole: header as ours, the checksum right, nothing behind its end.
 */
export function packedAsIn(streams: readonly Uint8Array[]): Pack {
  const known: { readonly packed: Uint8Array; readonly bytes: Uint8Array }[] = []
  let left = maximumBytes
  for (const packed of streams) {
    const bytes = unpacked(packed, left)
    if (bytes === undefined) continue
    left -= bytes.length
    known.push({ packed, bytes })
  }
  return (wanted) => {
    const at = known.findIndex(({ bytes }) => equalBytes(bytes, wanted))
    return at < 0 ? ownPacked(wanted) : known.splice(at, 1)[0]!.packed
  }
}

/** Of a zlib stream with the usual window and no dictionary (RFC 1950) that ends where the bytes end. */
function unpacked(packed: Uint8Array, limit: number): Uint8Array | undefined {
  if (packed[0] !== 0x78 || packed[1] !== 0x9c || limit < 1) return undefined
  try {
    // with `info`, zlib also gives its engine, which counts the bytes it has used
    const { buffer, engine } = inflateSync(packed, { maxOutputLength: limit, info: true }) as unknown as Unpacked
    return engine.bytesWritten === packed.length ? buffer : undefined
  } catch {
    // damaged, or too large
    return undefined
  }
}

interface Unpacked {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}
