import { type Described, describeFiles } from '#shared/archive/describe.ts'
import type { ArchiveRecord, LeftOut } from '#shared/archive/format.ts'
import { indexText } from '#shared/archive/indexText.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { currentArchiveWords } from '#shared/layout/archive/index.ts'
import { rosterOf } from '#shared/plan/roster.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { taskOf } from '../panel/taskOf.ts'
import { memoryItem } from '../vault/folder.ts'
import { type BagItem, type WrittenBag, writeBag } from '../vault/writeBag.ts'
import type { Given } from '../verify/given.ts'
import type { FileReader } from '../verify/reader.ts'
import { archiveFiles, checkArchive } from './checkArchive.ts'
import { gatherAll } from './gather.ts'
import { type FileSource, readSource } from './sources.ts'

export interface ArchiveRequest {
  /** files, and folders with all that is in them */
  readonly paths: readonly string[]
  /** the package of the task, and nothing else */
  readonly given: Given
  readonly out: string
  /** ISO 8601 with offset */
  readonly clock: string
  readonly softwareVersion: string
  /** signs the bag as a package is signed */
  readonly signer?: Signer | undefined
  readonly force?: boolean
  readonly signal?: AbortSignal
  readonly read: FileReader
  readonly onProgress?: (done: number, total: number) => void
}

export interface PackedArchive extends WrittenBag {
  readonly record: ArchiveRecord
}

/**
 * Packs files into a `.ticarchive`, each verified where it claims to be a result or a panel record. What is rejected is
 * packed apart and named; what is left out is named. Written whole or not at all, and read back before it gets its name.
 * Faults: those of `gatherAll`, `file.*`.
 */
export async function packArchive(request: ArchiveRequest): Promise<Result<PackedArchive>> {
  const { paths, given, out, clock, signer, force, signal } = request
  const gathered = await gatherAll(paths)
  if (!gathered.ok) return gathered
  const { files, leftOut } = gathered.value
  const sources = await readSources(files, request)
  if (!sources.ok) return sources
  const described = describeFiles(sources.value)
  const record = recordOf(request, described, leftOut)
  const index = indexText(record)
  if (index === undefined) throw new Error('the index is written in words that are not known')
  const items: readonly BagItem[] = [
    memoryItem(archiveFiles.record, canonicalBytes(record)),
    memoryItem(archiveFiles.index, new TextEncoder().encode(index)),
    ...described.files.map(({ file, source }) => ({ ...source.item, path: file.path })),
  ]
  const { task } = taskOf(given)
  const written = await writeBag(
    out,
    { kind: 'archive', organization: task.package.createdBy, identifier: task.id, clock, items, signer },
    {
      force: force === true,
      ...(signal && { signal }),
      readBack: async (temporary) => {
        const checked = await checkArchive(temporary, signal ? { signal } : {})
        if (!checked.ok) return checked.faults
        return checked.value.faults.length === 0 && checked.value.isIndexTrue ? [] : [{ code: 'file.differs', name: out }]
      },
    },
  )
  return written.ok ? ok({ ...written.value, record }) : written
}

async function readSources(
  files: readonly string[],
  { given, read, signal, onProgress }: ArchiveRequest,
): Promise<Result<readonly FileSource[]>> {
  const roster = rosterOf(taskOf(given).task)
  let done = 0
  onProgress?.(0, files.length)
  try {
    const sources: FileSource[] = []
    // a few at a time: threads verify two at once, and a folder may hold ten thousand files
    for (let at = 0; at < files.length; at += together) {
      const some = files.slice(at, at + together).map(async (file) => {
        const source = await readSource(file, read, roster, signal)
        onProgress?.(++done, files.length)
        return source
      })
      sources.push(...(await Promise.all(some)))
      signal?.throwIfAborted()
    }
    return ok(sources)
  } catch (error) {
    return refuseRead(error, (error as { path?: string }).path ?? '')
  }
}

const together = 8

function recordOf(
  { given, clock, softwareVersion }: ArchiveRequest,
  { files, missing }: Described<FileSource>,
  leftOut: readonly LeftOut[],
): ArchiveRecord {
  const { task, packageSha256 } = taskOf(given)
  return {
    format: 'tic-review/archive@1',
    software: { name: 'tic-review', version: softwareVersion },
    task: task.id,
    package: { id: task.package.id, revision: task.package.revision, sha256: packageSha256 },
    stage: task.stage,
    centre: task.centre,
    packedAt: clock,
    words: currentArchiveWords.number,
    files: files.map(({ file }) => file),
    missing: [...missing],
    leftOut: [...leftOut],
  }
}
