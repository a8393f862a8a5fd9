import { deflateSync } from 'fflate'
import { concat, fromLatin1, latin1, viewOf } from '../bytes.ts'
import { inflateExactly } from './inflate.ts'

/** The parts of a workbook by name, in file order. */
export type Parts = ReadonlyMap<string, Uint8Array>

const maximumParts = 2000
const maximumBytes = 64 * 2 ** 20
/** As in packages: what unpacks to more than 200 times its size is no document. */
const maximumRatio = 200
const ratioFree = 2 ** 20

/**
 * Reads a ZIP whose every byte belongs to an entry, the directory or its end: no gaps, twins, comments, junk, encryption,
 * extra fields or ZIP64, plain files only; both headers of an entry agree; packed data ends where the entry ends; checksums
 * are right. `undefined` when it is anything else.
 * `folders`: folder entries, which some writers add, are skipped instead of refused.
 */
export function readZip(bytes: Uint8Array, options: { readonly folders?: boolean } = {}): Parts | undefined {
  const view = viewOf(bytes)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 20, true) !== 0) return undefined
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  const isOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!isOneDisk || count > maximumParts || directory + view.getUint32(end + 12, true) !== end) return undefined
  const parts = new Map<string, Uint8Array>()
  let [at, expectedLocal, total] = [directory, 0, 0]
  const twins = new Set<string>()
  for (let index = 0; index < count; index++) {
    const entry = at + 46 <= end ? directoryEntry(view, bytes, at) : undefined
    if (!entry || entry.next > end || entry.local !== expectedLocal || twins.has(entry.name.toLowerCase())) return undefined
    total += entry.size
    const found = total <= maximumBytes ? localEntry(view, bytes, entry, directory) : undefined
    if (!found) return undefined
    const isFolder = entry.name.endsWith('/')
    if (isFolder && (!options.folders || entry.size > 0)) return undefined
    twins.add(entry.name.toLowerCase())
    if (!isFolder) parts.set(entry.name, found.content)
    at = entry.next
    expectedLocal = found.end
  }
  return at === end && expectedLocal === directory ? parts : undefined
}

/** Writes the parts deflated, all dated 1980-01-01, so that equal parts give equal bytes. */
export function writeZip(parts: Parts): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of parts) {
    const packed = deflateSync(content, { level: 6 })
    const common = header(name, content, packed)
    const local = concat(numbers([4, 0x04034b50]), common, fromLatin1(name), packed)
    directory.push(concat(numbers([4, 0x02014b50], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), fromLatin1(name)))
    locals.push(local)
    at += local.length
  }
  const list = concat(...directory)
  const end = numbers([4, 0x06054b50], [4, 0], [2, parts.size], [2, parts.size], [4, list.length], [4, at], [2, 0])
  return concat(...locals, list, end)
}

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly local: number
  readonly next: number
}

function directoryEntry(view: DataView, bytes: Uint8Array, at: number): Entry | undefined {
  if (view.getUint32(at, true) !== 0x02014b50) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const commentLength = view.getUint16(at + 32, true)
  const name = latin1(bytes.subarray(at + 46, at + 46 + nameLength))
  const isOneDisk = view.getUint16(at + 34, true) === 0
  const isPlain = (flags & ~0x0808 & ~0x6) === 0 && (method === 0 || method === 8) && commentLength === 0 && isOneDisk
  const hasExtra = view.getUint16(at + 30, true) !== 0
  if (!isPlain || hasExtra || !isPlainFile(view.getUint32(at + 38, true), name) || !isPartName(name)) return undefined
  return {
    name,
    flags,
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: at + 46 + nameLength,
  }
}

/** The attributes name no link, folder or device: the Unix mode, where given, is that of a plain file. */
function isPlainFile(attributes: number, name: string): boolean {
  const kind = (attributes >>> 16) & 0o170000
  const isFolder = name.endsWith('/')
  return (attributes & 0xfc10) === (isFolder ? attributes & 0x10 : 0) && (kind === 0 || kind === (isFolder ? 0o040000 : 0o100000))
}

/** Letters, digits and a few marks: all that workbook writers use, so that no two systems read a name differently. */
function isPartName(name: string): boolean {
  return (
    name === '[Content_Types].xml' || (/^[A-Za-z0-9_.\-/]+$/.test(name) && !/(^|\/)(\.\.?)?\//.test(name) && !/(^|\/)\.\.?$/.test(name))
  )
}

function localEntry(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): { content: Uint8Array; end: number } | undefined {
  const at = entry.local
  if (at + 30 > limit || view.getUint32(at, true) !== 0x04034b50) return undefined
  const nameLength = view.getUint16(at + 26, true)
  const start = at + 30 + nameLength
  const hasDescriptor = (entry.flags & 8) !== 0
  const sizes = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)]
  const agrees =
    view.getUint16(at + 28, true) === 0 &&
    view.getUint16(at + 6, true) === entry.flags &&
    view.getUint16(at + 8, true) === entry.method &&
    latin1(bytes.subarray(at + 30, at + 30 + nameLength)) === entry.name &&
    (hasDescriptor || (sizes[0] === entry.crc && sizes[1] === entry.packed && sizes[2] === entry.size))
  const dataEnd = start + entry.packed
  if (!agrees || dataEnd > limit) return undefined
  const content = unpacked(bytes.subarray(start, dataEnd), entry)
  const end = hasDescriptor ? descriptorEnd(view, dataEnd, limit, entry) : dataEnd
  return content && end !== undefined && crc32(content) === entry.crc ? { content, end } : undefined
}

function unpacked(packed: Uint8Array, entry: Entry): Uint8Array | undefined {
  if (entry.method === 0) return entry.packed === entry.size ? packed.slice() : undefined
  const isBomb = entry.size > ratioFree && entry.size > maximumRatio * entry.packed
  return isBomb ? undefined : inflateExactly(packed, entry.size)
}

function descriptorEnd(view: DataView, at: number, limit: number, entry: Entry): number | undefined {
  const start = at + 4 <= limit && view.getUint32(at, true) === 0x08074b50 ? at + 4 : at
  if (start + 12 > limit) return undefined
  const values = [0, 4, 8].map((offset) => view.getUint32(start + offset, true))
  return values[0] === entry.crc && values[1] === entry.packed && values[2] === entry.size ? start + 12 : undefined
}

/** Version needed, flags, method, date 1980-01-01, CRC, sizes, name length, no extra field. */
function header(name: string, content: Uint8Array, packed: Uint8Array): Uint8Array {
  const sizes: [number, number][] = [
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
  ]
  return numbers([2, 20], [2, 0], [2, 8], [2, 0], [2, 0x21], ...sizes, [2, name.length], [2, 0])
}

function numbers(...fields: readonly (readonly [size: number, value: number])[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 0xff)))
}

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ crcTable[(value ^ byte) & 0xff]!
  return (value ^ 0xffffffff) >>> 0
}
