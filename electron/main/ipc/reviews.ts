import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { keepProgress, type Mission, type RecentPackage, readMissions } from '#services/missions/list.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { type OpenedReview, reviewCalls } from '#shared/ipc/reviews.ts'
import { reviewId } from '#shared/kinds/index.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { keepListed, missionOf, type OpenRecords, untouched } from '../openRecords.ts'
import { openRecordOf, type Person, personAt } from '../people.ts'
import { places } from '../places.ts'
import { type Caller, serve } from './serve.ts'
import { asJob } from './work.ts'

const nobody: Fault = { code: 'profile.none' }

/** The task list of the person at the window, and what is of reviews alone. */
export function serveReviews(packages: OpenPackages, records: OpenRecords, jobs: Jobs): void {
  serve(reviewCalls, {
    list: async (_ask, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse(nobody)
      const kept = await readMissions(person.profile)
      if (!kept.ok) return kept
      const missions = await Promise.all(kept.value.missions.map((mission) => cardOf(person, mission)))
      const recent = await Promise.all(kept.value.recent.map(recentOf))
      if (missions[0]) records.readAhead(person, 'review', missions[0].review)
      return ok({ missions, recent })
    },
    read: async ({ package: token, member }, caller) => {
      const person = personAt(caller.window)
      const opened = packages.opened(token, caller.window)
      if (!person || !opened) return refuse(person ? { code: 'package.closed' } : nobody)
      const { task } = opened.value
      if (!task.panel.some(({ id }) => id === member)) return refuse({ code: 'mission.member', got: member })
      const mission = reviewId(task.id, member, task.package.revision)
      const kept = await keepListed(person, opened, mission, member, { ...untouched, state: 'reading' })
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
      const open = openRecordOf(person, 'review', review)
      if (!person || !open) return refuse({ code: 'mission.closed', name: review })
      if (path === undefined) return refuse({ code: 'file.token' })
      const { profile } = person
      const keys = { files: profile.key('files'), names: profile.key('names') }
      return jobs.run('keepPhoto', { folder: profile.folder, keys, review, file: path, beside: open.state().sheet.attachments })
    },
  })

  async function resume(person: Person, mission: Mission, { path, job, despiteLock }: Resuming, caller: Caller) {
    records.readAhead(person, 'review', mission.review)
    const opened = await openSame(mission, path, job, caller)
    if (!opened.ok) return opened
    if (mission.progress.state === 'reading') return ok({ opened: opened.value })
    const at = { file: path, value: opened.value }
    const review = await records.begin(person, at, { kind: 'review', member: mission.expert, despiteLock })
    // `begin` was asked for a review
    return review.ok ? ok({ opened: opened.value, review: review.value as OpenedReview }) : review
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
