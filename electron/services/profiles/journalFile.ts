import { join } from 'node:path'
import type { ProfileOwner } from './enter.ts'
import { nameOf } from './keys.ts'

/** The path of a record's journal in its profile's folder; its name reveals nothing of the record. */
export function journalFile(profile: Pick<ProfileOwner, 'folder' | 'key'>, record: string): string {
  return join(profile.folder, 'reviews', `${nameOf(profile, record)}.journal`)
}
