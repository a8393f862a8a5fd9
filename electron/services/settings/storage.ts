import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOf } from '#shared/kinds/index.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { readMissions } from '../missions/list.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { readJournal } from '../record/index.ts'

export interface StorageFacts {
  readonly journal?: { readonly edits: number; readonly head: string; readonly bytes: number }
  readonly free: number
  readonly used: number
  readonly packages: number
  readonly folder: string
}

/** How much space this person's data takes and where it is; a review's journal is read again from disk and its chain checked. */
export async function storageFacts(profile: ProfileOwner, review: string | undefined): Promise<Result<StorageFacts>> {
  const missions = await readMissions(profile)
  if (!missions.ok) return missions
  const space = await statfs(profile.folder)
  const files = new Set(missions.value.missions.map((mission) => mission.package.file))
  const sizes = await Promise.all([...files].map(sizeOf))
  const facts = {
    free: Number(space.bavail) * Number(space.bsize),
    used: await folderSize(profile.folder),
    packages: sizes.reduce((sum, size) => sum + size, 0),
    folder: profile.folder,
  }
  if (review === undefined) return ok(facts)
  const file = journalFile(profile, review)
  const journal = await readJournal(file, kindOf('review'), profile.key('journal'))
  if (!journal.ok) return journal
  const { edits, end } = journal.value
  return ok({ ...facts, journal: { edits: edits.length, head: end.head, bytes: await sizeOf(file) } })
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => sizeOf(join(entry.parentPath, entry.name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A package may be on an unplugged USB drive: it then takes no space here. */
async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0
}
