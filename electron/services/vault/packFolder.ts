import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { inCodeOrder } from '#shared/format/codes.ts'
import { pathFault } from '#shared/format/path.ts'
import { characterWarnings } from '#shared/plan/characters.ts'
import type { Task } from '#shared/plan/task.ts'
import { signCms } from '#shared/signature/cms.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { readFault } from '../files/faults.ts'
import { sha256Of } from '../files/sha256.ts'
import { type Sink, writeStreamSafely } from '../files/write.ts'
import { readContents } from './contents.ts'
import { contentFilesOf, type FolderFile, fileChunks, listFolder, measure } from './folder.ts'
import { bombRatio, defaultLimits } from './limits.ts'
import { methodDeflated, methodStored } from './zipEntry.ts'
import { type NewEntry, zipWriter } from './zipWriter.ts'

export interface PackOptions {
  /** ISO 8601 time with offset: bagging date and time stamps */
  readonly clock: string
  readonly signer?: Signer
  /** replace a package that is already there */
  readonly force?: boolean
  readonly signal?: AbortSignal
}

export interface PackedPackage {
  /** package digest: SHA-256 of the tag manifest */
  readonly sha256: string
  /** size of the package file */
  readonly bytes: number
  /** files of the payload */
  readonly files: number
  /** texts that the forms cannot print (`package.character`); they do not prevent signing */
  readonly warnings?: readonly Fault[]
}

interface Measured extends FolderFile {
  readonly sha256: string
  readonly crc: number
}

/** Kinds that deflate well; documents that are compressed already are stored. */
const deflating = /\.(json|txt|csv)$/i
const deflateLimit = 16 * 1024 ** 2

/**
 * Packs a folder (`plan.json`, `task.json`, optional `standards/`, `files/`) into a `.ticplan`. The same folder, clock
 * and key give the same bytes. What a reader would refuse is refused here with the same codes; no incomplete file remains.
 */
export async function packFolder(folder: string, out: string, options: PackOptions): Promise<Result<PackedPackage>> {
  try {
    const listed = await listFolder(folder)
    if (!listed.ok) return listed
    const contents = await readContents(contentFilesOf(listed.value))
    const faults = [...nameFaults(listed.value), ...contents.shapeFaults, ...contents.meaningFaults]
    if (faults.length > 0 || !contents.task) return refuse(...faults)
    const task = contents.task
    const payload: Measured[] = []
    for (const file of listed.value) {
      options.signal?.throwIfAborted()
      payload.push({ ...file, ...(await measure(file)) })
    }
    const bag = await tagFiles(payload, task, options)
    const packed = await writeStreamSafely(out, (sink) => write(sink, payload, bag, task, options.clock), options)
    const { plan, standard } = contents
    const warnings = plan ? characterWarnings({ plan, task, ...(standard && { standard: standard.standard }) }) : []
    return packed.ok && warnings.length > 0 ? ok({ ...packed.value, warnings }) : packed
  } catch (error) {
    const fault = readFault(error, folder)
    if (fault === undefined) throw error
    return refuse(fault)
  }
}

/** The names the files will have in the package, and the number of them, are such that a reader accepts them. */
function nameFaults(files: readonly FolderFile[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const file of files) {
    const fault = pathFault(`${'x'.repeat(64)}/data/${file.path}`)
    if (fault) faults.push({ code: `zip.path-${fault}`, name: file.path })
  }
  if (files.length + 5 > defaultLimits.entries)
    faults.push({ code: 'zip.too-many-entries', got: String(files.length + 5), want: String(defaultLimits.entries) })
  return inCodeOrder(faults)
}

interface Bag {
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[]
  readonly digest: string
}

async function tagFiles(payload: readonly Measured[], task: Task, options: PackOptions): Promise<Bag> {
  const octets = payload.reduce((sum, file) => sum + file.bytes, 0)
  const info = [
    `Source-Organization: ${task.package.createdBy.replace(/\s+/g, ' ').trim() || '-'}`,
    `Bagging-Date: ${options.clock.slice(0, 10)}`,
    `External-Identifier: ${task.package.id}`,
    `Payload-Oxum: ${octets}.${payload.length}`,
    'TIC-Package-Format: tic-review/package@1',
  ]
  const tags: [string, Buffer][] = [
    ['bag-info.txt', lines(info)],
    ['bagit.txt', lines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8'])],
    ['manifest-sha256.txt', lines(payload.map((file) => `${file.sha256}  data/${file.path}`))],
  ]
  const tagManifest = lines(tags.map(([name, bytes]) => `${sha256Of(bytes)}  ${name}`))
  const signature = options.signer && (await signCms(tagManifest, options.signer))
  return {
    files: [...tags, ['tagmanifest-sha256.txt', tagManifest], ...(signature ? [['signature.p7s', signature] as const] : [])],
    digest: sha256Of(tagManifest),
  }
}

async function write(sink: Sink, payload: readonly Measured[], bag: Bag, task: Task, clock: string): Promise<PackedPackage> {
  const zip = zipWriter(sink, clock)
  const base = pathFault(task.package.id) === undefined ? task.package.id : 'package'
  for (const [name, bytes] of bag.files) await zip.add(stored(`${base}/${name}`, bytes.length, crc32(bytes)), [bytes])
  for (const file of payload) {
    const name = `${base}/data/${file.path}`
    const small = await deflated(file)
    if (small) await zip.add({ name, method: methodDeflated, crc: file.crc, size: file.bytes, compressedSize: small.length }, [small])
    else await zip.add(stored(name, file.bytes, file.crc), unchanged(file))
  }
  return { sha256: bag.digest, bytes: await zip.finish(), files: payload.length }
}

function stored(name: string, size: number, crc: number): NewEntry {
  return { name, method: methodStored, crc, size, compressedSize: size }
}

/** The deflated content where that pays and stays far from looking like a bomb. */
async function deflated(file: Measured): Promise<Uint8Array | undefined> {
  if (!deflating.test(file.path) || file.bytes > deflateLimit) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of unchanged(file)) chunks.push(chunk)
  const small = deflateRawSync(Buffer.concat(chunks), { level: 9 })
  return small.length < file.bytes && file.bytes < small.length * (bombRatio / 2) ? small : undefined
}

/** Reads the file's bytes a second time; it must not have changed since it was measured. */
async function* unchanged(file: Measured): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of fileChunks(file)) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== file.sha256) throw Object.assign(new Error(`${basename(file.absolute)} changed`), { code: 'EBUSY' })
}

function lines(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${text}\n`).join(''))
}
