import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'
import type { OpenProfile } from '../profiles/store.ts'

const backupSchema = z.strictObject({ at: z.string(), name: z.string(), bytes: z.int() })
export type LastBackup = z.infer<typeof backupSchema>

/** When this person's data was last left as a copy that was read back, and under which file name. */
export async function readBackup(profile: OpenProfile): Promise<Result<LastBackup | undefined>> {
  const read = await readSealed(fileOf(profile), profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok(undefined)
  const parsed = backupSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : refuse({ code: 'profile.damaged', name: fileOf(profile) })
}

export function keepBackup(profile: OpenProfile, backup: LastBackup): Promise<Result<void>> {
  return writeSealed(fileOf(profile), profile.key('files'), backup)
}

function fileOf(profile: OpenProfile): string {
  return join(profile.folder, 'backup.sealed')
}
