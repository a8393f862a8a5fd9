import type { Session } from 'electron'
import type { Jobs } from '#services/worker/createJobs.ts'
import { refuse } from '#shared/text/fault.ts'
import { openRecordOf, personOf } from '../people.ts'
import type { ReadDocument } from './documents.ts'

/** Also serves photos taken on site, where the address names a review open in this session instead of a package. */
export function withPhotosOf(session: Session, jobs: Jobs, read: ReadDocument): ReadDocument {
  return async (place, document) => {
    if (place.startsWith('package-') || !/^[0-9a-f]{64}$/.test(document)) return read(place, document)
    const person = personOf(session)
    if (person === undefined || openRecordOf(person, 'review', place) === undefined)
      return refuse({ code: 'photo.missing', name: document })
    const { profile } = person
    const keys = { files: profile.key('files'), names: profile.key('names') }
    return jobs.run('readPhoto', { folder: profile.folder, keys, review: place, sha256: document })
  }
}
