import type { Fault } from '#shared/text/fault.ts'
import type { Source } from './source.ts'

/** Where the central directory lies and how many entries it claims. */
export interface EndRecords {
  readonly directoryOffset: number
  readonly directorySize: number
  readonly entries: number
  /** trailing bytes, or content between directory and end records */
  readonly faults: readonly Fault[]
}

interface Candidate {
  readonly offset: number
  readonly size: number
  readonly entries: number
  /** offset of the end records: the directory must end exactly here */
  readonly recordsStart: number
}

const endLength = 22
const endSignature = 0x06054b50
const locatorLength = 20
const locatorSignature = 0x07064b50
const end64Length = 56
const end64Signature = 0x06064b50
const directorySignature = 0x02014b50
const searchWindow = 1024 ** 2
/** How far back the end record is searched, so that a half-copied package of many GiB is refused at once. */
const searchedBytes = 64 * 1024 ** 2

/**
 * Finds the end records from the back of the file. A record counts when the directory it names ends where the records
 * begin, so that the end of a ZIP stored inside (an .xlsx of a half-copied package) is never taken for the package's own.
 */
export function readEndRecords(source: Source): EndRecords | Fault {
  for (const position of endPositions(source)) {
    const found = candidateAt(source, position)
    if (found === undefined || found.offset + found.size !== found.recordsStart || !opensDirectory(source, found, found.offset)) continue
    const trailing = source.size - position - endLength
    const faults: Fault[] = trailing > 0 ? [{ code: 'zip.trailing-bytes', got: String(trailing) }] : []
    return { directoryOffset: found.offset, directorySize: found.size, entries: found.entries, faults }
  }
  return displaced(source)
}

/** The end record is at the very end but its directory does not touch it: content was inserted before or between. */
function displaced(source: Source): EndRecords | Fault {
  const found = candidateAt(source, source.size - endLength)
  if (found === undefined) return { code: startsLikeZip(source) ? 'zip.damaged' : 'zip.not-a-zip' }
  const between = found.recordsStart - found.offset - found.size
  if (between > 0 && opensDirectory(source, found, found.offset)) {
    const faults: Fault[] = [{ code: 'zip.gap', at: String(found.offset + found.size) }]
    return { directoryOffset: found.offset, directorySize: found.size, entries: found.entries, faults }
  }
  if (between > 0 && opensDirectory(source, found, found.offset + between)) return { code: 'zip.gap', at: '0' }
  return { code: 'zip.damaged' }
}

/** Positions of the end signature, from the back to the front. */
function* endPositions(source: Source): Generator<number> {
  const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06])
  const furthest = Math.max(0, source.size - searchedBytes)
  for (let end = source.size; end > furthest; end -= searchWindow) {
    const start = Math.max(0, end - searchWindow)
    const window = source.read(start, Math.min(source.size, end + signature.length - 1) - start)
    for (let at = window.lastIndexOf(signature); at >= 0; at = at === 0 ? -1 : window.lastIndexOf(signature, at - 1))
      if (start + at + endLength <= source.size) yield start + at
  }
}

function candidateAt(source: Source, position: number): Candidate | undefined {
  if (position < 0) return undefined
  const record = source.read(position, endLength)
  if (record.length < endLength || record.readUInt32LE(0) !== endSignature) return undefined
  const [disk, directoryDisk] = [record.readUInt16LE(4), record.readUInt16LE(6)]
  const [here, entries] = [record.readUInt16LE(8), record.readUInt16LE(10)]
  const [size, offset] = [record.readUInt32LE(12), record.readUInt32LE(16)]
  const comment = record.readUInt16LE(20)
  if (here !== entries || position + endLength + comment > source.size) return undefined
  const wide = zip64At(source, position)
  if (wide === 'damaged') return undefined
  if (wide === undefined) return disk === 0 && directoryDisk === 0 ? { offset, size, entries, recordsStart: position } : undefined
  const agrees = (narrow: number, sentinel: number, value: number) => narrow === sentinel || narrow === value
  const agree =
    agrees(disk, 0xffff, 0) &&
    agrees(directoryDisk, 0xffff, 0) &&
    agrees(entries, 0xffff, wide.entries) &&
    agrees(size, 0xffffffff, wide.size) &&
    agrees(offset, 0xffffffff, wide.offset)
  return agree ? wide : undefined
}

/** The ZIP64 end record and its locator, both without gap in front of the end record at `position`. */
function zip64At(source: Source, position: number): Candidate | 'damaged' | undefined {
  const locator = position < locatorLength ? Buffer.alloc(0) : source.read(position - locatorLength, locatorLength)
  if (locator.length < locatorLength || locator.readUInt32LE(0) !== locatorSignature) return undefined
  const recordsStart = position - locatorLength - end64Length
  if (recordsStart < 0 || locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) return 'damaged'
  if (Number(locator.readBigUInt64LE(8)) !== recordsStart) return 'damaged'
  const record = source.read(recordsStart, end64Length)
  if (record.readUInt32LE(0) !== end64Signature || record.readBigUInt64LE(4) !== 44n) return 'damaged'
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) return 'damaged'
  const [here, entries] = [Number(record.readBigUInt64LE(24)), Number(record.readBigUInt64LE(32))]
  if (here !== entries) return 'damaged'
  return { offset: Number(record.readBigUInt64LE(48)), size: Number(record.readBigUInt64LE(40)), entries, recordsStart }
}

function opensDirectory(source: Source, found: Candidate, at: number): boolean {
  if (found.entries === 0) return found.size === 0
  const head = source.read(at, 4)
  return head.length === 4 && head.readUInt32LE(0) === directorySignature
}

/** An interrupted copy begins like a ZIP, with an entry or with the end of an empty one, and lacks its end. */
function startsLikeZip(source: Source): boolean {
  const head = source.read(0, 4).toString('latin1')
  return head.length >= 2 && ('PK\u0003\u0004'.startsWith(head) || 'PK\u0005\u0006'.startsWith(head))
}
