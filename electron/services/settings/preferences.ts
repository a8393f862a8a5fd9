import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'

const preferencesSchema = z.strictObject({
  format: z.literal('tic-review/preferences@1'),
  idleMinutes: z.int().min(1).max(240),
  /** absent until the person chose one */
  backupFolder: z.string().optional(),
})
export type KeptPreferences = z.infer<typeof preferencesSchema>

export const usualPreferences: KeptPreferences = { format: 'tic-review/preferences@1', idleMinutes: 15 }

/** What one person chose on this computer, sealed like the rest of the profile. */
export async function readPreferences(profile: ProfileOwner): Promise<Result<KeptPreferences>> {
  const read = await readSealed(fileOf(profile), profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok(usualPreferences)
  const parsed = preferencesSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : refuse({ code: 'profile.damaged', name: fileOf(profile) })
}

/** Changes what is named and keeps the rest; answers the whole. */
export async function keepPreferences(
  profile: ProfileOwner,
  changes: Partial<Omit<KeptPreferences, 'format'>>,
): Promise<Result<KeptPreferences>> {
  const before = await readPreferences(profile)
  if (!before.ok) return before
  const after = { ...before.value, ...changes }
  const written = await writeSealed(fileOf(profile), profile.key('files'), after)
  return written.ok ? ok(after) : written
}

function fileOf(profile: ProfileOwner): string {
  return join(profile.folder, 'preferences.sealed')
}
