import { randomBytes } from 'node:crypto'
import { copyFile, lstat, mkdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFault } from '../files/faults.ts'
import { createFlushed } from '../files/flushed.ts'
import { makeFolder } from '../files/folder.ts'
import { renameFile } from '../files/rename.ts'
import { syncFolder } from '../files/syncFolder.ts'

export interface PublishOptions {
  /** replace files of the same name */
  readonly force: boolean
}

/**
 * Writes several files into a folder, all or none: into a folder of their own beside their place, flushed, read back, then
 * renamed over what stands there; when one name cannot be given, those already given are taken back. Under every name something
 * whole stands at any moment, also where a stick is pulled out between two of them.
 * Faults: `file.exists`, `file.noSpace`, `file.notWritable`, `file.notFound`, `file.differs` (read back otherwise than written).
 */
export async function publishTogether(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { force }: PublishOptions,
): Promise<Result<readonly string[]>> {
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const aside = join(folder, `.tic-review-${randomBytes(6).toString('hex')}`)
  let published = false
  try {
    const names = [...files.keys()]
    const taken = force ? [] : await existing(folder, names)
    if (taken.length > 0) return refuse(...taken.map((name): Fault => ({ code: 'file.exists', name })))
    await mkdir(aside)
    for (const [name, bytes] of files) await createFlushed(join(aside, name), [bytes])
    for (const [name, bytes] of files)
      if (!(await readFile(join(aside, name))).equals(bytes)) return refuse<Fault>({ code: 'file.differs', name: join(folder, name) })
    await moveAll(aside, folder, names)
    published = true
    await syncFolder(folder)
    return ok(names.map((name) => join(folder, name)))
  } catch (error) {
    const fault = writeFault(error, folder)
    if (fault === undefined) throw error
    return refuse(fault)
  } finally {
    // a disk that is gone keeps the folder; the fault that was met says so
    await rm(aside, { recursive: true, force: true }).catch(() => undefined)
    if (!published) await made.value.removeMade()
  }
}

async function existing(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of names) if (await isThere(join(folder, name))) found.push(join(folder, name))
  return found
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

async function moveAll(aside: string, folder: string, names: readonly string[]): Promise<void> {
  const earlier = new Map<string, string>()
  for (const [at, name] of names.entries()) {
    const place = join(folder, name)
    if (!(await isThere(place))) continue
    const before = join(aside, `before-${basename(name)}`.slice(0, 60) + at)
    await copyFile(place, before)
    earlier.set(name, before)
  }
  const given: string[] = []
  try {
    for (const name of names) {
      await renameFile(join(aside, name), join(folder, name))
      given.push(name)
    }
  } catch (error) {
    for (const name of given.toReversed()) await takeBack(join(folder, name), earlier.get(name)).catch(() => undefined)
    throw error
  }
}

function takeBack(place: string, before: string | undefined): Promise<void> {
  return before === undefined ? rm(place, { force: true }) : renameFile(before, place)
}
