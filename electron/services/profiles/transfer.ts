import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { createFlushed, ownMode } from '../files/flushed.ts'
import { renameFile } from '../files/rename.ts'
import { syncFolder } from '../files/syncFolder.ts'
import { type Sink, writeStreamSafely } from '../files/write.ts'
import { standingFile } from '../record/standing.ts'
import { type Entry, readEntries, writeEntry } from '../sealed/entries.ts'
import { openStream, pieceBytes, sealStream, Unsealable } from '../sealed/stream.ts'
import { noteBrought } from './brought.ts'
import { profileSchema } from './format.ts'
import { lockKey, lockSchema, unlockKey } from './keys.ts'
import { unzipCopy } from './transfer1.ts'

const headerSchema = z.strictObject({ format: z.enum(['tic-review/profile-copy@1', 'tic-review/profile-copy@2']), lock: lockSchema })
const label = 'tic-review/profile-copy@2'
/** Longer than any header; what follows it is sealed. */
const longestHeader = 4096

/**
 * Leaves a profile's folder as one encrypted file, for a laptop that breaks. The passphrase is the copy's own.
 * A header line with the lock, then the files as they are in a sealed stream: they are sealed or photos, and would not deflate.
 */
export async function exportProfile(folder: string, out: string, passphrase: string, force: boolean): Promise<Result<void>> {
  const key = new Uint8Array(randomBytes(32))
  const header = { format: label, lock: await lockKey(key, passphrase) }
  return writeStreamSafely(
    out,
    async (sink) => {
      await sink.write(Buffer.from(`${JSON.stringify(header)}\n`))
      await sealStream(sink, key, label, async (content) => {
        for (const path of await filesIn(folder)) {
          await copyInto(content, path, relative(folder, path).split(sep).join('/'))
        }
      })
    },
    { force },
  )
}

/** What never changes in place, or only grows; the other files are rewritten while the app works. */
const keptAsTheyAre = /^(identity\.p12|reviews\/[^/]+\.journal|reviews\/[^/]+\.photos\/.+)$/

/** Reads a backup back and compares journals, photos and key with the folder it was made from; imports nothing. Faults: `profile.notCopy .passphrase .damaged`. */
export function checkCopy(file: string, folder: string, passphrase: string): Promise<Result<{ readonly bytes: number }>> {
  return withCopy(file, passphrase, async (entries, bytes) => {
    for await (const entry of entries) {
      if (!isOurName(entry.name)) return refuse({ code: 'profile.damaged', name: file })
      if (!keptAsTheyAre.test(entry.name)) continue
      // A journal may grow while the backup is made: the copied bytes must be its beginning.
      if (!(await isBeginningOf(entry, join(folder, ...entry.name.split('/'))))) return refuse({ code: 'profile.damaged', name: file })
    }
    return ok({ bytes })
  })
}

/** Restores such a backup. An existing profile is not changed: `profile.exists`. */
export function importProfile(file: string, root: string, passphrase: string): Promise<Result<{ readonly id: string }>> {
  return withCopy(file, passphrase, async (entries) => {
    const incoming = join(root, `.incoming-${randomBytes(6).toString('hex')}`)
    try {
      const names: string[] = []
      for await (const entry of entries) {
        if (!isOurName(entry.name)) return refuse({ code: 'profile.damaged', name: file })
        await unpack(entry, incoming)
        names.push(entry.name)
      }
      const profile = profileSchema.safeParse(JSON.parse(await readFile(join(incoming, 'profile.json'), 'utf8').catch(() => '{}')))
      if (!profile.success) return refuse({ code: 'profile.damaged', name: file })
      await noteBrought(incoming, names)
      const folders = new Set(names.map((name) => dirname(join(incoming, ...name.split('/')))))
      for (const folder of [...folders, incoming]) await syncFolder(folder)
      await renameFile(incoming, join(root, profile.data.id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM') throw new Taken(profile.data.id)
        throw error
      })
      await syncFolder(root)
      return ok({ id: profile.data.id })
    } catch (error) {
      if (error instanceof Taken) return refuse({ code: 'profile.exists', got: error.message })
      if (error instanceof Unsealable || error instanceof SyntaxError) return refuse({ code: 'profile.damaged', name: file })
      return refuse({ code: (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'file.noSpace' : 'profile.folder', name: root })
    } finally {
      await rm(incoming, { recursive: true, force: true })
    }
  })
}

/** A profile of this name already exists. */
class Taken extends Error {}

/** Files being written while the backup is made have a temporary name and may disappear at any moment. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock') && !entry.name.endsWith('.part'))
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  // the standings are copied first: a journal may grow during the copy, and must not end before its standing
  return [...paths.filter(isStanding), ...paths.filter((path) => !isStanding(path))]
}

function isStanding(path: string): boolean {
  return path.endsWith(standingFile('.journal'))
}

/** Copies the present content of a file, piece by piece: a journal may grow during the copy, another file may be replaced or removed. */
async function copyInto(content: Sink, path: string, name: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined)
  if (!handle) return
  try {
    const { size } = await handle.stat()
    await writeEntry(content, name, size, piecesOf(handle, size))
  } finally {
    await handle.close()
  }
}

async function* piecesOf(handle: FileHandle, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(Math.min(pieceBytes, bytes - at)), 0, undefined, at)
    if (bytesRead === 0) throw new Error('a file of the profile became shorter')
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** Opens a backup and passes on its files one after another; one that cannot be opened is `profile.damaged`. */
async function withCopy<T>(
  file: string,
  passphrase: string,
  work: (entries: AsyncIterable<Entry>, bytes: number) => Promise<Result<T>>,
): Promise<Result<T>> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return refuse({ code: 'profile.notCopy', name: file })
  try {
    const header = await headerOf(handle)
    if (!header) return refuse({ code: 'profile.notCopy', name: file })
    const key = await unlockKey(header.lock, passphrase)
    if (!key) return refuse({ code: 'profile.passphrase' })
    const { size } = await handle.stat()
    const old = header.format !== label
    return await work(old ? unzipCopy(file, header.end, key) : readEntries(openStream(handle, header.end, key, label)), size)
  } catch (error) {
    if (error instanceof Unsealable) return refuse({ code: 'profile.damaged', name: file })
    throw error
  } finally {
    await handle.close()
  }
}

async function isBeginningOf(entry: Entry, path: string): Promise<boolean> {
  const own = await open(path, 'r')
  try {
    let at = 0
    for await (const piece of entry.pieces) {
      const there = Buffer.alloc(piece.length)
      const { bytesRead } = await own.read(there, 0, piece.length, at)
      if (bytesRead !== piece.length || !there.equals(piece)) return false
      at += piece.length
    }
    return true
  } finally {
    await own.close()
  }
}

async function unpack(entry: Entry, incoming: string): Promise<void> {
  const path = join(incoming, ...entry.name.split('/'))
  await mkdir(dirname(path), { recursive: true })
  await createFlushed(path, entry.pieces, ownMode)
}

async function headerOf(handle: FileHandle): Promise<(z.infer<typeof headerSchema> & { readonly end: number }) | undefined> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
  const end = buffer.subarray(0, bytesRead).indexOf(10)
  try {
    const parsed = headerSchema.safeParse(JSON.parse(buffer.subarray(0, Math.max(0, end)).toString('utf8')))
    return parsed.success ? { ...parsed.data, end: end + 1 } : undefined
  } catch {
    return undefined
  }
}

/** Names that Windows reserves for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** The names a profile's files have: up to three plain parts, which no system reads as a drive, a device or a way out of the folder. */
function isOurName(name: string): boolean {
  const parts = name.split('/')
  return (
    parts.length <= 3 &&
    parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/.test(part) && !part.endsWith('.') && !device.test(part))
  )
}
