import type { EndRecords } from './endRecords.ts'
import { readExtraFields, unicodePathAgrees, widen } from './extraFields.ts'
import type { Source } from './source.ts'
import { flagUtf8, type ZipEntry } from './zipEntry.ts'

const headerLength = 46
const signature = 0x02014b50
/** Longest name kept; anything beyond is refused as too long without keeping it. */
const keptName = 4096
const windowBytes = 1024 ** 2

/** Reads every central header; `undefined` when the directory does not hold exactly the entries the end records claim. */
export function readCentralDirectory(source: Source, end: EndRecords): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  const directoryEnd = end.directoryOffset + end.directorySize
  let window: Buffer = Buffer.alloc(0)
  let windowStart = 0
  const bytesAt = (position: number, length: number): Buffer => {
    if (position < windowStart || position + length > windowStart + window.length) {
      window = source.read(position, Math.min(Math.max(length, windowBytes), directoryEnd - position))
      windowStart = position
    }
    return window.subarray(position - windowStart, position - windowStart + length)
  }
  let position = end.directoryOffset
  while (position < directoryEnd) {
    if (entries.length >= end.entries || position + headerLength > directoryEnd) return undefined
    const header = bytesAt(position, headerLength)
    if (header.length < headerLength || header.readUInt32LE(0) !== signature) return undefined
    const [name, extra, comment] = [header.readUInt16LE(28), header.readUInt16LE(30), header.readUInt16LE(32)]
    const length = headerLength + name + extra + comment
    if (position + length > directoryEnd) return undefined
    const entry = readEntry(bytesAt(position, length), name, extra)
    if (entry === undefined) return undefined
    entries.push(entry)
    position += length
  }
  return entries.length === end.entries ? entries : undefined
}

function readEntry(header: Buffer, nameLength: number, extraLength: number): ZipEntry | undefined {
  const fields = readExtraFields(header.subarray(headerLength + nameLength, headerLength + nameLength + extraLength))
  if (fields === undefined || header.readUInt16LE(34) !== 0) return undefined
  const wide = widen([header.readUInt32LE(24), header.readUInt32LE(20), header.readUInt32LE(42)], fields.zip64)
  if (wide === undefined) return undefined
  const [size, compressedSize, offset] = wide as [number, number, number]
  const nameBytes = header.subarray(headerLength, headerLength + nameLength)
  const flags = header.readUInt16LE(8)
  const decoded = decodeName(nameBytes, flags)
  return {
    ...decoded,
    rawName: nameLength > keptName ? undefined : Buffer.from(nameBytes),
    flags,
    method: header.readUInt16LE(10),
    crc: header.readUInt32LE(16),
    compressedSize,
    size,
    offset,
    externalAttributes: header.readUInt32LE(38),
    unicodePathAgrees: unicodePathAgrees(fields.unicodePath, nameBytes),
  }
}

/** ASCII, or UTF-8 when the flag is set. Other bytes are shown as UTF-8 where they are valid UTF-8, else as GB 18030, the likeliest in a Chinese office. */
function decodeName(bytes: Buffer, flags: number): Pick<ZipEntry, 'name' | 'isFolder' | 'encoding'> {
  const kept = bytes.subarray(0, keptName)
  const isFolder = bytes.at(-1) === 0x2f
  const isMarked = (flags & flagUtf8) !== 0
  const isAscii = kept.every((byte) => byte < 0x80)
  const utf8 = utf8Name(kept, bytes.length === kept.length)
  const name = utf8 ?? new TextDecoder('gb18030').decode(kept)
  const encoding = utf8 === undefined ? (isMarked ? 'broken' : 'foreign') : isMarked || isAscii ? 'plain' : 'unmarked'
  return { name: isFolder && name.endsWith('/') ? name.slice(0, -1) : name, isFolder, encoding }
}

/** `undefined` when the bytes are not UTF-8; a truncated name may end within a character. */
function utf8Name(bytes: Buffer, isWhole: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: isWhole, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
