import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { makeFolder } from '../files/folder.ts'
import { renameFile } from '../files/rename.ts'
import { lockWriter } from '../record/writerLock.ts'
import type { Database } from './database.ts'
import { databaseFault } from './databaseFaults.ts'

/** The major version of PostgreSQL that PGlite embeds; a folder of another one cannot be opened by it. */
const engine = '18'

/**
 * PGlite in a folder, which is made where it is missing; `toRead` only opens one that is there. PGlite itself looks at no lock and lets two processes destroy
 * each other's rows: a lock file beside the folder names the one process that has it.
 */
export async function openEmbedded(folder: string, { toRead = false }: { readonly toRead?: boolean } = {}): Promise<Result<Database>> {
  const load = await loaded()
  if (load === undefined) return refuse({ code: 'import.noEmbedded', name: folder })
  const found = await stateOf(folder)
  if (!found.ok) return found
  if (found.value === 'missing' && toRead) return refuse({ code: 'file.notFound', name: folder })
  const above = await makeFolder(dirname(folder))
  if (!above.ok) return above
  const lock = await lockFolder(folder)
  if (!lock.ok) return lock
  const release = lock.value
  try {
    // another process may have made it meanwhile
    const now = await stateOf(folder)
    if (now.ok && now.value === 'missing') await create(folder, load)
    const database = await load.create(folder)
    return ok(onFolder(database, folder, release))
  } catch (error) {
    await release()
    return refuse(databaseFault(error, folder))
  }
}

type Loaded = typeof PGlite

/** The program for receivers carries PGlite, the installers of the app do not: it is not part of what they start. */
async function loaded(): Promise<Loaded | undefined> {
  try {
    return (await import('@electric-sql/pglite')).PGlite
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** What is at the place: nothing yet (an empty folder counts as that), or a database of this engine. */
async function stateOf(folder: string): Promise<Result<'missing' | 'database'>> {
  try {
    const names = await readdir(folder)
    if (names.length === 0) return ok('missing')
    if (!names.includes('PG_VERSION')) return refuse({ code: 'import.notADatabase', name: folder })
    const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
    return version === engine ? ok('database') : refuse({ code: 'import.otherEngine', name: folder, want: engine, got: version })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return ok('missing')
    return code === 'ENOTDIR' ? refuse({ code: 'import.notADatabase', name: folder }) : refuseRead(error, folder)
  }
}

async function lockFolder(folder: string): Promise<Result<() => Promise<void>>> {
  try {
    const lock = await lockWriter(folder)
    if (lock.ok) return lock
    return refuse(...lock.faults.map(({ got }) => ({ code: 'import.busy', name: folder, got: got ?? '?' })))
  } catch (error) {
    return refuse(databaseFault(error, folder))
  }
}

/** A new database gets its name only when it is whole: what a killed process left half-made is never opened. */
async function create(folder: string, load: Loaded): Promise<void> {
  const aside = `${folder}.new`
  await rm(aside, { recursive: true, force: true })
  try {
    await (await load.create(aside)).close()
    await rmdir(folder).catch(() => undefined)
    await renameFile(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
}

function onFolder(database: PGlite, folder: string, release: () => Promise<void>): Database {
  const query = async <Row>(sql: string, values: readonly unknown[] = []) => (await database.query<Row>(sql, [...values])).rows
  return {
    kind: 'embedded',
    name: folder,
    query,
    take: query,
    script: async (sql) => void (await database.exec(sql)),
    close: async () => {
      await database.close().catch(() => undefined)
      await release()
    },
  }
}
