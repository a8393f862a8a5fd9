import type { ArchiveRecord } from '#shared/archive/format.ts'
import { indexText } from '#shared/archive/indexText.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { currentArchiveWords } from '#shared/layout/archive/index.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { taskOf } from '../panel/taskOf.ts'
import { memoryItem } from '../vault/folder.ts'
import { type BagItem, type WrittenBag, writeBag } from '../vault/writeBag.ts'
import { archiveFiles, checkArchive } from './checkArchive.ts'
import { type Survey, type SurveyRequest, surveyArchive } from './survey.ts'

export interface WriteRequest {
  readonly out: string
  /** ISO 8601 with offset */
  readonly clock: string
  readonly softwareVersion: string
  /** signs the bag as a package is signed */
  readonly signer?: Signer | undefined
  readonly force?: boolean
  readonly signal?: AbortSignal
  /** bytes of files written, of all; the reading back follows */
  readonly onBytes?: (done: number, total: number) => void
}

export type ArchiveRequest = WriteRequest & SurveyRequest

export interface PackedArchive extends WrittenBag {
  readonly record: ArchiveRecord
}

/**
 * Packs files into a `.ticarchive`, each verified where it claims to be a result or a panel record. What is rejected is
 * packed apart and named; what is left out is named. Faults: those of `surveyArchive` and `writeArchive`.
 */
export async function packArchive(request: ArchiveRequest): Promise<Result<PackedArchive>> {
  const survey = await surveyArchive(request)
  return survey.ok ? writeArchive(survey.value, taskOf(request.given), request) : survey
}

/** Writes what was surveyed, whole or not at all, and reads it back before it gets its name. Faults: those of `writeBag`. */
export async function writeArchive(survey: Survey, known: KnownTask, request: WriteRequest): Promise<Result<PackedArchive>> {
  const { out, clock, signer, force, signal } = request
  const { task } = known
  const record = recordOf(request, survey, known)
  const index = indexText(record)
  if (index === undefined) throw new Error('the index is written in words that are not known')
  const items: readonly BagItem[] = [
    memoryItem(archiveFiles.record, canonicalBytes(record)),
    memoryItem(archiveFiles.index, new TextEncoder().encode(index)),
    ...counted(
      survey.files.map(({ file, source }) => ({ ...source.item, path: file.path })),
      request.onBytes,
    ),
  ]
  const written = await writeBag(
    out,
    { kind: 'archive', organization: task.package.createdBy, identifier: task.id, clock, items, signer },
    {
      force: force === true,
      ...(signal && { signal }),
      readBack: async (temporary) => {
        const checked = await checkArchive(temporary, signal ? { signal } : {})
        // named as it is to be called: the file that is read back has another name still
        if (!checked.ok) return checked.faults.map((fault) => ({ ...fault, name: out }))
        return checked.value.faults.length === 0 && checked.value.isIndexTrue ? [] : [{ code: 'file.differs', name: out }]
      },
    },
  )
  return written.ok ? ok({ ...written.value, record }) : written
}

/** The items, each telling how far it is read. */
function counted(items: readonly BagItem[], onBytes: WriteRequest['onBytes']): readonly BagItem[] {
  if (onBytes === undefined) return items
  const total = items.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  return items.map((item) => ({
    ...item,
    async *chunks() {
      for await (const chunk of item.chunks()) {
        yield chunk
        done += chunk.length
        onBytes(done, total)
      }
    },
  }))
}

function recordOf(
  { clock, softwareVersion }: WriteRequest,
  { files, missing, leftOut }: Survey,
  { task, packageSha256 }: KnownTask,
): ArchiveRecord {
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
