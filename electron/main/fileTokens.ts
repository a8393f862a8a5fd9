import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { PickedFile } from '#shared/ipc/files.ts'

/** A target picked for writing is good for so long, and no longer than the window it was picked in. */
const writableMs = 10 * 60_000

interface Known {
  readonly path: string
  /** when it was picked for writing, by `performance.now()` */
  readonly writableFrom?: number
}

const paths = new Map<string, Known>()

/** Gives out a token for a file a person chose; the page never learns or sends a path. */
export async function tokenFor(path: string): Promise<PickedFile> {
  const file = knownToken(path) ?? `file-${randomUUID()}`
  paths.set(file, { path })
  return pickedAs(file, path)
}

/** The same for a target a person picked in this window to write to. */
export async function targetFor(path: string, window: BrowserWindow): Promise<PickedFile> {
  const file = `file-${randomUUID()}`
  paths.set(file, { path, writableFrom: performance.now() })
  window.once('closed', () => paths.delete(file))
  return pickedAs(file, path)
}

async function pickedAs(file: string, path: string): Promise<PickedFile> {
  const found = await stat(path).catch(() => undefined)
  return { file, name: basename(path), bytes: found?.size ?? 0, folder: dirname(path) }
}

/** A file that already has a token keeps it, so that lists shown often do not create ever more tokens. */
function knownToken(path: string): string | undefined {
  return [...paths].find(([, known]) => known.path === path && known.writableFrom === undefined)?.[0]
}

export function pathOf(token: string): string | undefined {
  return paths.get(token)?.path
}

/** The path of a target picked for writing a short while ago. */
export function targetOf(token: string): string | undefined {
  const known = paths.get(token)
  if (known?.writableFrom === undefined) return undefined
  if (performance.now() - known.writableFrom <= writableMs) return known.path
  paths.delete(token)
  return undefined
}
