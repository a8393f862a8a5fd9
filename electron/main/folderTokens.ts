import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { makeTarget, targetFacts } from '#services/signing/target.ts'
import type { Target } from '#shared/ipc/signing.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { locale } from './appearance.ts'
import { places } from './places.ts'

const folders = new Map<string, string>()

/** Gives out a token for a folder a person chose, good while this window is there, with what is worth knowing of it. */
export async function folderFor(path: string, window: BrowserWindow): Promise<Result<Target>> {
  const facts = await targetFacts(path, places.data())
  if (!facts.ok) return facts
  const folder = `folder-${randomUUID()}`
  folders.set(folder, path)
  window.once('closed', () => folders.delete(folder))
  return ok({ folder, path, ...facts.value })
}

/** The default folder for results: a folder of the app among the person's documents. */
export function usualFolder(): string {
  return join(app.getPath('documents'), say(locale(), 'app', 'name'))
}

export function folderOf(token: string): string | undefined {
  return folders.get(token)
}

/** The folder of a token, made when it is not there yet. Faults: `file.token`, those of making it. */
export async function targetOf(token: string): Promise<Result<string>> {
  const folder = folderOf(token)
  if (folder === undefined) return refuse({ code: 'file.token' })
  const made = await makeTarget(folder)
  return made.ok ? ok(folder) : made
}
