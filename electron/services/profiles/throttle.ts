import { readFile, rm } from 'node:fs/promises'
import { uptime } from 'node:os'
import { appendFlushed } from '../files/flushed.ts'

/** After five tries the next one must wait a minute; each further try doubles the wait, up to an hour. */
const free = 5
const firstWaitMs = 60_000
const longestWaitMs = 3_600_000

/** Milliseconds since this computer was started, including sleep. Setting the clock does not change it; a restart resets it. */
export type BootClock = () => number

export function sinceBoot(): number {
  return Math.round(uptime() * 1000)
}

/** Tries since the last right passphrase: the start of each by the boot clock; `undefined` where a line cannot be read. */
type Tries = readonly (number | undefined)[]

/**
 * Milliseconds until a passphrase may be tried after these tries. The time that passed is never taken for longer than it was: a clock
 * that was set has no effect, and after a restart the wait starts again.
 */
export function waitMs(tries: Tries, nowMs: number): number {
  const last = tries.at(-1)
  if (tries.length < free) return 0
  const wait = waitAfter(tries.length)
  if (last === undefined) return wait
  const passed = nowMs >= last ? nowMs - last : nowMs
  return Math.max(0, wait - passed)
}

/** The wait after so many tries, ms. */
export function waitAfter(count: number): number {
  return count < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - free))
}

/** How many wrong passphrases are allowed before a wait begins. */
export function triesLeft(count: number): number {
  return Math.max(0, free - count)
}

/** One try: allowed and counted, or refused with the time to wait. */
export type Counted = { readonly kind: 'may'; readonly count: number } | { readonly kind: 'wait'; readonly ms: number }

/**
 * Counts a try on disk before it is made, so that neither pulling the plug nor trying many at once gains a try: each appends a line and
 * finds its own place among all lines. A file that cannot be read as tries counts as tries. Where nothing can be written (a disk that
 * is full or write-protected) the person is let in all the same: to read and to save elsewhere. Who can bring that about can copy the
 * folder and guess without this program.
 */
export async function countTry(file: string, now: BootClock): Promise<Counted> {
  const before = await readTries(file)
  const wait = waitMs(before, now())
  if (wait > 0) {
    // an unreadable time starts the wait now
    if (before.at(-1) === undefined) await appendFlushed(file, `${now()}\n`)
    return { kind: 'wait', ms: wait }
  }
  const own = `${now()} ${crypto.randomUUID()}`
  if (!(await canAppend(file, `${own}\n`))) return { kind: 'may', count: before.length + 1 }
  const lines = await readLines(file)
  const place = lines.indexOf(own)
  const earlier = waitMs(lines.slice(0, Math.max(0, place)).map(timeOf), now())
  return earlier > 0 ? { kind: 'wait', ms: earlier } : { kind: 'may', count: place + 1 }
}

/** The right passphrase: all tries are forgotten, where the folder may be written to. */
export async function forgetTries(file: string): Promise<void> {
  await rm(file, { force: true }).catch(passUnwritable)
}

const unwritable: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'])

function passUnwritable(error: NodeJS.ErrnoException): false {
  if (!unwritable.has(error.code)) throw error
  return false
}

function canAppend(file: string, line: string): Promise<boolean> {
  return appendFlushed(file, line).then(() => true, passUnwritable)
}

async function readTries(file: string): Promise<Tries> {
  return (await readLines(file)).map(timeOf)
}

async function readLines(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'latin1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').filter((line) => line !== '')
}

function timeOf(line: string): number | undefined {
  const ms = /^(\d{1,15})(?: [0-9a-f-]{36})?$/.exec(line)?.[1]
  return ms === undefined ? undefined : Number(ms)
}
