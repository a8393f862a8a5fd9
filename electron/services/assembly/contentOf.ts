import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import type { PlanDocument } from '#shared/plan/format.ts'
import { readCentralDirectory } from '../vault/centralDirectory.ts'
import { readEndRecords } from '../vault/endRecords.ts'
import { openSource } from '../vault/openSource.ts'

type DocumentKind = PlanDocument['kind']

/** Why a file cannot be carried: its code among the faults `assembly.*`. */
export type NotCarried = 'assembly.archive' | 'assembly.locked' | 'assembly.empty' | 'assembly.kind'

export type Content = { readonly kind: DocumentKind } | { readonly refused: NotCarried }

const looked = 8192

/** What a file is by its content; the name only decides between twins of one content (doc and wps, xls and et, csv and txt). */
export async function contentOf(file: string): Promise<Content> {
  const { head, size } = await headOf(file)
  if (size === 0) return { refused: 'assembly.empty' }
  const start = head.toString('latin1')
  const ending = extname(file).slice(1).toLowerCase()
  if (start.startsWith('PK')) return packed(file)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return compound(file, ending)
  if (start.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  for (const [kind, mark] of pictures) if (mark.test(start)) return { kind }
  if (archives.test(start) || start.slice(257, 262) === 'ustar') return { refused: 'assembly.archive' }
  if (head.includes(0) && !/^(\xff\xfe|\xfe\xff)/.test(start)) return { refused: 'assembly.kind' }
  if (/^(\xef\xbb\xbf)?\s*<\?xml/.test(start)) return { kind: 'xml' }
  return { kind: ending === 'csv' ? 'csv' : 'txt' }
}

const pictures: readonly (readonly [DocumentKind, RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['tif', /^(II[*+]\0|MM\0[*+])/],
  ['bmp', /^BM[\s\S]{4}\0\0\0\0[\s\S]{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['heic', /^[\s\S]{4}ftyp(heic|heix|heim|heis|hevc|mif1|msf1)/],
]

/** RAR, 7z, gzip, bzip2, xz, cabinet. */
const archives = /^(Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh[1-9]|\xfd7zXZ|MSCF)/

/** An Office or OFD file is a ZIP, known by the part that each has; any other ZIP is an archive. */
async function packed(file: string): Promise<Content> {
  const source = await openSource(file)
  try {
    const end = readEndRecords(source)
    const entries = 'code' in end ? undefined : readCentralDirectory(source, end)
    const names = new Set(entries?.map(({ name }) => name.toLowerCase()))
    if (names.has('ofd.xml')) return { kind: 'ofd' }
    if (names.has('word/document.xml')) return { kind: 'docx' }
    if (names.has('ppt/presentation.xml')) return { kind: 'pptx' }
    if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return { kind: 'xlsx' }
    return { refused: 'assembly.archive' }
  } finally {
    await source.close()
  }
}

/** The old compound format, by the stream that each program writes; the names stand in UTF-16 in the directory. */
async function compound(file: string, ending: string): Promise<Content> {
  const streams = await namesIn(file, ['EncryptedPackage', 'WordDocument', 'PowerPoint Document', 'Workbook', 'Book'])
  if (streams.has('EncryptedPackage')) return { refused: 'assembly.locked' }
  if (streams.has('WordDocument')) return { kind: ending === 'wps' ? 'wps' : 'doc' }
  if (streams.has('PowerPoint Document')) return { kind: 'ppt' }
  if (streams.has('Workbook') || streams.has('Book')) return { kind: ending === 'et' ? 'et' : 'xls' }
  return { refused: 'assembly.kind' }
}

async function namesIn(file: string, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const marks = wanted.map((name) => [name, Buffer.from(`${name}\0`, 'utf16le')] as const)
  const found = new Set<string>()
  const handle = await open(file)
  try {
    const buffer = Buffer.alloc(1024 ** 2)
    // a directory entry lies within one sector of 512 bytes and is never cut by a window that begins at one
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      const window = buffer.subarray(0, bytesRead)
      for (const [name, mark] of marks) {
        const place = window.indexOf(mark)
        if (place >= 0 && place % 128 === 0) found.add(name)
        else if (place >= 0 && nextAligned(window, mark, place)) found.add(name)
      }
      if (bytesRead < buffer.length) return found
      at += bytesRead
    }
  } finally {
    await handle.close()
  }
}

/** Directory entries are 128 bytes long, so their names begin at multiples of it. */
function nextAligned(window: Buffer, mark: Buffer, from: number): boolean {
  for (let place = from; place >= 0; place = window.indexOf(mark, place + 1)) if (place % 128 === 0) return true
  return false
}

async function headOf(file: string): Promise<{ readonly head: Buffer; readonly size: number }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(looked), 0, looked, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await handle.close()
  }
}
