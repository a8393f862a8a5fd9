import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { pathFault } from '#shared/format/path.ts'
import { signCms } from '#shared/signature/cms.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { readFault } from '../files/faults.ts'
import { sha256Beside, sha256Of } from '../files/sha256.ts'
import { type Sink, type WriteOptions, writeStreamSafely } from '../files/write.ts'
import type { BagKind } from './bagInfo.ts'
import { bombRatio } from './limits.ts'
import { methodDeflated, methodStored } from './zipEntry.ts'
import { type NewEntry, zipWriter } from './zipWriter.ts'

/** A file of the payload, measured before it is written. */
export interface BagItem {
  /** below `data/`, in NFC */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly crc: number
  /** its bytes; those measured, or writing fails */
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface NewBag {
  readonly kind: BagKind
  /** Source-Organization; blanks become one */
  readonly organization: string
  /** External-Identifier and name of the base folder */
  readonly identifier: string
  /** ISO 8601 time with offset: bagging date and time stamps */
  readonly clock: string
  readonly items: readonly BagItem[]
  readonly signer?: Signer | undefined
}

/** What was written. */
export interface WrittenBag {
  /** SHA-256 of the tag manifest */
  readonly sha256: string
  /** size of the file */
  readonly bytes: number
  /** files of the payload */
  readonly files: number
}

/** Kinds that deflate well; documents that are compressed already are stored. */
const deflating = /\.(json|txt|csv)$/i
const deflateLimit = 16 * 1024 ** 2

/**
 * Writes a bag as one ZIP, whole or not at all. The same items, clock and key give the same bytes. Faults: `file.*`, of the file
 * written or of the item that cannot be read any more (`file.changed`: it is not what was measured).
 */
export async function writeBag(out: string, bag: NewBag, options: WriteOptions): Promise<Result<WrittenBag>> {
  const tags = await tagFiles(bag)
  try {
    return await writeStreamSafely(out, (sink) => write(sink, bag, tags), options)
  } catch (error) {
    if (error instanceof ItemLost) return refuse(error.fault)
    throw error
  }
}

/** An item that is no longer there as it was measured: told apart from a failure of the file that is written. */
class ItemLost extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}

interface TagFiles {
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[]
  readonly digest: string
}

async function tagFiles({ kind, organization, identifier, clock, items, signer }: NewBag): Promise<TagFiles> {
  const octets = items.reduce((sum, item) => sum + item.bytes, 0)
  const info = [
    `Source-Organization: ${organization.replace(/\s+/g, ' ').trim() || '-'}`,
    `Bagging-Date: ${clock.slice(0, 10)}`,
    `External-Identifier: ${identifier}`,
    `Payload-Oxum: ${octets}.${items.length}`,
    `TIC-Package-Format: tic-review/${kind}@1`,
  ]
  const tags: [string, Buffer][] = [
    ['bag-info.txt', lines(info)],
    ['bagit.txt', lines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8'])],
    ['manifest-sha256.txt', lines(items.map((item) => `${item.sha256}  data/${item.path}`))],
  ]
  const tagManifest = lines(tags.map(([name, bytes]) => `${sha256Of(bytes)}  ${name}`))
  const signature = signer && (await signCms(tagManifest, signer))
  return {
    files: [...tags, ['tagmanifest-sha256.txt', tagManifest], ...(signature ? [['signature.p7s', signature] as const] : [])],
    digest: sha256Of(tagManifest),
  }
}

async function write(sink: Sink, { kind, identifier, clock, items }: NewBag, tags: TagFiles): Promise<WrittenBag> {
  const zip = zipWriter(sink, clock)
  const base = pathFault(identifier) === undefined ? identifier : kind
  for (const [name, bytes] of tags.files) await zip.add(stored(`${base}/${name}`, bytes.length, crc32(bytes)), [bytes])
  for (const item of items) {
    const name = `${base}/data/${item.path}`
    const small = await deflated(item)
    if (small) await zip.add({ name, method: methodDeflated, crc: item.crc, size: item.bytes, compressedSize: small.length }, [small])
    else await zip.add(stored(name, item.bytes, item.crc), unchanged(item))
  }
  return { sha256: tags.digest, bytes: await zip.finish(), files: items.length }
}

function stored(name: string, size: number, crc: number): NewEntry {
  return { name, method: methodStored, crc, size, compressedSize: size }
}

/** The deflated content where that pays and stays far from looking like a bomb. */
async function deflated(item: BagItem): Promise<Uint8Array | undefined> {
  if (!deflating.test(item.path) || item.bytes > deflateLimit) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of unchanged(item)) chunks.push(chunk)
  const small = deflateRawSync(Buffer.concat(chunks), { level: 9 })
  return small.length < item.bytes && item.bytes < small.length * (bombRatio / 2) ? small : undefined
}

/** Reads the file's bytes a second time; it must not have changed since it was measured. */
async function* unchanged(item: BagItem): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let beside: Promise<string> | undefined
  let pieces = 0
  try {
    for await (const chunk of item.chunks()) {
      pieces++
      // of an item that is one piece, while it is written
      if (chunk.length === item.bytes) beside = sha256Beside(chunk)
      else hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    const fault = readFault(error, (error as { path?: string }).path ?? item.path)
    throw fault ? new ItemLost(fault) : error
  }
  const digest = beside && pieces === 1 ? await beside : hash.digest('hex')
  if (digest !== item.sha256) throw new ItemLost({ code: 'file.changed', name: item.path })
}

function lines(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${text}\n`).join(''))
}
