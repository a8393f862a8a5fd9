import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { foldedPath } from '#shared/format/path.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { sha256Of } from '../files/sha256.ts'
import type { ContentFile, ContentFiles } from './contents.ts'
import type { BagItem } from './writeBag.ts'

/** A file of the folder to pack; `path` is the one it will have below `data/`, in NFC. */
export interface FolderFile {
  readonly path: string
  readonly absolute: string
  readonly bytes: number
}

/** The files at the top of the folder; self.json may be left out. */
const ownFiles: readonly string[] = ['plan.json', 'task.json', 'self.json']
const standardFile = /^standards\/[^/]+\.json$/

/**
 * The payload of a folder in the order it is packed: plan.json, task.json, self.json, then standards/ and files/ by code units.
 * Anything else at the top of the folder is not packed. Links and special files are refused, and so are twins.
 */
export async function listFolder(folder: string): Promise<Result<readonly FolderFile[]>> {
  if (!(await lstat(folder)).isDirectory()) return refuse<Fault>({ code: 'file.notAFolder', name: folder })
  const files: FolderFile[] = []
  const faults: Fault[] = []
  for (const top of [...ownFiles, 'standards', 'files']) await visit(top, join(folder, top), faults, files)
  const seen = new Set<string>()
  for (const file of files) {
    if (seen.has(foldedPath(file.path))) faults.push({ code: 'zip.path-twin', name: file.path })
    seen.add(foldedPath(file.path))
  }
  return faults.length > 0 ? refuse(...faults) : { ok: true, value: files }
}

/** The same files as the check of contents reads them. */
export function contentFilesOf(files: readonly FolderFile[]): ContentFiles {
  const fileOf = (file: FolderFile | undefined): ContentFile | undefined =>
    file && { name: file.path, bytes: file.bytes, read: () => readFile(file.absolute) }
  return {
    plan: fileOf(files.find((file) => file.path === 'plan.json')),
    task: fileOf(files.find((file) => file.path === 'task.json')),
    self: fileOf(files.find((file) => file.path === 'self.json')),
    standards: files.filter((file) => standardFile.test(file.path)).map((file) => fileOf(file) as ContentFile),
    others: files.map((file) => file.path).filter((path) => !ownFiles.includes(path) && !standardFile.test(path)),
  }
}

/** A file on disk as an item of a bag: its SHA-256 and CRC-32, streaming. */
export async function fileItem({ path, absolute, bytes }: FolderFile): Promise<BagItem> {
  const chunks = () => createReadStream(absolute, { highWaterMark: 1024 ** 2 }) as AsyncIterable<Buffer>
  const hash = createHash('sha256')
  let crc = 0
  for await (const chunk of chunks()) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
  }
  return { path, bytes, sha256: hash.digest('hex'), crc, chunks }
}

/** Bytes in memory as an item of a bag. */
export function memoryItem(path: string, bytes: Uint8Array): BagItem {
  return { path, bytes: bytes.length, sha256: sha256Of(bytes), crc: crc32(bytes), chunks: () => [bytes] }
}

async function visit(path: string, absolute: string, faults: Fault[], files: FolderFile[]): Promise<void> {
  let stat: Awaited<ReturnType<typeof lstat>>
  try {
    stat = await lstat(absolute)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT' && !path.includes('/')) return
    throw error
  }
  if (stat.isFile()) files.push({ path, absolute, bytes: stat.size })
  else if (stat.isDirectory()) {
    const names = (await readdir(absolute)).sort()
    for (const name of names) await visit(`${path}/${name.normalize('NFC')}`, join(absolute, name), faults, files)
  } else faults.push({ code: 'zip.link', name: path })
}
