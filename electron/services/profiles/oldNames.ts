import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFile } from '../files/rename.ts'
import type { ProfileOwner } from './enter.ts'
import { nameOf } from './keys.ts'

const named = /^[0-9a-f]{32}$/
/** A journal and the files beside it, a review's photos, a signed copy. */
const ofReview = /^(.+?)(\.journal(?:\..+)?|\.photos|\.sealed)$/

/** Gives files of profiles made before names were sealed the names they have now: as soon as the key is known, in place. Throws what the system says. */
export async function renameOld(owner: Pick<ProfileOwner, 'folder' | 'key'>): Promise<void> {
  for (const folder of ['reviews', 'signed'].map((name) => join(owner.folder, name))) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const [, plain = '', ending = ''] = ofReview.exec(entry.name) ?? []
      if (entry.isDirectory()) await renamePhotos(owner, join(folder, entry.name))
      if (plain !== '' && !named.test(plain)) await giveName(join(folder, entry.name), join(folder, `${nameOf(owner, plain)}${ending}`))
    }
  }
}

/** An existing file of the new name is never overwritten: then the old file is kept beside it. */
async function giveName(from: string, to: string): Promise<void> {
  if ((await stat(to).catch(() => undefined)) === undefined) await renameFile(from, to)
}

async function renamePhotos(owner: Pick<ProfileOwner, 'key'>, folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^[0-9a-f]{64}$/.test(name)) await giveName(join(folder, name), join(folder, nameOf(owner, name)))
}
