import { crc32, deflateRawSync } from 'node:zlib'

/** One header's fields; whatever is set overrides the truth. */
export interface HeaderLies {
  readonly name?: Buffer | string
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly size?: number
  readonly compressedSize?: number
  readonly extra?: Buffer
  readonly offset?: number
  readonly attributes?: number
  readonly signature?: number
}

export interface FakeEntry {
  readonly name: string | Buffer
  readonly data?: Buffer | string
  readonly deflate?: boolean
  /** bytes put where the (compressed) data should be */
  readonly raw?: Buffer
  /** writes a data descriptor: with or without signature, 32 or 64 bit, or one that lies */
  readonly descriptor?: 'signed' | 'bare' | 'signed64' | 'bare64' | Buffer
  /** both headers */
  readonly both?: HeaderLies
  readonly local?: HeaderLies
  readonly central?: HeaderLies
  /** writes sizes and offset in ZIP64 extras although they are small */
  readonly zip64?: boolean
  /** bytes in front of the local header that belong to no entry */
  readonly before?: Buffer
}

export interface ZipLies {
  readonly comment?: Buffer
  readonly prefix?: Buffer
  /** prefix without correcting the offsets */
  readonly rawPrefix?: Buffer
  readonly trailing?: Buffer
  readonly beforeDirectory?: Buffer
  readonly beforeEnd?: Buffer
  readonly entries?: number
  readonly disk?: number
  readonly zip64?: boolean
  readonly directorySize?: number
}

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255])
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
const field = (id: number, data: Buffer) => Buffer.concat([u16(id), u16(data.length), data])

/** The Unicode-path extra of a name. */
export function unicodePath(name: string): Buffer {
  return field(0x7075, Buffer.concat([Buffer.from([1]), u32(crc32(name)), Buffer.from(name)]))
}

/** Builds a ZIP byte by byte; every header field can be made to lie. */
export function zip(entries: readonly FakeEntry[], lies: ZipLies = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let position = 0
  const put = (...bytes: Buffer[]) => {
    for (const part of bytes) {
      parts.push(part)
      position += part.length
    }
  }
  put(lies.prefix ?? Buffer.alloc(0))
  for (const entry of entries) {
    if (entry.before) put(entry.before)
    const name = Buffer.from(entry.name as string)
    const data = Buffer.from((entry.data ?? '') as string)
    const content = entry.raw ?? (entry.deflate ? deflateRawSync(data) : data)
    const truth = {
      name,
      flags: (name.some((byte) => byte > 127) ? 1 << 11 : 0) | (entry.descriptor ? 8 : 0),
      method: entry.deflate ? 8 : 0,
      crc: crc32(data),
      size: data.length,
      compressedSize: content.length,
      extra: Buffer.alloc(0),
      offset: position,
      attributes: 0,
    }
    const both = { ...truth, ...entry.both }
    const hidden = entry.descriptor ? { crc: 0, size: 0, compressedSize: 0 } : {}
    put(localHeader({ ...both, ...hidden, ...entry.local }, entry.zip64 === true), content, descriptorOf(entry, both))
    directory.push(centralHeader({ ...both, ...entry.central }, entry.zip64 === true))
  }
  put(lies.beforeDirectory ?? Buffer.alloc(0))
  const offset = position
  const bytes = Buffer.concat(directory)
  put(bytes, lies.beforeEnd ?? Buffer.alloc(0))
  const count = lies.entries ?? entries.length
  const size = lies.directorySize ?? bytes.length
  if (lies.zip64) {
    const start = position
    put(u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(size), u64(offset))
    put(u32(0x07064b50), u32(0), u64(start), u32(1))
  }
  const [shownCount, shownSize, shownOffset] = lies.zip64 ? [0xffff, 0xffffffff, 0xffffffff] : [count, size, offset]
  const comment = lies.comment ?? Buffer.alloc(0)
  put(u32(0x06054b50), u16(lies.disk ?? 0), u16(0), u16(shownCount), u16(shownCount), u32(shownSize), u32(shownOffset), u16(comment.length))
  put(comment, lies.trailing ?? Buffer.alloc(0))
  return Buffer.concat([lies.rawPrefix ?? Buffer.alloc(0), ...parts])
}

type Header = Required<Omit<HeaderLies, 'signature'>> & Pick<HeaderLies, 'signature'>

function localHeader(header: Header, wide: boolean): Buffer {
  const name = Buffer.from(header.name as string)
  const extra = wide ? Buffer.concat([field(1, Buffer.concat([u64(header.size), u64(header.compressedSize)])), header.extra]) : header.extra
  const sizes = wide ? [u32(0xffffffff), u32(0xffffffff)] : [u32(header.compressedSize), u32(header.size)]
  const head = [u32(header.signature ?? 0x04034b50), u16(20), u16(header.flags), u16(header.method), u32(0x58210000), u32(header.crc)]
  return Buffer.concat([...head, ...sizes, u16(name.length), u16(extra.length), name, extra])
}

function centralHeader(header: Header, wide: boolean): Buffer {
  const name = Buffer.from(header.name as string)
  const wideValues = Buffer.concat([u64(header.size), u64(header.compressedSize), u64(header.offset)])
  const extra = wide ? Buffer.concat([field(1, wideValues), header.extra]) : header.extra
  const sizes = wide ? [u32(0xffffffff), u32(0xffffffff)] : [u32(header.compressedSize), u32(header.size)]
  const head = [
    u32(header.signature ?? 0x02014b50),
    u16(0x0314),
    u16(20),
    u16(header.flags),
    u16(header.method),
    u32(0x58210000),
    u32(header.crc),
  ]
  const tail = [u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(header.attributes), u32(wide ? 0xffffffff : header.offset)]
  return Buffer.concat([...head, ...sizes, ...tail, name, extra])
}

function descriptorOf(entry: FakeEntry, truth: { readonly crc: number; readonly size: number; readonly compressedSize: number }): Buffer {
  if (entry.descriptor === undefined) return Buffer.alloc(0)
  if (Buffer.isBuffer(entry.descriptor)) return entry.descriptor
  const sized = entry.descriptor.endsWith('64') ? u64 : u32
  const signature = entry.descriptor.startsWith('signed') ? u32(0x08074b50) : Buffer.alloc(0)
  return Buffer.concat([signature, u32(truth.crc), sized(truth.compressedSize), sized(truth.size)])
}
