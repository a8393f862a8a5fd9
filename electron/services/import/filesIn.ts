import { opendir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'

/**
 * The files that `paths` name, and in folders those with one of `endings` (lower case, with the dot) at every depth, each once.
 * In a folder the files are in the order of their names, before those of the folders in it. Links in folders are not followed.
 * Faults: `file.*` for a path that is not there, `import.emptyFolder` for a folder with nothing of the kind.
 */
export async function filesIn(paths: readonly string[], endings: readonly string[]): Promise<Result<readonly string[]>> {
  const files = new Set<string>()
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.add(path)
        continue
      }
      const before = files.size
      await addFrom(path, new Set(endings), files)
      if (files.size === before) return refuse({ code: 'import.emptyFolder', name: path })
    } catch (error) {
      return refuseRead(error, path)
    }
  }
  return ok([...files])
}

async function addFrom(folder: string, endings: ReadonlySet<string>, files: Set<string>): Promise<void> {
  const [own, folders]: [string[], string[]] = [[], []]
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) folders.push(join(folder, entry.name))
    else if (entry.isFile() && endings.has(extname(entry.name).toLowerCase())) own.push(join(folder, entry.name))
  }
  for (const file of own.sort()) files.add(file)
  for (const below of folders.sort()) await addFrom(below, endings, files)
}
