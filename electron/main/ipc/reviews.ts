import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { keepMission, keepProgress, keepRecent, type Mission, type RecentPackage, readMissions } from '#services/missions/list.ts'
import { takeBrought } from '#services/profiles/brought.ts'
import { journalFile } from '#services/profiles/journalFile.ts'
import { nameOf } from '#services/profiles/keys.ts'
import { goOnWith } from '#services/record/goOn.ts'
import { type OpenMission, openMission, type ReviewAhead, reviewId } from '#services/review/openMission.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { utcTime } from '#shared/format/time.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { type MissionProgress, type OpenedReview, reviewCalls } from '#shared/ipc/reviews.ts'
import type { Edit } from '#shared/review/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { type Person, personAt } from '../people.ts'
import { places } from '../places.ts'
import { type Caller, serve } from './serve.ts'
import { asJob } from './work.ts'

const nobody: Fault = { code: 'profile.none' }
const untouched: MissionProgress = { marked: 0, toMark: 0, blockers: 0, state: 'pledge' }

/** The task list and the open reviews of the person at the window. */
export function serveReviews(packages: OpenPackages, jobs: Jobs): void {
  serve(reviewCalls, {
    list: async (_ask, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse(nobody)
      const kept = await readMissions(person.profile)
      if (!kept.ok) return kept
      const missions = await Promise.all(kept.value.missions.map((mission) => cardOf(person, mission)))
      const recent = await Promise.all(kept.value.recent.map(recentOf))
      if (missions[0]) readJournalAhead(person, missions[0].review)
      return ok({ missions, recent })
    },
    begin: async ({ package: token, expert, despiteLock }, caller) => {
      const person = personAt(caller.window)
      const opened = packages.opened(token, caller.window)
      if (!person || !opened) return refuse(person ? { code: 'package.closed' } : nobody)
      return begin(person, opened.file, opened.value, expert, despiteLock)
    },
    read: async ({ package: token, member }, caller) => {
      const person = personAt(caller.window)
      const opened = packages.opened(token, caller.window)
      if (!person || !opened) return refuse(person ? { code: 'package.closed' } : nobody)
      const { task } = opened.value
      if (!task.panel.some(({ id }) => id === member)) return refuse({ code: 'mission.member', got: member })
      const review = reviewId(task.id, member, task.package.revision)
      const kept = await keep(person, opened.file, opened.value, review, member, { ...untouched, state: 'reading' })
      return kept.ok ? ok(undefined) : kept
    },
    resume: async ({ review, job, file, despiteLock }, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse(nobody)
      const mission = await missionOf(person, review)
      if (!mission.ok) return mission
      const path = file === undefined ? packageOf(person, mission.value) : pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      return resume(person, mission.value, { path, job, despiteLock }, caller)
    },
    mend: async ({ review, package: token, edits }, caller) => {
      const person = personAt(caller.window)
      const open = person?.missions.get(review)
      const opened = packages.opened(token, caller.window)
      if (!person || !open) return refuse({ code: 'mission.closed', name: review })
      if (opened?.value.sha256 !== open.opened.sha256) return refuse({ code: 'package.closed' })
      const restored = open.journal.harm ? await rewrite(person, open, edits) : await goOnWith(open, edits)
      if (!restored.ok) return restored
      const again = await begin(person, opened.file, opened.value, open.member.id)
      return again.ok ? ok({ ...again.value, restored: restored.value }) : again
    },
    append: async ({ review, draft }, caller) => {
      const open = personAt(caller.window)?.missions.get(review)
      return open ? open.append(draft) : refuse({ code: 'mission.closed', name: review })
    },
    keepProgress: async ({ review, progress }, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse(nobody)
      const kept = await keepProgress(person.profile, review, progress)
      return kept.ok ? ok(undefined) : kept
    },
    carry: async ({ package: token, earlier, job, file }, caller) => {
      const person = personAt(caller.window)
      const into = packages.opened(token, caller.window)
      if (!person || !into) return refuse(person ? { code: 'package.closed', name: '' } : nobody)
      const mission = await missionOf(person, earlier)
      if (!mission.ok) return mission
      const path = file === undefined ? mission.value.package.file : pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const from = await openSame(mission.value, path, job, caller)
      if (!from.ok) return from
      await packages.close(from.value.package)
      return jobs.run('offerCarry', { keys: person.profile.keys(), mission: mission.value, from: from.value, into: into.value })
    },
    addPhoto: async ({ review, file }, caller) => {
      const person = personAt(caller.window)
      const path = pathOf(file)
      const open = person?.missions.get(review)
      if (!person || !open) return refuse({ code: 'mission.closed', name: review })
      if (path === undefined) return refuse({ code: 'file.token' })
      const { profile } = person
      const keys = { files: profile.key('files'), names: profile.key('names') }
      return jobs.run('keepPhoto', { folder: profile.folder, keys, review, file: path, beside: open.state().sheet.attachments })
    },
    close: async ({ review }, caller) => {
      const person = personAt(caller.window)
      await person?.missions.get(review)?.close()
      person?.missions.delete(review)
      return ok(undefined)
    },
  })

  /** A damaged journal is written anew in a thread, from its own entries and the database's. */
  async function rewrite(person: Person, mission: OpenMission, edits: readonly Edit[]): Promise<Result<number>> {
    const { id: review, kind, journal } = mission
    const file = journalFile(person.profile, review)
    const mended = await jobs.run('mendJournal', { kind: kind.id, file, key: person.profile.key('journal'), head: journal.head, edits })
    if (!mended.ok) return mended
    person.missions.delete(review)
    await mission.close()
    return ok(mended.value.restored)
  }

  async function begin(
    person: Person,
    file: string,
    opened: OpenedPackage,
    expert: string,
    despiteLock = false,
  ): Promise<Result<OpenedReview>> {
    const review = reviewId(opened.task.id, expert, opened.task.package.revision)
    const ahead = person.missions.has(review) ? undefined : (person.ahead.get(review) ?? read(person, review))
    person.ahead.clear()
    const listed = await missionOf(person, review)
    if (listed.ok && listed.value.package.sha256 !== opened.sha256) {
      await keepRecent(person.profile, { file, at: now(), accepted: false, code: 'mission.altered' })
      return refuse({ code: 'mission.altered', got: String(opened.task.package.revision) })
    }
    const known = person.missions.get(review)
    const mission = known
      ? ok(known)
      : await openMission(person.profile, opened, expert, () => new Date(), { despiteLock, ...(ahead && { ahead }) })
    if (!mission.ok) return mission
    person.missions.set(review, mission.value)
    const kept = await keep(person, file, opened, review, mission.value.member.id)
    if (!kept.ok) return kept
    const earlier = await earlierOf(person, opened, expert, read)
    const brought = await takeBrought(person.profile.folder, nameOf(person.profile, review))
    return ok({ ...openedReview(mission.value, earlier), ...(brought && { brought }) })
  }

  /** Reads and checks a review's journal in a thread; nothing where there is none. */
  async function read({ profile }: Person, review: string): Promise<ReviewAhead | undefined> {
    const found = await jobs.run('readJournal', { kind: 'review', file: journalFile(profile, review), key: profile.key('journal') })
    // the thread read it by the shapes of a review
    return found.ok ? (found.value as ReviewAhead | undefined) : undefined
  }

  /** Reads the journal of the review most likely to be opened next, while the person looks at the list or the package is checked. */
  function readJournalAhead(person: Person, review: string): void {
    if (person.missions.has(review) || person.ahead.has(review)) return
    person.ahead.clear()
    person.ahead.set(review, read(person, review))
  }

  async function resume(person: Person, mission: Mission, { path, job, despiteLock }: Resuming, caller: Caller) {
    readJournalAhead(person, mission.review)
    const opened = await openSame(mission, path, job, caller)
    if (!opened.ok) return opened
    if (mission.progress.state === 'reading') return ok({ opened: opened.value })
    const review = await begin(person, path, opened.value, mission.expert, despiteLock)
    return review.ok ? ok({ opened: opened.value, review: review.value }) : review
  }

  /** Opens the very package a review is about; another one under its name is refused. */
  async function openSame(mission: Mission, path: string, job: string, caller: Caller): Promise<Result<OpenedPackage>> {
    const opened = await asJob(job, caller, (options) => packages.open(path, caller.window, options))
    if (!opened.ok || opened.value.sha256 === mission.package.sha256) return opened
    await packages.close(opened.value.package)
    return refuse({ code: 'mission.otherPackage', want: mission.package.sha256, got: opened.value.sha256 })
  }
}

interface Resuming {
  readonly path: string
  readonly job: string
  readonly despiteLock: boolean | undefined
}

function now(): string {
  return utcTime(new Date())
}

async function keep(
  person: Person,
  file: string,
  opened: OpenedPackage,
  review: string,
  expert: string,
  begins: MissionProgress = untouched,
): Promise<Result<unknown>> {
  const before = await missionOf(person, review)
  const { task } = opened
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
    package: { id: task.package.id, revision: task.package.revision, sha256: opened.sha256, file },
    openedAt: at,
    progress: before.ok ? before.value.progress : begins,
  }
  return keepMission(person.profile, facts, { file, at, accepted: true })
}

async function missionOf(person: Person, review: string): Promise<Result<Mission>> {
  const kept = await readMissions(person.profile)
  if (!kept.ok) return kept
  const found = kept.value.missions.find((mission) => mission.review === review)
  return found ? ok(found) : refuse({ code: 'mission.unknown', name: review })
}

/** A recent package with a token, so that it can be opened again or its refusal seen again. */
async function recentOf({ file: path, ...one }: RecentPackage) {
  const { file, name, bytes } = await tokenFor(path)
  return { ...one, file, name, bytes }
}

/** Where a review's package lies. The sample comes with the program, which may be started from another folder each time. */
function packageOf({ practice }: Person, mission: Mission): string {
  return practice ? places.sample() : mission.package.file
}

async function cardOf(person: Person, mission: Mission) {
  const { file: _file, ...facts } = mission.package
  const file = packageOf(person, mission)
  const present = await access(file).then(
    () => true,
    () => false,
  )
  return { ...mission, package: { ...facts, name: basename(file), present } }
}

function openedReview(mission: OpenMission, earlier: OpenedReview['earlier']): OpenedReview {
  const { id: review, member, journal } = mission
  return {
    review,
    member,
    head: journal.head,
    edits: journal.edits,
    chainHead: journal.end().head,
    ...(journal.setAside && { setAside: journal.setAside.bytes }),
    ...(journal.unproven && { unproven: true }),
    ...(journal.harm && { harm: journal.harm }),
    ...(earlier && { earlier }),
  }
}

/** The newest earlier revision of this package this person has edits on. */
async function earlierOf(
  person: Person,
  opened: OpenedPackage,
  expert: string,
  read: (person: Person, review: string) => Promise<ReviewAhead | undefined>,
): Promise<OpenedReview['earlier']> {
  const { task } = opened
  for (let revision = task.package.revision - 1; revision > 0; revision--) {
    const review = reviewId(task.id, expert, revision)
    const scanned = (await read(person, review))?.scanned
    if (scanned?.ok && scanned.value.edits.length > 0) return { review, revision }
  }
  return undefined
}
