import { type ClosedElsewhere, panelInArchive } from '#services/archive/handedOver.ts'
import { type PackedArchive, writeArchive } from '#services/archive/packArchive.ts'
import { type Survey, surveyArchive } from '#services/archive/survey.ts'
import { signerOf } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import { taskOf } from '#services/panel/taskOf.ts'
import type { Given } from '#services/verify/given.ts'
import type { VerifiedFile } from '#services/verify/verifiedFile.ts'
import { softwareVersion } from '#services/version.ts'
import { closedRecordIn } from '#shared/archive/due.ts'
import type { Surveyed } from '#shared/ipc/archives.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/** Asked of main, which has the file verified in a thread with bounds; answered by a `VerifiedFile`, or nothing when cancelled. */
export interface AskVerify {
  readonly verify: string
}

/** What was surveyed, by its name, until it is written or forgotten; the last few. */
const surveys = new Map<string, { readonly survey: Survey; readonly given: Given }>()
const keptSurveys = 4

interface SurveyAsk {
  /** names the survey for `writeArchiveJob` */
  readonly survey: string
  readonly paths: readonly string[]
}

/** Finds, measures and verifies what is to be archived, and keeps it to be written; shared is the package of the task. */
export async function surveyArchiveJob({ survey: name, paths }: SurveyAsk, context: JobContext): Promise<Result<Surveyed>> {
  const { signal, onProgress } = context
  const given = context.shared as Given
  const read = async (file: string): Promise<VerifiedFile> => {
    const verified = (await context.ask({ verify: file } satisfies AskVerify)) as VerifiedFile | undefined
    signal.throwIfAborted()
    if (verified === undefined) throw new Error('a file to be archived was not verified')
    return verified
  }
  const found = await surveyArchive({
    ...{ paths, given, read, signal },
    onProgress: (done, total) => onProgress({ phase: 'archiveSurvey', done, total }),
  })
  if (!found.ok) return found
  surveys.set(name, { survey: found.value, given })
  for (const old of [...surveys.keys()].slice(0, -keptSurveys)) surveys.delete(old)
  const { files, missing, leftOut } = found.value
  return ok({ survey: name, files: files.map(({ file }) => file), missing, leftOut })
}

interface WriteAsk {
  readonly survey: string
  readonly out: string
  readonly clock: string
  /** the panel's record is closed on this computer; else a signed one must be among the files */
  readonly isClosed: boolean
  /** signs the archive */
  readonly key?: KeyFile
}

/** Writes what was surveyed in place of the file chosen. Faults: `archive.forgotten`, `identity.*`, `panel.notLocked`, those of `writeArchive`. */
export async function writeArchiveJob(
  { survey: name, out, clock, isClosed, key }: WriteAsk,
  { signal, onProgress }: JobContext,
): Promise<Result<PackedArchive>> {
  const kept = surveys.get(name)
  if (kept === undefined) return refuse({ code: 'archive.forgotten' })
  const { files } = kept.survey
  if (!isClosed && closedRecordIn(files.map(({ file }) => file)) === undefined) return refuse({ code: 'panel.notLocked' })
  const signer = key ? await signerOf(key, new Date(clock)) : ok(undefined)
  if (!signer.ok) return signer
  return writeArchive(kept.survey, taskOf(kept.given), {
    ...{ out, clock, softwareVersion, signal, force: true, signer: signer.value },
    onBytes: (done, total) => onProgress({ phase: 'archiveWrite', done, total }),
  })
}

/** The closed record that an archive carries under a check code; shared is the package of the task. */
export function panelInArchiveJob(
  { file, code }: { readonly file: string; readonly code: string },
  { shared }: JobContext,
): Promise<Result<ClosedElsewhere>> {
  return panelInArchive(file, shared as Given, code)
}
