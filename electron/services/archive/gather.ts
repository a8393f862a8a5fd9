import { lstat, opendir } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { shownName } from '#shared/archive/describe.ts'
import type { LeftOut } from '#shared/archive/format.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { strayOf } from '../vault/strayFiles.ts'

const most = 10_000
const deepest = 16

export interface Gathered {
  readonly files: readonly string[]
  /** what is not packed, and why */
  readonly leftOut: readonly LeftOut[]
}

/**
 * The files to archive: files as named, folders with all files in them and below. Packages, archives, what the system or a
 * file manager left, links and special files are not packed but named. Faults: `file.*`, `panel.tooMany`, `archive.empty`.
 */
export async function gatherAll(paths: readonly string[]): Promise<Result<Gathered>> {
  const files = new Set<string>()
  const leftOut: LeftOut[] = []
  try {
    for (const path of paths) await visit(path, deepest)
  } catch (error) {
    if (error === tooMany) return refuse({ code: 'panel.tooMany', want: String(most) })
    return refuseRead(error, (error as { path?: string }).path ?? paths[0] ?? '')
  }
  if (files.size === 0) return refuse({ code: 'archive.empty', name: paths.join(' ') })
  const inOrder = leftOut.sort((a, b) => (a.name === b.name ? (a.why < b.why ? -1 : 1) : a.name < b.name ? -1 : 1))
  return ok({ files: [...files], leftOut: inOrder })

  async function visit(path: string, levels: number): Promise<void> {
    const stat = await lstat(path)
    const why = stat.isDirectory() ? (levels < 0 ? 'link' : undefined) : reasonToLeave(path, stat.isFile())
    if (why) leftOut.push({ name: shownName(basename(path)), why })
    else if (!stat.isDirectory()) files.add(resolve(path))
    else for await (const entry of await opendir(path)) await visit(join(path, entry.name), levels - 1)
    if (files.size + leftOut.length > most) throw tooMany
  }
}

const tooMany = new Error('more files than an archive may hold')

function reasonToLeave(path: string, isFile: boolean): LeftOut['why'] | undefined {
  if (!isFile) return 'link'
  const name = basename(path)
  if (name.startsWith('.') || strayOf(path) !== undefined) return 'system'
  return ({ '.ticplan': 'package', '.ticarchive': 'archive' } as const)[extname(name).toLowerCase()]
}
