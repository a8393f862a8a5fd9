import type { Readable } from 'node:stream'
import type { Plan } from '#shared/plan/format.ts'
import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Standard } from '#shared/standard/format.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { runningSha256 } from '../files/digest.ts'
import { refuseRead } from '../files/faults.ts'
import type { BagFiles } from './bag.ts'
import type { CheckOptions } from './checkBag.ts'
import { checkSource, type PackageReport } from './checkPackage.ts'
import { entryChunks } from './entryData.ts'
import { openSource } from './openSource.ts'
import type { PackageSignature } from './signature.ts'
import type { Source } from './source.ts'
import { withSource } from './withSource.ts'

/** An accepted package, kept as one file and read in place; no file is ever extracted. */
export interface OpenPackage {
  readonly file: string
  /** package digest: SHA-256 of the tag manifest */
  readonly sha256: string
  readonly bytes: number
  readonly plan: Plan
  readonly task: Task
  /** 自评 and 初审, where the package carries them */
  readonly self?: SelfAssessment
  readonly standard?: Standard
  readonly standardSha256?: string
  readonly signature: PackageSignature
  /** by path below `data/` */
  readonly entries: ReadonlyMap<string, { readonly sha256: string; readonly bytes: number }>
  /** streams a document by its id and hashes it: for an altered file the stream ends with an error before its last byte */
  openDocument(id: string): Promise<Result<Readable>>
  /** a whole document, its digest verified */
  readDocument(id: string): Promise<Result<Uint8Array>>
  close(): Promise<void>
}

/**
 * Checks a package file and reports every fault found. A file that cannot be read gives a `file.*` fault instead.
 * Throws the signal's reason when cancelled. The report is plain data.
 */
export function checkPackage(file: string, options: CheckOptions = {}): Promise<Result<PackageReport>> {
  return withSource(file, async (source) => (await checkSource(source, options)).report)
}

/** Checks a package and keeps it open for reading its documents in place; refused with every fault found. */
export async function openPackage(file: string, options: CheckOptions = {}): Promise<Result<OpenPackage>> {
  const opened = await open(file)
  if (!opened.ok) return opened
  const source = opened.value
  try {
    const { report, files } = await checkSource(source, options)
    if (report.content && report.package) return { ok: true, value: inPlace(source, files, report, report.content, report.package) }
    await source.close()
    return refuse(...report.faults)
  } catch (error) {
    await source.close()
    return refuseRead(error, file)
  }
}

async function open(file: string): Promise<Result<Source>> {
  try {
    return { ok: true, value: await openSource(file) }
  } catch (error) {
    return refuseRead(error, file)
  }
}

function inPlace(
  source: Source,
  files: BagFiles,
  report: PackageReport,
  content: NonNullable<PackageReport['content']>,
  about: NonNullable<PackageReport['package']>,
): OpenPackage {
  let closed = false
  const paths = new Map(content.plan.documents.map((document) => [document.id, document.path.normalize('NFC')]))
  const openDocument = async (id: string): Promise<Result<Readable>> => {
    if (closed) return refuse<Fault>({ code: 'package.closed', name: source.file })
    const path = paths.get(id)
    const entry = path === undefined ? undefined : files.get(`data/${path}`)
    const expected = path === undefined ? undefined : content.entries.get(path)
    if (entry === undefined || expected === undefined) return refuse<Fault>({ code: 'package.documentUnknown', got: id })
    // a verifier that opens no document needs no streams
    const { Readable } = await import('node:stream')
    return { ok: true, value: Readable.from(verified(entryChunks(source, entry), expected.sha256, `data/${path}`), { objectMode: false }) }
  }
  return {
    file: source.file,
    sha256: about.sha256,
    bytes: report.bytes,
    ...content,
    signature: about.signature,
    openDocument,
    async readDocument(id) {
      const stream = await openDocument(id)
      if (!stream.ok) return stream
      try {
        const chunks: Buffer[] = []
        for await (const chunk of stream.value) chunks.push(chunk as Buffer)
        return { ok: true, value: Buffer.concat(chunks) }
      } catch (error) {
        if (error instanceof AlteredError) return refuse(error.fault)
        return refuseRead(error, source.file)
      }
    },
    async close() {
      if (closed) return
      closed = true
      await source.close()
    },
  }
}

/** The file changed after it was checked. */
class AlteredError extends Error {
  readonly fault: Fault
  constructor(name: string) {
    super(`content changed while reading: ${name}`)
    this.fault = { code: 'bag.digest-mismatch', name }
  }
}

/** Passes chunks on one behind, so that the last one is only given once the digest of the whole is right. */
async function* verified(chunks: AsyncGenerator<Buffer, string>, sha256: string, name: string): AsyncGenerator<Buffer> {
  const hash = runningSha256()
  let held: Buffer | undefined
  for (;;) {
    const next = await chunks.next()
    if (next.done) {
      if (next.value !== 'ok' || hash.hex() !== sha256) throw new AlteredError(name)
      if (held) yield held
      return
    }
    hash.update(next.value)
    if (held) yield held
    held = next.value
  }
}
