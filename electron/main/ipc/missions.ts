import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { keepProgress, type Mission, type RecentPackage, readMissions } from '#services/missions/list.ts'
import { missionCalls } from '#shared/ipc/missions.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import { reviewId } from '#shared/kinds/index.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { keepListed, missionOf, type OpenRecords, untouched } from '../openRecords.ts'
import { nobody, type Person, personAt } from '../people.ts'
import { openSame, packageOf } from './missionPackage.ts'
import { type Caller, serve } from './serve.ts'

/** The task list of the person at the window. */
export function serveMissions(packages: OpenPackages, records: OpenRecords): void {
  serve(missionCalls, {
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
  })

  async function resume(person: Person, mission: Mission, { path, job, despiteLock }: Resuming, caller: Caller) {
    records.readAhead(person, 'review', mission.review)
    const opened = await openSame(packages, mission, path, { job, caller })
    if (!opened.ok) return opened
    if (mission.progress.state === 'reading') return ok({ opened: opened.value })
    const at = { file: path, value: opened.value }
    const review = await records.begin(person, at, { kind: 'review', member: mission.expert, despiteLock })
    // `begin` was asked for a review
    return review.ok ? ok({ opened: opened.value, review: review.value as OpenedReview }) : review
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

async function cardOf(person: Person, mission: Mission) {
  const { file: _file, ...facts } = mission.package
  const file = packageOf(person, mission)
  const present = await access(file).then(
    () => true,
    () => false,
  )
  return { ...mission, package: { ...facts, name: basename(file), present } }
}
