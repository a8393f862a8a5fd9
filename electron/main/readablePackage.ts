import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { isEncrypted } from '#services/encrypted/decrypt.ts'
import type { Jobs, RunOptions } from '#services/worker/createJobs.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { personAt } from './people.ts'
import { places } from './places.ts'

/** The file to read a package from: of one that is encrypted for persons, what the key of the window's person opens. */
export async function readablePackage(jobs: Jobs, file: string, window: BrowserWindow, options: RunOptions): Promise<Result<string>> {
  const encrypted = await isEncrypted(file)
  // what cannot be read is named by the reader of packages
  if (!encrypted.ok || !encrypted.value) return ok(file)
  const person = personAt(window)
  if (!person || person.practice) return refuse({ code: 'encrypted.profile', name: basename(file) })
  const folder = join(places.opened(), person.profile.profile.id)
  return jobs.run('openEncrypted', { keys: person.profile.keys(), file, folder }, options)
}

/** Removes what was opened of an encrypted package, when its review is removed from this computer. */
export async function removeOpened(file: string): Promise<void> {
  if (file.startsWith(join(places.opened(), '/'))) await rm(file, { force: true }).catch(() => undefined)
}
