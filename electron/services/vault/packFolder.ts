import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inCodeOrder } from '#shared/format/codes.ts'
import { pathFault } from '#shared/format/path.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { type ContentFile, readContents } from './contents.ts'
import { contentFilesOf, type FolderFile, fileItems, listFolder, memoryItem } from './folder.ts'
import { defaultLimits } from './limits.ts'
import type { BagItem } from './writeBag.ts'
import { type PackedPackage, type PackOptions, writePackage } from './writePackage.ts'

/**
 * Packs a folder (`plan.json`, `task.json`, optional `self.json` or `self.xlsx` and `standards/`, `files/`) into a `.ticplan`. The same folder, clock
 * and key give the same bytes. What a reader would refuse is refused here with the same codes; no incomplete file remains.
 */
export async function packFolder(folder: string, out: string, options: PackOptions): Promise<Result<PackedPackage>> {
  try {
    const listed = await listFolder(folder)
    if (!listed.ok) return listed
    const made = await selfOfWorkbook(folder, listed.value)
    if (!made.ok) return made
    const files = contentFilesOf(listed.value)
    const contents = await readContents(made.value ? { ...files, self: made.value } : files)
    const faults = [...nameFaults(listed.value), ...contents.shapeFaults, ...contents.meaningFaults]
    const { plan, task } = contents
    if (faults.length > 0 || !plan || !task) return refuse(...faults)
    const items: BagItem[] = [...(await fileItems(listed.value, { signal: options.signal }))]
    if (made.value) items.splice(2, 0, memoryItem('self.json', await made.value.read()))
    return await writePackage(out, { ...contents, plan, task }, items, options)
  } catch (error) {
    return refuseRead(error, folder)
  }
}

/** The self-assessment that the centre filled in as a workbook (`standard self`), read as self.json; none where there is no workbook. */
async function selfOfWorkbook(folder: string, listed: readonly FolderFile[]): Promise<Result<ContentFile | undefined>> {
  const name = 'self.xlsx'
  const bytes = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (bytes === undefined) return ok(undefined)
  if (listed.some(({ path }) => path === 'self.json')) return refuse<Fault>({ code: 'self.two', name })
  const { readSelf } = await import('../standards/readSelf.ts')
  const read = readSelf(bytes, name)
  if (!read.ok) return read
  const { json } = read.value
  return ok({ name, bytes: json.length, read: async () => json })
}

/** The names the files will have in the package, and the number of them, are such that a reader accepts them. */
function nameFaults(files: readonly FolderFile[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const file of files) {
    const fault = pathFault(`${'x'.repeat(64)}/data/${file.path}`)
    if (fault) faults.push({ code: `zip.path-${fault}`, name: file.path })
  }
  if (files.length + 5 > defaultLimits.entries)
    faults.push({ code: 'zip.too-many-entries', got: String(files.length + 5), want: String(defaultLimits.entries) })
  return inCodeOrder(faults)
}
