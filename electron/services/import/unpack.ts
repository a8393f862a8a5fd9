import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { checkArchive } from '../archive/checkArchive.ts'
import { writeFault } from '../files/faults.ts'

/** Parts of an archive in which signed results and panel records lie, and what claims to be one. */
const parts: readonly string[] = ['results', 'panel', 'rejected']

/** What lies in the archives among some files. */
export interface Unpacked {
  /** archives as such, with nothing of a record in them or not whole: a verifier says why */
  readonly refused: readonly string[]
  /** path on disk → name to be shown, `visit.ticarchive/results/a.pdf` */
  readonly inside: ReadonlyMap<string, string>
}

export function isArchiveName(file: string): boolean {
  return file.toLowerCase().endsWith('.ticarchive')
}

/**
 * Writes the signed files of archives into `folder`, after bag, list and index of each were checked. What an archive's list says of a
 * file is not taken over: each is verified like any other. Faults: `file.*` of writing; an archive that is not whole is `refused`.
 */
export async function unpackArchives(archives: readonly string[], folder: string, signal?: AbortSignal): Promise<Result<Unpacked>> {
  const refused: string[] = []
  const inside = new Map<string, string>()
  for (const [at, archive] of archives.entries()) {
    signal?.throwIfAborted()
    const own = new Map<string, string>()
    let failed: unknown
    const checked = await checkArchive(archive, {
      ...(signal && { signal }),
      look: async ({ files }, read) => {
        for (const { path } of files.filter((file) => parts.includes(file.part))) {
          signal?.throwIfAborted()
          const to = join(folder, String(at), path)
          const bytes = await read(path)
          try {
            await mkdir(dirname(to), { recursive: true })
            await writeFile(to, bytes, { flag: 'wx' })
          } catch (error) {
            failed = error
            return
          }
          own.set(to, `${archive}/${path}`)
        }
      },
    })
    if (failed !== undefined) {
      const fault = writeFault(failed, folder)
      if (fault === undefined) throw failed
      return refuse(fault)
    }
    const isWhole = checked.ok && checked.value.faults.length === 0 && checked.value.isIndexTrue !== false
    if (!isWhole || own.size === 0) refused.push(archive)
    else for (const [path, shown] of own) inside.set(path, shown)
  }
  return ok({ refused, inside })
}
