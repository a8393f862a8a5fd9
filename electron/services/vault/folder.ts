import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { foldedPath } from '#shared/format/path.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { sha256Beside, sha256Of } from '../files/sha256.ts'
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

/** Files up to this size are read whole, in one call of the system; larger ones piece by piece. */
const wholeBytes = 4 * 2 ** 20
const pieceBytes = 2 ** 20
/** files measured at once: reading and hashing run in the system's threads */
const atOnce = 4

/** A file on disk as an item of a bag: its SHA-256 and CRC-32. */
export async function fileItem({ path, absolute, bytes }: FolderFile): Promise<BagItem> {
  const chunks =
    bytes <= wholeBytes
      ? () => wholeFile(absolute, bytes)
      : () => createReadStream(absolute, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
  const hash = createHash('sha256')
  let [crc, pieces] = [0, 0]
  let sha256: string | undefined
  for await (const chunk of chunks()) {
    crc = crc32(chunk, crc)
    // of a file that is one piece, beside this thread
    if (bytes <= wholeBytes && pieces++ === 0) sha256 = await sha256Beside(chunk)
    else hash.update(chunk)
  }
  return { path, bytes, sha256: sha256 ?? hash.digest('hex'), crc, chunks }
}

/** The same for many files, a few at once, in their order. */
export async function fileItems(
  files: readonly FolderFile[],
  options: { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((done: number, total: number) => void) | undefined } = {},
): Promise<readonly BagItem[]> {
  const items: BagItem[] = []
  let [next, done] = [0, 0]
  const work = async () => {
    for (let at = next++; at < files.length; at = next++) {
      options.signal?.throwIfAborted()
      items[at] = await fileItem(files[at] as FolderFile)
      options.onProgress?.(++done, files.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return items
}

/** One piece: the file's bytes, and one more where it has grown. */
async function* wholeFile(absolute: string, bytes: number): AsyncGenerator<Buffer> {
  const handle = await open(absolute)
  try {
    const buffer = Buffer.allocUnsafeSlow(bytes + 1)
    let filled = 0
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    yield buffer.subarray(0, filled)
  } finally {
    await handle.close()
  }
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
