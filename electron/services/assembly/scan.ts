import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlanDocument } from '#shared/plan/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { contentOf } from './contentOf.ts'
import { type Pages, type PagesAsked, pagesOf } from './pagesOf.ts'

/** A file found below the folder of documents. */
export interface FoundDocument {
  /** below the folder, with `/`, in NFC */
  readonly file: string
  readonly absolute: string
  readonly bytes: number
  readonly sha256: string
  readonly kind: PlanDocument['kind']
  readonly pages?: number
}

export interface Found {
  readonly documents: readonly FoundDocument[]
  /** what cannot be carried, each with its cure */
  readonly faults: readonly Fault[]
  /** what systems and programs leave behind, not taken */
  readonly skipped: readonly string[]
}

export interface ScanOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** counts pages, in a guarded thread where there is one */
  readonly count?: (asked: PagesAsked, signal?: AbortSignal) => Promise<Result<Pages>>
  /** digest → pages of what an earlier scan has read */
  readonly known?: ReadonlyMap<string, number>
}

/** Files of the system, of an open Word or Excel, of a Mac, and of a copy that was broken off. */
const leftBehind = /^(thumbs\.db|desktop\.ini|\.ds_store|~\$.*|\._.*|\.~lock\..*#|\..*\.part)$/i

export function isLeftBehind(name: string): boolean {
  return leftBehind.test(name)
}

/** Every document below a folder, in the order of their names, recognised by content. */
export async function scanDocuments(folder: string, options: ScanOptions = {}): Promise<Result<Found>> {
  try {
    const listed = await list(folder, '')
    const documents: FoundDocument[] = []
    const faults: Fault[] = [...listed.faults]
    for (const [done, { file, absolute, bytes }] of listed.files.entries()) {
      options.signal?.throwIfAborted()
      options.onProgress?.(done, listed.files.length)
      const content = await contentOf(absolute)
      if ('refused' in content) {
        faults.push({ code: content.refused, name: file })
        continue
      }
      const sha256 = await digestOf(absolute, options.signal)
      const asked = { file: absolute, kind: content.kind }
      const known = options.known?.get(sha256)
      const counted: Result<Pages> = known === undefined ? await (options.count ?? pagesOf)(asked, options.signal) : ok(known)
      if (!counted.ok) {
        faults.push(...counted.faults.map((fault) => ({ ...fault, name: file })))
        continue
      }
      const pages = counted.value
      if (pages === 'locked') faults.push({ code: 'assembly.locked', name: file })
      else documents.push({ file, absolute, bytes, sha256, kind: content.kind, ...(pages !== undefined && { pages }) })
    }
    options.signal?.throwIfAborted()
    options.onProgress?.(listed.files.length, listed.files.length)
    return ok({ documents, faults, skipped: listed.skipped })
  } catch (error) {
    options.signal?.throwIfAborted()
    return refuseRead(error, folder)
  }
}

interface Listed {
  readonly files: { readonly file: string; readonly absolute: string; readonly bytes: number }[]
  readonly faults: Fault[]
  readonly skipped: string[]
}

async function list(folder: string, below: string, into: Listed = { files: [], faults: [], skipped: [] }): Promise<Listed> {
  const names = (await readdir(folder)).sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }))
  for (const name of names) {
    const absolute = join(folder, name)
    const file = `${below}${name.normalize('NFC')}`
    const found = await lstat(absolute)
    if (isLeftBehind(name)) into.skipped.push(file)
    else if (found.isDirectory()) await list(absolute, `${file}/`, into)
    else if (found.isFile()) into.files.push({ file, absolute, bytes: found.size })
    else into.faults.push({ code: 'zip.link', name: file })
  }
  return into
}

async function digestOf(file: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 ** 2, ...(signal && { signal }) })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Documents that hold the same bytes under two names: the second says which is the first. */
export function twinsOf(documents: readonly Pick<FoundDocument, 'file' | 'sha256'>[]): readonly Fault[] {
  const first = new Map<string, string>()
  return documents.flatMap(({ file, sha256 }) => {
    const other = first.get(sha256)
    if (other !== undefined) return [{ code: 'assembly.twin', name: file, got: other }]
    first.set(sha256, file)
    return []
  })
}

/** A folder that does not exist, or is a file. */
export async function folderFault(folder: string): Promise<Result<void>> {
  try {
    return (await lstat(folder)).isDirectory() ? ok(undefined) : refuse<Fault>({ code: 'file.notAFolder', name: folder })
  } catch (error) {
    return refuseRead(error, folder)
  }
}
