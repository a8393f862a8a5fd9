import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readFile, rm } from 'node:fs/promises'
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
 * renamed; when one name cannot be given, those already given are taken back and what stood there is put back.
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
    await rm(aside, { recursive: true, force: true })
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
  const undo: (() => Promise<void>)[] = []
  try {
    for (const name of names) {
      const place = join(folder, name)
      const before = join(aside, `before-${basename(name)}`.slice(0, 60) + undo.length)
      const stood = await isThere(place)
      if (stood) await renameFile(place, before)
      undo.push(() => (stood ? renameFile(before, place) : rm(place, { force: true })))
      await renameFile(join(aside, name), place)
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step()
    throw error
  }
}
