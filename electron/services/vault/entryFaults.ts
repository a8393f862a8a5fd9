import { pathFault } from '#shared/format/path.ts'
import type { Fault } from '#shared/text/fault.ts'
import { visible as visibleText } from '#shared/text/visible.ts'
import { bombFreeBytes, bombRatio } from './limits.ts'
import { flagEncrypted, flagMasked, flagPatched, flagStrongEncryption, methodDeflated, methodStored, type ZipEntry } from './zipEntry.ts'

const encryptedFlags = flagEncrypted | flagStrongEncryption | flagMasked
const windowsReparsePoint = 0x400
const unixFileTypes = { none: 0, folder: 0o040000, file: 0o100000, mask: 0o170000 }

/** Longer names are refused anyway and only shown in part. */
const shownName = 1024

/** What is wrong with an entry's name: the first rule it breaks. A folder entry that carries data has an empty last part. */
export function nameFault(entry: ZipEntry): Fault | undefined {
  const name = visible(entry.name)
  if (entry.encoding === 'unmarked') return { code: 'zip.name-encoding', words: 'zip.name-encoding.unmarked', name }
  if (entry.encoding === 'broken') return { code: 'zip.name-encoding', words: 'zip.name-encoding.broken', name }
  if (entry.encoding === 'foreign') return { code: 'zip.name-encoding', name }
  if (entry.rawName === undefined) return { code: 'zip.path-too-long', name: `${name.slice(0, 200)}…` }
  const fault = entry.isFolder && entry.size > 0 ? 'empty' : pathFault(entry.name === '' && entry.isFolder ? '/' : entry.name)
  return fault && { code: `zip.path-${fault}`, name }
}

/** Faults of an entry besides its name: encryption, method, links and special files, extreme compression. */
export function propertyFaults(entry: ZipEntry): readonly Fault[] {
  const name = visible(entry.name)
  const faults: Fault[] = []
  if ((entry.flags & encryptedFlags) !== 0) faults.push({ code: 'zip.encrypted', name })
  const known = entry.method === methodStored || entry.method === methodDeflated
  if (!known || (entry.flags & flagPatched) !== 0) faults.push({ code: 'zip.method', name, got: methodName(entry.method) })
  if (isSpecial(entry)) faults.push({ code: 'zip.link', name })
  if (entry.size > bombFreeBytes && entry.size > bombRatio * entry.compressedSize)
    faults.push({ code: 'zip.bomb', name, got: entry.compressedSize === 0 ? '∞' : String(Math.floor(entry.size / entry.compressedSize)) })
  return faults
}

/** Compression methods by their numbers (APPNOTE 4.4.5), as the packing programs call them. */
const methods: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  8: 'Deflate',
  9: 'Deflate64',
  12: 'BZip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  96: 'JPEG',
  97: 'WavPack',
  98: 'PPMd',
  99: 'AES',
}

function methodName(method: number): string {
  return methods[method] ?? String(method)
}

/** Control and invisible characters of a hostile name, written out so that no terminal obeys them. */
export function visible(name: string): string {
  return visibleText(name.slice(0, shownName))
}

/** The Unix mode, where given, is neither that of a plain file nor, for a folder entry, that of a folder; or Windows calls it a link. */
function isSpecial(entry: ZipEntry): boolean {
  if ((entry.externalAttributes & windowsReparsePoint) !== 0) return true
  const type = (entry.externalAttributes >>> 16) & unixFileTypes.mask
  if (type === unixFileTypes.none || type === unixFileTypes.file) return false
  return !(entry.isFolder && type === unixFileTypes.folder)
}
