import type { Sink } from '../files/write.ts'
import { flagUtf8, type methodDeflated, type methodStored } from './zipEntry.ts'

/** A file about to be written: sizes and CRC are known before, so that no data descriptor is needed. */
export interface NewEntry {
  readonly name: string
  readonly method: typeof methodStored | typeof methodDeflated
  readonly crc: number
  readonly size: number
  readonly compressedSize: number
}

const full = 0xffffffff
const unixMade = (3 << 8) | 45
const plainFileMode = (0o100644 << 16) >>> 0

/**
 * Writes a ZIP whose bytes depend only on its entries and `time` (the clock's own wall time is stored).
 * ZIP64 records are used exactly where a size, offset or count needs them.
 */
export function zipWriter(sink: Sink, time: string) {
  const stamp = dosTime(time)
  const directory: Buffer[] = []
  let position = 0
  const put = async (bytes: Uint8Array) => {
    await sink.write(bytes)
    position += bytes.length
  }
  return {
    /** Writes one entry; `content` yields exactly `compressedSize` bytes. */
    async add(entry: NewEntry, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
      const offset = position
      await put(localHeader(entry, stamp))
      const start = position
      for await (const chunk of content) await put(chunk)
      if (position - start !== entry.compressedSize) throw new Error(`wrong size while writing ${entry.name}`)
      directory.push(centralHeader(entry, offset, stamp))
    },
    /** Writes the central directory and the end records; gives the size of the whole file. */
    async finish(): Promise<number> {
      const offset = position
      const bytes = Buffer.concat(directory)
      await put(bytes)
      await put(endRecords(directory.length, bytes.length, offset, position))
      return position
    },
  }
}

function localHeader(entry: NewEntry, stamp: number): Buffer {
  const wide = entry.size >= full || entry.compressedSize >= full
  const extra = wide ? zip64Extra([entry.size, entry.compressedSize]) : Buffer.alloc(0)
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(wide ? 45 : 20, 4)
  header.writeUInt16LE(flagUtf8, 6)
  header.writeUInt16LE(entry.method, 8)
  header.writeUInt32LE(stamp, 10)
  header.writeUInt32LE(entry.crc, 14)
  header.writeUInt32LE(wide ? full : entry.compressedSize, 18)
  header.writeUInt32LE(wide ? full : entry.size, 22)
  header.writeUInt16LE(name.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, name, extra])
}

function centralHeader(entry: NewEntry, offset: number, stamp: number): Buffer {
  const wide = [entry.size, entry.compressedSize, offset].filter((value) => value >= full)
  const extra = wide.length > 0 ? zip64Extra(wide) : Buffer.alloc(0)
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(unixMade, 4)
  header.writeUInt16LE(wide.length > 0 ? 45 : 20, 6)
  header.writeUInt16LE(flagUtf8, 8)
  header.writeUInt16LE(entry.method, 10)
  header.writeUInt32LE(stamp, 12)
  header.writeUInt32LE(entry.crc, 16)
  header.writeUInt32LE(Math.min(entry.compressedSize, full), 20)
  header.writeUInt32LE(Math.min(entry.size, full), 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(plainFileMode, 38)
  header.writeUInt32LE(Math.min(offset, full), 42)
  return Buffer.concat([header, name, extra])
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index)
  return extra
}

function endRecords(entries: number, size: number, offset: number, position: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries, 0xffff), 10)
  end.writeUInt32LE(Math.min(size, full), 12)
  end.writeUInt32LE(Math.min(offset, full), 16)
  if (entries < 0xffff && size < full && offset < full) return end
  const wide = Buffer.alloc(56)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(unixMade, 12)
  wide.writeUInt16LE(45, 14)
  wide.writeBigUInt64LE(BigInt(entries), 24)
  wide.writeBigUInt64LE(BigInt(entries), 32)
  wide.writeBigUInt64LE(BigInt(size), 40)
  wide.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(position), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([wide, locator, end])
}

/** MS-DOS time and date of an ISO 8601 text, two-second steps, as one 32-bit number (time in the lower half). */
function dosTime(iso: string): number {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = iso.split(/[-T:.Z+]/).map(Number)
  const date = ((Math.min(Math.max(year, 1980), 2107) - 1980) << 9) | (month << 5) | day
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0
}
