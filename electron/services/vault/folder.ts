import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { foldedPath } from '#shared/format/path.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import type { ContentFile, ContentFiles } from './contents.ts'

/** A file of the folder to pack; `path` is the one it will have below `data/`, in NFC. */
export interface FolderFile {
  readonly path: string
  readonly absolute: string
  readonly bytes: number
}

const standardFile = /^standards\/[^/]+\.json$/

/**
 * The payload of a folder in the order it is packed: plan.json, task.json, then standards/ and files/ by code units.
 * Anything else at the top of the folder is not packed. Links and special files are refused, and so are twins.
 */
export async function listFolder(folder: string): Promise<Result<readonly FolderFile[]>> {
  if (!(await lstat(folder)).isDirectory()) return refuse<Fault>({ code: 'file.notAFolder', name: folder })
  const files: FolderFile[] = []
  const faults: Fault[] = []
  for (const top of ['plan.json', 'task.json', 'standards', 'files']) await visit(top, join(folder, top), faults, files)
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
    standards: files.filter((file) => standardFile.test(file.path)).map((file) => fileOf(file) as ContentFile),
    others: files.map((file) => file.path).filter((path) => path !== 'plan.json' && path !== 'task.json' && !standardFile.test(path)),
  }
}

/** SHA-256 and CRC-32 of a file, streaming. */
export async function measure(file: FolderFile): Promise<{ readonly sha256: string; readonly crc: number }> {
  const hash = createHash('sha256')
  let crc = 0
  for await (const chunk of fileChunks(file)) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
  }
  return { sha256: hash.digest('hex'), crc }
}

export function fileChunks(file: FolderFile): AsyncIterable<Buffer> {
  return createReadStream(file.absolute, { highWaterMark: 1024 ** 2 }) as AsyncIterable<Buffer>
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
