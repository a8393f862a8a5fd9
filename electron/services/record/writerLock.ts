import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { renameFile } from '../files/rename.ts'

/** The process that holds a journal; `started` distinguishes it from a later one with the same number (Linux only). */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly started?: string
  readonly token: string
  /** the app, alone on its data folder by Electron's single-instance lock, or a command */
  readonly by: 'app' | 'command'
  /** which start of the app, and the digest of its data folder, which only one start at a time can hold */
  readonly run?: string
  readonly folder?: string
}

/** This start of the app, once it is known to be the only one on its data folder. */
let own: { readonly run: string; readonly folder: string } | undefined

/**
 * The app holds the single-instance lock of its data folder: a lock left by an earlier start on that folder is stale, whatever
 * program has got that start's process number since. Locks of commands, and of an app on another data folder that shares the
 * profiles, are judged by their process.
 */
export function trustSingleInstance(dataFolder: string): void {
  own ??= { run: randomUUID(), folder: createHash('sha256').update(dataFolder).digest('hex') }
}

/**
 * Takes the single-writer lock beside a journal, or refuses with `journal.busy` and the process that holds it.
 * A lock whose process has ended is taken over. Where that cannot be decided here (another machine's name, a process number that may
 * belong to another program now) the fault's message is `journal.busyUnsure`: the person may know, and `despite` takes it over. A lock
 * whose process is known to live is never taken.
 */
export async function lockWriter(journal: string, despite = false): Promise<Result<() => Promise<void>>> {
  const file = `${journal}.lock`
  const mine: Holder = { pid: process.pid, host: hostname(), token: randomUUID(), ...ownPart(), ...(await startedPart(process.pid)) }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(file, mine)) {
      taken.add(mine.token)
      return ok(() => release(file, mine))
    }
    const holder = await readHolder(file)
    if (holder === 'gone') continue
    const life = await lifeOf(holder)
    if (life === 'lives' || (life === 'unsure' && !despite)) return refuse(busy(journal, holder, life))
    await takeAway(file, holder)
  }
  return refuse<Fault>({ code: 'journal.busy', name: journal, got: '?' })
}

/** A lock appears whole or not at all: written aside, then linked under its name. */
async function create(file: string, own: Holder): Promise<boolean> {
  const aside = `${file}.${own.token}`
  await writeFile(aside, JSON.stringify(own))
  try {
    await link(aside, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // file systems of sticks (FAT, exFAT) know no hard links
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS' || code === 'EISDIR')
      return createPlainly(file, own)
    throw error
  } finally {
    await unlink(aside)
  }
}

async function createPlainly(file: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(own), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(file: string): Promise<Holder | 'gone' | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch (error) {
    // an unreadable lock was left by a crash while it was written
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : undefined
  }
}

function busy(journal: string, holder: Holder | undefined, life: 'lives' | 'unsure'): Fault {
  const fault = { code: 'journal.busy', name: journal, got: String(holder?.pid ?? '?') }
  return life === 'lives' ? fault : { ...fault, words: 'journal.busyUnsure', want: holder?.host ?? '' }
}

/** Whether the process that wrote a lock is still running, as far as this computer can tell. */
async function lifeOf(holder: Holder | undefined): Promise<'gone' | 'lives' | 'unsure'> {
  if (holder === undefined) return 'gone'
  if (holder.host !== hostname()) return 'unsure'
  if (own !== undefined && holder.by === 'app' && holder.folder === own.folder) return holder.run === own.run ? 'lives' : 'gone'
  if (holder.pid === process.pid && isThisStart(holder)) return 'lives'
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'gone'
  }
  const { started } = await startedPart(holder.pid)
  if (started === undefined || holder.started === undefined) return 'unsure'
  return started === holder.started ? 'lives' : 'gone'
}

/** Locks this very process took, which without a start time it would not know from those of an earlier one. */
const taken = new Set<string>()

function isThisStart({ token }: Holder): boolean {
  return taken.has(token)
}

/** Removes a stale lock after checking that it is still the same one: the loser of a race restores the winner's. */
async function takeAway(file: string, stale: Holder | undefined): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`
  try {
    await renameFile(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = await readHolder(aside)
  if (moved !== 'gone' && moved?.token !== stale?.token) await link(aside, file).catch(() => undefined)
  await unlink(aside)
}

async function release(file: string, own: Holder): Promise<void> {
  taken.delete(own.token)
  const holder = await readHolder(file)
  if (holder !== 'gone' && holder?.token === own.token) await unlink(file)
}

function ownPart(): Pick<Holder, 'by' | 'run' | 'folder'> {
  return own === undefined ? { by: 'command' } : { by: 'app', ...own }
}

/** The start time of a process in clock ticks since boot, with the boot's id; `undefined` where /proc is absent. */
async function startedPart(pid: number): Promise<{ readonly started?: string }> {
  try {
    const [stat, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'latin1'), readFile('/proc/sys/kernel/random/boot_id', 'latin1')])
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks === undefined ? {} : { started: `${boot.trim()}:${ticks}` }
  } catch {
    // not Linux, or the process has just ended: the process id alone decides
    return {}
  }
}
