import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { PickedFile } from '#shared/ipc/files.ts'

const paths = new Map<string, { readonly path: string; readonly mayWrite: boolean }>()

/** Gives out a token for a file a person chose; the page never learns or sends a path. */
export async function tokenFor(path: string, mayWrite = false): Promise<PickedFile> {
  const file = knownToken(path, mayWrite) ?? `file-${randomUUID()}`
  const found = await stat(path).catch(() => undefined)
  paths.set(file, { path, mayWrite })
  return { file, name: basename(path), bytes: found?.size ?? 0, folder: dirname(path) }
}

/** A file asked for again keeps its token, so that lists shown often do not make ever more of them. */
function knownToken(path: string, mayWrite: boolean): string | undefined {
  return [...paths].find(([, known]) => known.path === path && known.mayWrite === mayWrite)?.[0]
}

export function pathOf(token: string): string | undefined {
  return paths.get(token)?.path
}

/** The path of a target picked for writing. */
export function targetOf(token: string): string | undefined {
  const known = paths.get(token)
  return known?.mayWrite ? known.path : undefined
}
