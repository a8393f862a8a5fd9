import { inflateRawSync } from 'node:zlib'
import { sheetLimits, TooLarge } from './limits.ts'

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const
/** Entries of the largest workbooks there are; each worksheet has a few. */
const mostEntries = 10_000

/**
 * The parts of a ZIP by name, unfolded one after the other and counted as they unfold: what an entry claims of its size is not
 * trusted. `wanted` selects the parts to inflate, `most` limits their bytes. `undefined` where it is no ZIP, is encrypted or damaged; throws
 * `TooLarge`.
 */
export function unpackParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number = sheetLimits.inflated,
): Map<string, Buffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end < 0) return undefined
  const parts = new Map<string, Buffer>()
  let left = most
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new TooLarge()
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry) return undefined
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const name = Buffer.from(bytes.subarray(at + 46, nameEnd))
      .toString('utf8')
      .replaceAll('\\', '/')
    if (wanted(name) && !parts.has(name)) {
      const part = unpack(view, bytes, at, left)
      if (!part) return undefined
      left -= part.length
      parts.set(name, part)
    }
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** The end record, searched from the end over the longest comment a ZIP may have; -1 where there is none. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === signatures.end) return at
  return -1
}

function unpack(view: DataView, bytes: Uint8Array, entry: number, left: number): Buffer | undefined {
  const isEncrypted = (view.getUint16(entry + 8, true) & 1) !== 0
  const method = view.getUint16(entry + 10, true)
  const size = view.getUint32(entry + 20, true)
  const local = view.getUint32(entry + 42, true)
  if (isEncrypted || local + 30 > bytes.length || view.getUint32(local, true) !== signatures.local) return undefined
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.subarray(start, start + size)
  if (packed.length < size) return undefined
  if (method === 0 ? size > left : left <= 0) throw new TooLarge()
  if (method === 0) return Buffer.from(packed)
  return method === 8 ? inflate(packed, left) : undefined
}

function inflate(packed: Uint8Array, left: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: left })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge()
    return undefined
  }
}
