import { opendir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'

/** What a folder or a stick is searched for. */
const kinds = new Set(['.pdf', '.xlsx', '.json'])
const most = 10_000
const deepest = 8

/**
 * The files to merge: files as named, folders with all PDFs, workbooks and JSON files in them and below, sorted by name.
 * Faults: `file.*` for a path that is not there, `panel.emptyFolder` for a folder with nothing of the kind, `panel.tooMany`.
 */
export async function gatherFiles(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const files: string[] = []
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.push(path)
        continue
      }
      const found = await within(path, deepest)
      if (found.length === 0) return refuse({ code: 'panel.emptyFolder', name: path })
      files.push(...found)
    } catch (error) {
      return refuseRead(error, path)
    }
    if (files.length > most) return refuse({ code: 'panel.tooMany', want: String(most) })
  }
  return ok([...new Set(files)])
}

async function within(folder: string, levels: number): Promise<string[]> {
  const files: string[] = []
  const folders: string[] = []
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    // a link may lead anywhere, also back: only files in the folder itself are taken
    if (entry.isDirectory()) folders.push(path)
    else if (entry.isFile() && kinds.has(extname(entry.name).toLowerCase())) files.push(path)
    if (files.length > most) break
  }
  files.sort()
  if (levels > 0) for (const path of folders.sort()) files.push(...(await within(path, levels - 1)))
  return files
}
