import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Fault } from '#shared/text/fault.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Given } from '../verify/given.ts'
import type { FileReader } from '../verify/reader.ts'
import type { VerifiedFile } from '../verify/verifiedFile.ts'
import { aboutFile, type RecordTaken, recordTaken } from './about.ts'
import type { Database } from './database.ts'
import { databaseFault } from './databaseFaults.ts'
import { refusalOf } from './refusal.ts'

/** What became of a file: a new record; a new file of a record that is there; both were there; an unsigned copy of a record that is there; refused. */
export type FileState = 'imported' | 'file' | 'known' | 'copy' | 'refused'

export interface FileTaken {
  readonly file: string
  readonly state: FileState
  readonly verification: Verification
  readonly record?: RecordTaken
  /** why a file is refused that the verifier alone would not reject */
  readonly fault?: Fault
}

export interface ImportAsked {
  readonly files: readonly string[]
  readonly database: Database
  /** what the files are verified against; its packages are in the database */
  readonly given: Given
  readonly read: FileReader
  /** takes files whose signers no roster, authority or certificate names */
  readonly takesUnknownSigners: boolean
  readonly signal?: AbortSignal
  /** hears of each file once it is written, in the order of `files` */
  readonly onFile: (taken: FileTaken) => void
}

/** Files that are verified ahead of the one being written, and those written of which the database has not said yet that it has them. */
const ahead = 6
const unanswered = 16

/**
 * Verifies files and writes each accepted one in a transaction of its own, in the order given; what was heard of by `onFile` is in the
 * database. Run again after any end, it writes what is missing and nothing twice. Faults: those of `databaseFault`; throws when cancelled.
 */
export async function importFiles(asked: ImportAsked): Promise<Result<void>> {
  const { files, database, read, signal, onFile } = asked
  const stop = new AbortController()
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  const packages = new Set(asked.given.tasks.map(({ packageSha256 }) => packageSha256))
  const [waiting, written]: [Promise<VerifiedFile>[], Promise<FileTaken>[]] = [[], []]
  const hear = async (left: number) => {
    while (written.length > left) onFile(await written.shift()!)
  }
  let next = 0
  try {
    for (const file of files) {
      while (next < files.length && waiting.length < ahead) waiting.push(started(read(files[next++]!, either)))
      const verified = await waiting.shift()!
      signal?.throwIfAborted()
      // whether an unsigned record is there is asked when all before it are
      if (verified.verification.verdict === 'unsigned') await hear(0)
      written.push(started(take(database, file, verified, packages, asked.takesUnknownSigners)))
      await hear(unanswered)
    }
    await hear(0)
    return ok(undefined)
  } catch (error) {
    stop.abort()
    if (signal?.aborted) throw error
    return refuse(databaseFault(error, database.name))
  } finally {
    await Promise.allSettled([...waiting, ...written])
  }
}

/** What nobody waits for any more may fail unheard. */
function started<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

async function take(
  database: Database,
  file: string,
  verified: VerifiedFile,
  packages: ReadonlySet<string>,
  takesUnknownSigners: boolean,
): Promise<FileTaken> {
  const { verification, read, content } = verified
  const record = read && recordTaken(read)
  const told = { file, verification, ...(record && { record }) }
  if (record && verification.verdict === 'unsigned' && (await isThere(database, record.sha256))) return { ...told, state: 'copy' }
  const fault = refusalOf(verified, packages, takesUnknownSigners)
  if (fault || !read || !content) return { ...told, state: 'refused', ...(fault && { fault }) }
  const text = new TextDecoder().decode(canonicalBytes(read.record))
  try {
    return { ...told, state: await takeRecord(database, text, JSON.stringify(aboutFile(verification, content)), read.sha256) }
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string }
    // a value that the tables do not take is this file's alone; its transaction wrote nothing
    if (!/^2[23]/.test(code ?? '')) throw error
    return { ...told, state: 'refused', fault: { code: 'import.notStored', name: file, got: message?.split('\n')[0] ?? '' } }
  }
}

/** Writes one record with its file: the record's text, whose UTF-8 bytes have the digest, and an `AboutFile` as JSON. Throws the driver's error. */
export async function takeRecord(database: Database, record: string, about: string, sha256: string): Promise<FileState> {
  const [row] = await database.take<{ state: FileState }>(
    'select tic_review.take_record($1::text, $2::jsonb) as state',
    [record, about],
    sha256,
  )
  return row!.state
}

async function isThere(database: Database, digest: string): Promise<boolean> {
  return (await database.query('select from tic_review.record where digest = $1', [digest])).length > 0
}

/** Records among `digests` that contradict another one, with the kind of contradiction. */
export interface Dispute {
  readonly kind: 'conflict' | 'replaces' | 'listing'
  readonly record: string
  readonly other: string
}

/** Every contradiction in the database. Faults: those of `databaseFault`. */
export async function disputes(database: Database): Promise<Result<readonly Dispute[]>> {
  try {
    return ok(await database.query<Dispute>('select distinct kind, record, other from tic_review.dispute order by kind, record, other'))
  } catch (error) {
    return refuse(databaseFault(error, database.name))
  }
}
