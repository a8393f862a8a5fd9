import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '#shared/text/fault.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ReadOne } from '../verify/files.ts'
import type { Given } from '../verify/given.ts'
import type { FileReader } from '../verify/reader.ts'
import type { Database } from './database.ts'
import { databaseFault } from './databaseFaults.ts'
import { filesIn } from './filesIn.ts'
import { type Dispute, disputes, type FileState, type FileTaken, importFiles } from './importFiles.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './openDatabase.ts'
import { readPackages, takePackages } from './packages.ts'
import { isArchiveName, unpackArchives } from './unpack.ts'

/** Contradictions that a terminal shows. */
export const listed = 20

export interface ImportInto {
  /** files, or folders with files */
  readonly paths: readonly string[]
  readonly into: string
  readonly tasks: readonly string[]
  readonly trust: readonly string[]
  readonly round: string | undefined
  readonly takesUnknownSigners: boolean
  readonly signal: AbortSignal
  readonly readOne: ReadOne
  readonly readerFor: (given: Given) => FileReader
  readonly onFile: (taken: FileTaken, done: number, total: number) => void
}

export interface Imported {
  /** the database, as it may be shown */
  readonly into: string
  readonly counts: Readonly<Record<FileState | 'files', number>>
  readonly disputes: readonly Dispute[]
}

/**
 * Verifies files against the packages given and takes them into a database, which is made or brought up to date first.
 * A file that is wrong is a `FileTaken`; faults stop the import: those of `readPackages`, `openDatabase`, `migrate`, `importFiles`.
 */
export async function importInto(asked: ImportInto): Promise<Result<Imported>> {
  const { paths, into, signal, readOne, tasks, trust } = asked
  const files = await filesIn(paths, ['.pdf', '.xlsx', '.json', '.ticarchive'])
  if (!files.ok) return files
  const given = await readPackages({ tasks, trust, readOne, signal })
  if (!given.ok) return given
  const opened = await openDatabase(into)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const ready = await prepare(database, given.value, asked.round)
    return ready.ok ? await takeWithArchives(database, files.value, given.value, asked) : ready
  } finally {
    await database.close()
  }
}

async function prepare(database: Database, { tasks }: Given, round: string | undefined): Promise<Result<void>> {
  const migrated = await migrate(database)
  if (!migrated.ok) return migrated
  try {
    return ok(await takePackages(database, tasks, round))
  } catch (error) {
    return refuse<Fault>(databaseFault(error, database.name))
  }
}

/** The files, in the place of each archive those that lie in it: they stand in a folder of their own as long as the import takes. */
async function takeWithArchives(database: Database, files: readonly string[], given: Given, asked: ImportInto): Promise<Result<Imported>> {
  const archives = files.filter(isArchiveName)
  if (archives.length === 0) return takeAll(database, recordsLast(files), given, asked)
  const folder = await mkdtemp(join(tmpdir(), 'tic-archives-'))
  try {
    const unpacked = await unpackArchives(archives, folder, asked.signal)
    if (!unpacked.ok) return unpacked
    const { refused, inside } = unpacked.value
    const plain = files.filter((file) => !isArchiveName(file))
    return await takeAll(database, recordsLast([...plain, ...refused, ...inside.keys()]), given, {
      ...asked,
      onFile: (taken, done, total) => asked.onFile(shownAs(taken, inside.get(taken.file)), done, total),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function shownAs(taken: FileTaken, name: string | undefined): FileTaken {
  return name === undefined ? taken : { ...taken, file: name, ...(taken.fault && { fault: { ...taken.fault, name } }) }
}

async function takeAll(database: Database, files: readonly string[], given: Given, asked: ImportInto): Promise<Result<Imported>> {
  const counts = { files: 0, imported: 0, file: 0, known: 0, copy: 0, refused: 0 }
  const taken = await importFiles({
    files,
    database,
    given,
    read: asked.readerFor(given),
    takesUnknownSigners: asked.takesUnknownSigners,
    signal: asked.signal,
    onFile: (one) => {
      counts.files += 1
      counts[one.state] += 1
      asked.onFile(one, counts.files, files.length)
    },
  })
  if (!taken.ok) return taken
  const found = await disputes(database)
  return found.ok ? ok({ into: database.name, counts, disputes: found.value }) : found
}

/** An unsigned record is a copy where a signed file with it was taken before: JSON files come after all others. */
function recordsLast(files: readonly string[]): readonly string[] {
  const isRecord = (file: string) => file.toLowerCase().endsWith('.json')
  return [...files.filter((file) => !isRecord(file)), ...files.filter(isRecord)]
}
