import { basename, join } from 'node:path'
import { z } from 'zod'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { readSealed, writeSealed } from '../profiles/sealedFile.ts'
import { checkCopy, exportProfile } from '../profiles/transfer.ts'

const backupSchema = z.strictObject({ at: z.string(), name: z.string(), bytes: z.int() })
export type LastBackup = z.infer<typeof backupSchema>

/** When this person's data was last left as a copy that was read back, and under which file name. */
export async function readBackup(profile: ProfileOwner): Promise<Result<LastBackup | undefined>> {
  const read = await readSealed(fileOf(profile), profile.key('files'))
  if (!read.ok) return read
  if (read.value === undefined) return ok(undefined)
  const parsed = backupSchema.safeParse(read.value)
  return parsed.success ? ok(parsed.data) : refuse({ code: 'profile.damaged', name: fileOf(profile) })
}

/**
 * Leaves the profile as one encrypted file, reads it back and notes when that was. Faults: `file.*`, `profile.damaged`
 * when the copy does not read back as what it was made of.
 */
export async function backUp(profile: ProfileOwner, file: string, passphrase: string, now: string): Promise<Result<LastBackup>> {
  const written = await exportProfile(profile.folder, file, passphrase, true)
  if (!written.ok) return written
  const checked = await checkCopy(file, profile.folder, passphrase)
  if (!checked.ok) return checked
  const backup = { at: now, name: basename(file), bytes: checked.value.bytes }
  const kept = await keepBackup(profile, backup)
  return kept.ok ? ok(backup) : kept
}

/** The file name of the backup after each signing: always the same, so that one file is kept, and specific to this person's key. */
export function signedBackupName(profile: ProfileOwner): string {
  const { name, fingerprint } = profile.profile
  return say('zh-CN', 'settings', 'backup.signedName', { name: safeName(name), key: fingerprint.slice(0, 8) })
}

/** A person's name may hold what no file name may. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 60)
}

function keepBackup(profile: ProfileOwner, backup: LastBackup): Promise<Result<void>> {
  return writeSealed(fileOf(profile), profile.key('files'), backup)
}

function fileOf(profile: ProfileOwner): string {
  return join(profile.folder, 'backup.sealed')
}
