import { existsSync } from 'node:fs'
import { keepMission, keepRecent, type Mission, readMissions } from '#services/missions/list.ts'
import { takeBrought } from '#services/profiles/brought.ts'
import { journalFile } from '#services/profiles/journalFile.ts'
import { nameOf } from '#services/profiles/keys.ts'
import { goOnWith } from '#services/record/goOn.ts'
import { type OpenKept, openKept, type ReadAhead } from '#services/record/index.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { utcTime } from '#shared/format/time.ts'
import type { MissionProgress } from '#shared/ipc/missions.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { OpenedRecord } from '#shared/ipc/records.ts'
import { type KeptKind, type KindId, keptKind, reviewId } from '#shared/kinds/index.ts'
import type { Edit } from '#shared/record/edit.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Person } from './people.ts'

export const untouched: MissionProgress = { marked: 0, toMark: 0, blockers: 0, state: 'pledge' }

/** A package as it was opened, and the file it was opened from. */
export interface OpenPackageFile {
  readonly file: string
  readonly value: OpenedPackage
}

interface Beginning {
  readonly kind: KindId
  readonly member: string
  readonly despiteLock?: boolean | undefined
}

/** The open records of the people at the windows, whatever their kind: opened on an open package, repaired from the database's copy. */
export function createOpenRecords(jobs: Jobs) {
  /** Reads and checks a record's journal in a thread; nothing where there is none. */
  async function read({ profile }: Person, kind: KindId, record: string): Promise<ReadAhead | undefined> {
    const found = await jobs.run('readJournal', { kind, file: journalFile(profile, record), key: profile.key('journal') })
    return found.ok ? found.value : undefined
  }

  /** Reads the journal of the record most likely to be opened next, while the person looks at the list or the package is checked. */
  function readAhead(person: Person, kind: KindId, record: string): void {
    if (person.records.has(record) || person.ahead.has(record)) return
    person.ahead.clear()
    person.ahead.set(record, read(person, kind, record))
  }

  /** Whether the person has begun such a record. */
  function isKept({ profile, records }: Person, { value: { task } }: OpenPackageFile, { kind, member }: Beginning): boolean {
    const record = keptKind(kind).idOf(task.id, member, task.package.revision)
    return records.has(record) || existsSync(journalFile(profile, record))
  }

  /** Begins or goes on with a record. `mission.altered`: the task is listed with another package of this revision. */
  async function begin(person: Person, at: OpenPackageFile, { kind, member, despiteLock }: Beginning): Promise<Result<OpenedRecord>> {
    const kept: KeptKind = keptKind(kind)
    const { id: task, package: about } = at.value.task
    const record = kept.idOf(task, member, about.revision)
    const known = person.records.get(record)
    const ahead = known ? undefined : (person.ahead.get(record) ?? read(person, kind, record))
    person.ahead.clear()
    const mission = reviewId(task, member, about.revision)
    const listed = await missionOf(person, mission)
    if (listed.ok && listed.value.package.sha256 !== at.value.sha256) {
      await keepRecent(person.profile, { file: at.file, at: now(), accepted: false, code: 'mission.altered' })
      return refuse({ code: 'mission.altered', got: String(about.revision) })
    }
    const opening = { despiteLock: despiteLock ?? false, ...(ahead && { ahead }) }
    const open = known ? ok(known) : await openKept(kept, person.profile, at.value, member, () => new Date(), opening)
    if (!open.ok) return open
    // taken out first, so that the record opened last stands last
    person.records.delete(record)
    person.records.set(record, open.value)
    const listing = await keepListed(person, at, mission, member, untouched)
    if (!listing.ok) return listing
    const earlier = await earlierOf(person, kind, at.value, member)
    const brought = await takeBrought(person.profile.folder, nameOf(person.profile, record))
    return ok({ ...openedRecord(kind, open.value), ...(earlier && { earlier }), ...(brought && { brought }) })
  }

  /** The newest earlier revision of this package for which this member's record of this kind holds edits. */
  async function earlierOf(person: Person, kind: KindId, { task }: OpenedPackage, member: string): Promise<OpenedRecord['earlier']> {
    for (let revision = task.package.revision - 1; revision > 0; revision--) {
      const record = keptKind(kind).idOf(task.id, member, revision)
      const scanned = (await read(person, kind, record))?.scanned
      if (scanned?.ok && scanned.value.edits.length > 0) return { record, revision }
    }
    return undefined
  }

  /** Puts back into a journal what only the database holds, and opens the record again. Fault: `journal.notMended`. */
  async function mend(person: Person, open: OpenKept, at: OpenPackageFile, edits: readonly Edit[]): Promise<Result<OpenedRecord>> {
    const restored = open.journal.harm ? await rewrite(person, open, edits) : await goOnWith(open, edits)
    if (!restored.ok) return restored
    const again = await begin(person, at, { kind: open.kind.id as KindId, member: open.member.id })
    return again.ok ? ok({ ...again.value, restored: restored.value }) : again
  }

  /** A damaged journal is written anew in a thread, from its own entries and the database's. */
  async function rewrite(person: Person, { id, kind, journal, close }: OpenKept, edits: readonly Edit[]): Promise<Result<number>> {
    const about = { kind: kind.id as KindId, file: journalFile(person.profile, id), key: person.profile.key('journal') }
    const mended = await jobs.run('mendJournal', { ...about, head: journal.head, edits })
    if (!mended.ok) return mended
    person.records.delete(id)
    await close()
    return ok(mended.value.restored)
  }

  return { begin, isKept, mend, readAhead }
}

export type OpenRecords = ReturnType<typeof createOpenRecords>

function now(): string {
  return utcTime(new Date())
}

/** Lists the task of a member, or brings it to the top; `begins` is the progress of one not listed yet. */
export async function keepListed(
  person: Person,
  { file, value }: OpenPackageFile,
  review: string,
  expert: string,
  begins: MissionProgress,
): Promise<Result<unknown>> {
  const before = await missionOf(person, review)
  const { task } = value
  const at = now()
  const facts = {
    review,
    task: task.id,
    expert,
    centre: task.centre.name,
    centreType: task.centre.type,
    stage: task.stage,
    from: task.dates.from,
    to: task.dates.to,
    package: { id: task.package.id, revision: task.package.revision, sha256: value.sha256, file },
    openedAt: at,
    progress: before.ok ? before.value.progress : begins,
  }
  return keepMission(person.profile, facts, { file, at, accepted: true })
}

export async function missionOf(person: Person, review: string): Promise<Result<Mission>> {
  const kept = await readMissions(person.profile)
  if (!kept.ok) return kept
  const found = kept.value.missions.find((mission) => mission.review === review)
  return found ? ok(found) : refuse({ code: 'mission.unknown', name: review })
}

function openedRecord(kind: KindId, { id, member, journal }: OpenKept): OpenedRecord {
  return {
    kind,
    record: id,
    member,
    // the kind's own shapes, as its journal was read by them
    head: journal.head as OpenedRecord['head'],
    edits: journal.edits as OpenedRecord['edits'],
    chainHead: journal.end().head,
    ...(journal.setAside && { setAside: journal.setAside.bytes }),
    ...(journal.unproven && { unproven: true }),
    ...(journal.harm && { harm: journal.harm as NonNullable<OpenedRecord['harm']> }),
  }
}
