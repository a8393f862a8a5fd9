import { mkdir, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFault } from '../files/faults.ts'

/** A folder with less free space counts as short of space: the three files with photos, and a reserve. */
const comfortable = 200_000_000

export interface TargetFacts {
  readonly free: number
  readonly low: boolean
  readonly elsewhere: boolean
}

/** What a person should know of a folder before signing into it; `home` is a folder on this computer's own disk. */
export async function targetFacts(folder: string, home: string): Promise<Result<TargetFacts>> {
  try {
    const there = await nearestThatExists(folder)
    const [space, device, own] = await Promise.all([statfs(there), stat(there), stat(await nearestThatExists(home))])
    const free = Number(space.bavail) * Number(space.bsize)
    return ok({ free, low: free < comfortable, elsewhere: device.dev !== own.dev })
  } catch (error) {
    const fault = writeFault(error, folder)
    if (fault === undefined) throw error
    return refuse(fault)
  }
}

/** Makes the folder when it is not there; the usual one is made at the first signing. */
export async function makeTarget(folder: string): Promise<Result<void>> {
  try {
    await mkdir(folder, { recursive: true })
    return ok(undefined)
  } catch (error) {
    const fault = writeFault(error, folder)
    if (fault === undefined) throw error
    return refuse(fault)
  }
}

async function nearestThatExists(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined)
  if (found !== undefined || dirname(folder) === folder) return folder
  return nearestThatExists(dirname(folder))
}
