import { join } from 'node:path'
import type { ProfileOwner } from './enter.ts'
import { nameOf } from './keys.ts'

/** Where a record's journal stands in its profile's folder, under a name that says nothing of the record. */
export function journalFile(profile: Pick<ProfileOwner, 'folder' | 'key'>, record: string): string {
  return join(profile.folder, 'reviews', `${nameOf(profile, record)}.journal`)
}
