import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFlushed } from '../files/flushed.ts'

const fileName = 'brought.json'
const journals = /^reviews\/([^/]+)\.journal$/

/** Records which reviews came with a backup: this computer has no database of them yet, which is no fault. `names` are the backup's files. */
export function noteBrought(folder: string, names: readonly string[]): Promise<void> {
  const reviews = names.flatMap((name) => journals.exec(name)?.[1] ?? [])
  return replaceFlushed(join(folder, fileName), Buffer.from(JSON.stringify(reviews)))
}

/** Whether a review, given by its name on disk, came with a backup and is opened here for the first time; true only once. An unreadable record gives false. */
export async function takeBrought(folder: string, review: string): Promise<boolean> {
  const file = join(folder, fileName)
  try {
    const reviews: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (!Array.isArray(reviews) || !reviews.includes(review)) return false
    const left = reviews.filter((one) => one !== review)
    await (left.length === 0 ? rm(file) : replaceFlushed(file, Buffer.from(JSON.stringify(left))))
    return true
  } catch {
    return false
  }
}
