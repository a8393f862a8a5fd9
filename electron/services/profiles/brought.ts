import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileName = 'brought.json'
const journals = /^reviews\/([^/]+)\.journal$/

/** Notes which reviews came with a copy: this computer has no database of them yet, and nothing is amiss. `names` are the copy's files. */
export function noteBrought(folder: string, names: readonly string[]): Promise<void> {
  const reviews = names.flatMap((name) => journals.exec(name)?.[1] ?? [])
  return writeFile(join(folder, fileName), JSON.stringify(reviews), { flush: true })
}

/** Whether a review, by its name on disk, came with a copy and is opened here for the first time; asked once. A note that cannot be read says no. */
export async function takeBrought(folder: string, review: string): Promise<boolean> {
  const file = join(folder, fileName)
  try {
    const reviews: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (!Array.isArray(reviews) || !reviews.includes(review)) return false
    const left = reviews.filter((one) => one !== review)
    await (left.length === 0 ? rm(file) : writeFile(file, JSON.stringify(left)))
    return true
  } catch {
    return false
  }
}
