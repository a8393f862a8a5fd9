import { archiveAgrees } from '#shared/archive/agrees.ts'
import type { ArchiveSource } from '#shared/archive/describe.ts'
import type { ArchivedFile, ArchiveRecord } from '#shared/archive/format.ts'
import { rosterOf } from '#shared/plan/roster.ts'
import { holdsUnwritten } from '#shared/signature/agreement/unwritten.ts'
import { knownRoot } from '#shared/signature/chain.ts'
import { notVerified } from '#shared/signature/notVerified.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import {
  type ContainerKind,
  type ContentVerified,
  conclude,
  type FileKind,
  nothingKnown,
  type Verification,
} from '#shared/signature/verdict.ts'
import { kindOfBytes } from '../files/kindOfBytes.ts'
import type { Known } from '../verify/knowledge.ts'
import { verifyValuesBytes } from '../verify/valuesFile.ts'
import type { VerifiedFile } from '../verify/verifiedFile.ts'
import { checkArchive } from './checkArchive.ts'
import { bytesClaimRecord, isTableName } from './claimsOfBytes.ts'
import { verifiedSource } from './verified.ts'

/** Verifies one file of the archive from its bytes. */
export type VerifyInside = (name: string, kind: Exclude<FileKind, ContainerKind>, bytes: Uint8Array, known: Known) => Promise<VerifiedFile>

interface How {
  readonly signal?: AbortSignal | undefined
  readonly inside: VerifyInside
}

/** In bytes; what the verifier reads of one file. */
const largest = 256 * 2 ** 20

/**
 * An archive: all its bytes, its list and index, and every result and panel record in it as any receiver would verify it.
 * A file that is listed as rejected says nothing against the archive, which carries it apart.
 */
export async function verifyArchiveFile(file: string, known: Known, { signal, inside }: How): Promise<Verification> {
  const trusted = known.trusted.map(({ fingerprint }) => fingerprint)
  let looked: Looked | undefined
  const checked = await checkArchive(file, {
    trusted,
    ...(signal && { signal }),
    look: async (record, read) => {
      looked = await lookInside(record, read, known, inside, signal)
    },
  })
  if (!checked.ok) return notVerified(file, 'file.notRead', 'archive')
  const { faults, signature, digest, record, isIndexTrue } = checked.value
  const isWhole = faults.length === 0
  const isSigned = signature !== undefined && signature.state !== 'none'
  const holds = isSigned && signature.state !== 'invalid'
  const reasons: readonly Reason[] = [
    ...(isWhole ? [] : (['archive.refused'] as const)),
    ...(isWhole && isIndexTrue === false ? (['archive.index'] as const) : []),
    ...(isWhole && isIndexTrue === undefined ? (['layout.newer'] as const) : []),
    ...(looked?.agrees === false ? (['archive.contents'] as const) : []),
    ...(record && holdsUnwritten(record) ? (['result.unwritten'] as const) : []),
    ...(signature?.weakness ?? []),
    ...(record ? taskReasons(record, known) : []),
  ]
  return conclude({
    file,
    kind: 'archive',
    reasons,
    facts: {
      ...nothingKnown,
      intact: isWhole,
      covered: isSigned ? isWhole && holds : null,
      contentsAgree: isWhole && isIndexTrue !== false ? (isIndexTrue === undefined ? null : (looked?.agrees ?? null)) : false,
    },
    signatures: isSigned
      ? [
          {
            name: signature.name ?? '',
            fingerprint: signature.fingerprint ?? '',
            intact: holds,
            covered: isWhole && holds,
            trusted: signature.state === 'valid' ? 'given' : 'unknown',
            namesRecord: null,
            claimedTime: '',
            ...(signature.issued && { certificate: knownRoot(signature.issued, known.trusted) }),
          },
        ]
      : [],
    ...(record && digest !== undefined && { archive: { sha256: digest, task: record.task, files: record.files.length } }),
    ...(looked && { contents: looked.contents }),
  })
}

interface Looked {
  readonly contents: readonly ContentVerified[]
  readonly agrees: boolean | null
}

async function lookInside(
  record: ArchiveRecord,
  read: (path: string) => Promise<Uint8Array>,
  known: Known,
  inside: VerifyInside,
  signal: AbortSignal | undefined,
): Promise<Looked> {
  const task = known.tasks.find((one) => isOfTask(record, one))
  // results were verified against the archive's own task when it was packed
  const own = { ...known, tasks: task ? [task] : [] }
  const roster = task ? rosterOf(task.task) : new Map<string, string | undefined>()
  const found = new Map<string, ArchiveSource>()
  const contents: ContentVerified[] = []
  for (const file of record.files) {
    signal?.throwIfAborted()
    const sheet = await sheetOf(file, read, own, inside)
    const { name, sha256, bytes, path } = file
    found.set(path, { name, sha256, bytes, ...(sheet && { verified: verifiedSource(sheet, roster) }) })
    if (sheet) contents.push({ path, verdict: sheet.verification.verdict, reasons: sheet.verification.reasons })
  }
  return { contents, agrees: archiveAgrees(record, found, task !== undefined) }
}

async function sheetOf(
  { path, name, bytes }: ArchivedFile,
  read: (path: string) => Promise<Uint8Array>,
  known: Known,
  inside: VerifyInside,
): Promise<VerifiedFile | undefined> {
  if (bytes > largest) return undefined
  const content = Buffer.from(await read(path))
  if (isTableName(path)) return { verification: await verifyValuesBytes(name, content, known) }
  if (!bytesClaimRecord(content)) return undefined
  const kinds = { pdf: 'pdf', office: 'xlsx', zip: 'xlsx', json: 'json' } as const
  const kind = kinds[kindOfBytes(content.subarray(0, 4096)) as keyof typeof kinds]
  return inside(name, kind, content, known)
}

function isOfTask({ task, package: from }: ArchiveRecord, one: Known['tasks'][number]): boolean {
  return one.task.id === task && one.packageSha256 === from.sha256
}

/** Of the packages given none is the archive's, or its head says of the task what the package does not. */
function taskReasons(record: ArchiveRecord, { tasks }: Known): readonly Reason[] {
  if (tasks.length === 0) return []
  const named = tasks.filter(({ task }) => task.id === record.task)
  if (named.length === 0) return ['task.other']
  const own = named.find((one) => isOfTask(record, one))
  if (own === undefined) return ['package.digest']
  const { package: from, stage, centre } = own.task
  const isSame = from.id === record.package.id && from.revision === record.package.revision
  return isSame && stage === record.stage && centre.name === record.centre.name && centre.type === record.centre.type ? [] : ['task.facts']
}
