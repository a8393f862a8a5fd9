import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { contentKind } from '#services/files/contentKind.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { givenBy, nothingGiven } from '#services/verify/given.ts'
import { broken } from '#services/verify/inThreads.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { resultCalls } from '#shared/ipc/results.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pathOf } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { serve } from './serve.ts'
import { asJob } from './work.ts'

/** Signed results of others, dropped on the window: verified and shown, never stored. */
export function serveResults(packages: OpenPackages, jobs: Jobs): void {
  serve(resultCalls, {
    verify: async ({ file, job, package: token }, caller) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const kind = await contentKind(path)
      if (kind === undefined) return refuse({ code: 'file.notReadable', name: basename(path) })
      const opened = token === undefined ? undefined : packages.opened(token, caller.window)?.value
      const given = opened ? givenBy(knownTask(reviewedPackage(path, opened)), opened.standardSha256) : nothingGiven
      const shared = { key: token ?? '', value: given }
      const verified = await asJob(job, caller, (options) =>
        jobs.run('verifyFile', { file: path, withRecord: false }, { ...options, shared }),
      )
      if (!verified.ok && verified.faults.some(({ code }) => code === 'job.cancelled')) return verified
      const { size } = await stat(path)
      return ok({
        name: basename(path),
        bytes: size,
        verification: verified.ok ? verified.value.verification : broken(path, verified.faults),
      })
    },
  })
}
