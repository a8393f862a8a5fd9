import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type KindId, kindOf } from '#shared/kinds/index.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { readMissions } from '../missions/list.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { journalFile } from '../profiles/journalFile.ts'
import { readJournal } from '../record/index.ts'

/** A record of this person: its kind says how its journal is read. */
export interface RecordNamed {
  readonly kind: KindId
  readonly record: string
}

interface JournalFacts {
  readonly record: string
  readonly edits: number
  readonly head: string
  readonly bytes: number
}

export interface StorageFacts {
  /** of the records asked for, in their order */
  readonly journals: readonly JournalFacts[]
  readonly free: number
  readonly used: number
  readonly packages: number
  readonly folder: string
}

/** How much space this person's data takes and where it is; the records' journals are read again from disk and their chains checked. */
export async function storageFacts(profile: ProfileOwner, records: readonly RecordNamed[]): Promise<Result<StorageFacts>> {
  const missions = await readMissions(profile)
  if (!missions.ok) return missions
  const space = await statfs(profile.folder)
  const files = new Set(missions.value.missions.map((mission) => mission.package.file))
  const sizes = await Promise.all([...files].map(sizeOf))
  const journals: JournalFacts[] = []
  for (const one of records) {
    const journal = await journalFacts(profile, one)
    if (!journal.ok) return journal
    journals.push(journal.value)
  }
  return ok({
    journals,
    free: Number(space.bavail) * Number(space.bsize),
    used: await folderSize(profile.folder),
    packages: sizes.reduce((sum, size) => sum + size, 0),
    folder: profile.folder,
  })
}

async function journalFacts(profile: ProfileOwner, { kind, record }: RecordNamed): Promise<Result<JournalFacts>> {
  const file = journalFile(profile, record)
  const journal = await readJournal(file, kindOf(kind), profile.key('journal'))
  if (!journal.ok) return journal
  const { edits, end } = journal.value
  return ok({ record, edits: edits.length, head: end.head, bytes: await sizeOf(file) })
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
