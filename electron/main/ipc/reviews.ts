import type { Jobs } from '#services/worker/createJobs.ts'
import { reviewCalls } from '#shared/ipc/reviews.ts'
import { refuse } from '#shared/text/fault.ts'
import { pathOf } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { missionOf } from '../openRecords.ts'
import { nobody, openRecordOf, personAt } from '../people.ts'
import { openSame } from './missionPackage.ts'
import { serve } from './serve.ts'

/** What is of reviews alone. */
export function serveReviews(packages: OpenPackages, jobs: Jobs): void {
  serve(reviewCalls, {
    carry: async ({ package: token, earlier, job, file }, caller) => {
      const person = personAt(caller.window)
      const into = packages.opened(token, caller.window)
      if (!person || !into) return refuse(person ? { code: 'package.closed', name: '' } : nobody)
      const mission = await missionOf(person, earlier)
      if (!mission.ok) return mission
      const path = file === undefined ? mission.value.package.file : pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const from = await openSame(packages, mission.value, path, { job, caller })
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
}
