import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFault } from './faults.ts'

export interface MadeFolder {
  /** removes the folders that were made, those that are empty */
  removeMade(): Promise<void>
}

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`, which never ends below a place such as /proc.
 * Faults: `file.notAFolder`, `file.noSpace`, `file.notWritable`.
 */
export async function makeFolder(folder: string): Promise<Result<MadeFolder>> {
  const made: string[] = []
  const removeMade = async () => {
    for (const one of made.toReversed()) await rmdir(one).catch(() => undefined)
  }
  try {
    await make(folder, made)
    return ok({ removeMade })
  } catch (error) {
    await removeMade()
    const fault = writeFault(error, folder)
    if (fault === undefined) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOTDIR') return refuse({ code: 'file.notAFolder', name: folder })
    return refuse(code === 'ENOENT' ? { code: 'file.notWritable', name: folder } : fault)
  }
}

async function make(folder: string, made: string[]): Promise<void> {
  try {
    await mkdir(folder)
    made.push(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'EISDIR' || code === 'EPERM' || code === 'EROFS') return mustBeFolder(folder, error)
    if (code !== 'ENOENT' || made.includes(dirname(folder)) || dirname(folder) === folder) throw error
    await make(dirname(folder), made)
    if (!made.includes(dirname(folder))) throw error
    await make(folder, made)
  }
}

/** What is there already may be a folder, also on a disk that takes no new ones. */
async function mustBeFolder(folder: string, error: unknown): Promise<void> {
  const there = await stat(folder).catch(() => undefined)
  if (!there?.isDirectory()) throw error
}
