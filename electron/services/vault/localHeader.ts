import { readExtraFields, unicodePathAgrees, widen } from './extraFields.ts'
import type { Source } from './source.ts'
import { flagDescriptor, flagEncrypted, flagUtf8, type ZipEntry } from './zipEntry.ts'

export interface LocalHeader {
  /** name, method, flags 0 and 11 and, here or in the descriptor, CRC and sizes equal those of the central header */
  readonly agrees: boolean
  readonly dataOffset: number
  /** after the data and its descriptor */
  readonly end: number
}

const headerLength = 30
const signature = 0x04034b50
const descriptorSignature = 0x08074b50
const comparedFlags = flagEncrypted | flagUtf8
/** Room for the usual extra fields, so that one read gets the whole header. */
const usualExtra = 64

/** Reads the local header and descriptor of an entry; `next` is where the following entry or the directory begins. */
export function readLocalHeader(source: Source, entry: ZipEntry, next: number, directoryOffset: number): LocalHeader | undefined {
  if (entry.offset + headerLength > directoryOffset) return undefined
  let bytes = source.read(entry.offset, headerLength + (entry.rawName?.length ?? 0) + usualExtra)
  if (bytes.length < headerLength || bytes.readUInt32LE(0) !== signature) return undefined
  const nameEnd = headerLength + bytes.readUInt16LE(26)
  const length = nameEnd + bytes.readUInt16LE(28)
  if (bytes.length < length) bytes = source.read(entry.offset, length)
  if (bytes.length < length) return undefined
  const dataOffset = entry.offset + length
  const dataEnd = dataOffset + entry.compressedSize
  const fields = readExtraFields(bytes.subarray(nameEnd, length))
  const name = bytes.subarray(headerLength, nameEnd)
  const same =
    fields !== undefined &&
    entry.rawName?.equals(name) === true &&
    entry.unicodePathAgrees &&
    unicodePathAgrees(fields.unicodePath, name) &&
    bytes.readUInt16LE(8) === entry.method &&
    ((bytes.readUInt16LE(6) ^ entry.flags) & comparedFlags) === 0
  if ((bytes.readUInt16LE(6) & flagDescriptor) === 0) {
    const sizes = widen([bytes.readUInt32LE(22), bytes.readUInt32LE(18)], fields?.zip64)
    const told = sizes?.[0] === entry.size && sizes[1] === entry.compressedSize && bytes.readUInt32LE(14) === entry.crc
    return { agrees: same && told, dataOffset, end: dataEnd }
  }
  const descriptor = readDescriptor(source, entry, dataEnd, next)
  return { agrees: same && descriptor !== undefined, dataOffset, end: dataEnd + (descriptor ?? Math.min(24, Math.max(0, next - dataEnd))) }
}

/**
 * Length of the data descriptor that agrees with the central header: with or without signature, 32 or 64 bit.
 * The form that reaches exactly up to the next entry is preferred, since a short form may be the head of a long one.
 */
function readDescriptor(source: Source, entry: ZipEntry, position: number, next: number): number | undefined {
  const bytes = source.read(position, 24)
  const forms = [
    { signed: true, wide: true },
    { signed: false, wide: true },
    { signed: true, wide: false },
    { signed: false, wide: false },
  ]
  const fitting = forms.map((form) => descriptorLength(bytes, entry, form)).filter((length) => length !== undefined)
  return fitting.find((length) => position + length === next) ?? fitting[0]
}

function descriptorLength(bytes: Buffer, entry: ZipEntry, form: { readonly signed: boolean; readonly wide: boolean }): number | undefined {
  const start = form.signed ? 4 : 0
  const length = start + (form.wide ? 20 : 12)
  if (bytes.length < length || (form.signed && bytes.readUInt32LE(0) !== descriptorSignature)) return undefined
  const [compressed, size] = form.wide
    ? [Number(bytes.readBigUInt64LE(start + 4)), Number(bytes.readBigUInt64LE(start + 12))]
    : [bytes.readUInt32LE(start + 4), bytes.readUInt32LE(start + 8)]
  const told = bytes.readUInt32LE(start) === entry.crc && compressed === entry.compressedSize && size === entry.size
  return told ? length : undefined
}
