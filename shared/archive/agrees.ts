import { isSameJson } from '../format/same.ts'
import type { Reason } from '../signature/reasons.ts'
import { type ArchiveSource, missingResults, partOf, recordOf, statesOf, type VerifiedSource } from './describe.ts'
import type { ArchivedFile, ArchiveRecord } from './format.ts'

/** Reasons that say only that this program, or what it was given, cannot compare the file. */
const incomparable: ReadonlySet<Reason> = new Set(['standard.unknown', 'layout.newer', 'panel.notSupported'])

/**
 * Whether an archive's list says of its results and panel records what the verifier finds now. `found` has every file of the
 * list by its path. Without the package of the task (`isOfTask`) a rejection, and a standard that only the package holds,
 * cannot be compared: the answer is `null` where nothing else contradicts.
 */
export function archiveAgrees(archive: ArchiveRecord, found: ReadonlyMap<string, ArchiveSource>, isOfTask: boolean): boolean | null {
  const sources = [...found.values()]
  const states = statesOf(sources)
  let isWhole = true
  for (const file of archive.files) {
    const source = found.get(file.path)
    if (source === undefined || !isSameJson(file.record, source.verified && recordOf(source.verified))) return false
    const compared = verdictAgrees(file, source.verified, isOfTask)
    if (compared === false || file.part !== partOf({ ...source, ...asListed(file, source) })) return false
    if (compared === null) isWhole = false
    if (isOfTask && isWhole && file.state !== states.get(source)) return false
  }
  if (!isSameJson(archive.missing, missingResults(sources))) return false
  return isWhole ? true : null
}

function verdictAgrees(file: ArchivedFile, now: VerifiedSource | undefined, isOfTask: boolean): boolean | null {
  if (file.verdict === now?.verdict || now === undefined) return file.verdict === now?.verdict
  if (file.verdict === undefined) return false
  if (now.verdict === 'rejected' && now.reasons.every(({ code }) => incomparable.has(code as Reason))) return null
  return file.verdict === 'rejected' && !isOfTask ? null : false
}

/** The part follows from the verdict that was listed. */
function asListed({ verdict }: ArchivedFile, { verified }: ArchiveSource): Pick<ArchiveSource, 'verified'> | undefined {
  return verified && verdict && { verified: { ...verified, verdict } }
}
