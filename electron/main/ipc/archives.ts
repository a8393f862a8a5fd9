import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { forget, type ProfileKeys } from '#services/profiles/enter.ts'
import { broken, filesInThreads } from '#services/verify/inThreads.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { AskVerify } from '#services/worker/jobs/archive.ts'
import { localTime } from '#shared/format/time.ts'
import { archiveCalls } from '#shared/ipc/archives.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, targetOf, tokenFor } from '../fileTokens.ts'
import { targetOf as folderTarget } from '../folderTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { personAt } from '../people.ts'
import { writeOwn } from './archiveOwn.ts'
import { panelAt } from './panelAt.ts'
import { recordSource } from './recordSource.ts'
import { type Caller, serve } from './serve.ts'
import { asJob } from './work.ts'

/** Archiving: files are found, measured and packed in a thread; those that claim to be results are verified in bounded ones. */
export function serveArchives(packages: OpenPackages, jobs: Jobs): void {
  serve(archiveCalls, {
    survey: async ({ files, job, ...ask }, caller) => {
      const at = panelAt(packages, caller, ask)
      if (!at.ok) return at
      const paths = files.map(pathOf)
      if (paths.includes(undefined)) return refuse({ code: 'file.token' })
      const { given } = at.value
      const survey = `survey-${randomUUID()}`
      return asJob(job, caller, (options) => {
        const read = filesInThreads(jobs, given)
        const answer = ({ verify }: AskVerify) => read(verify, options.signal).catch(() => undefined)
        const shared = { key: survey, value: given }
        return jobs.run(
          'surveyArchive',
          { survey, paths: paths as string[] },
          { ...options, shared, answer: (about) => answer(about as AskVerify) },
        )
      })
    },
    writeOwn: async ({ folder, job, ...ask }, caller) => {
      const at = recordSource(packages, caller, 'panel', ask)
      if (!at.ok) return at
      const out = await folderTarget(folder)
      if (!out.ok) return out
      return asJob(job, caller, (options) => writeOwn(jobs, at.value, out.value, options))
    },
    write: async ({ survey, target, passphrase, job, ...ask }, caller) => {
      const at = panelAt(packages, caller, ask)
      if (!at.ok) return at
      // a secretary archives what the leader closed on another computer: then the signed record is among the files
      const { locked: isClosed, locks } = at.value.open.state()
      if (!isClosed && locks.length > 0) return refuse({ code: 'panel.notLocked' })
      const out = targetOf(target)
      if (out === undefined) return refuse({ code: 'file.token' })
      const keys = passphrase === undefined ? ok(undefined) : await keysOf(passphrase, caller)
      if (!keys.ok) return keys
      const key = keys.value?.keyFile
      return asJob(job, caller, async (options) => {
        const about = { survey, out, clock: localTime(new Date()), isClosed, ...(key && { key }) }
        const written = await jobs.run('writeArchive', about, options)
        if (keys.value) forget(keys.value)
        if (!written.ok) return written
        options.onProgress?.({ phase: 'archiveVerify', done: 0, total: 1 })
        // what stands on the stick is verified, by the same check that its receiver has
        const shared = { key: survey, value: at.value.given }
        const verified = await jobs.run('verifyFile', { file: out, withRecord: false }, { ...options, shared })
        if (!verified.ok && verified.faults.some(({ code }) => code === 'job.cancelled')) return verified
        const { sha256, bytes, files } = written.value
        const { file } = await tokenFor(out)
        const verification = verified.ok ? verified.value.verification : broken(out, verified.faults)
        return ok({ sha256, bytes, files, name: basename(out), folder: dirname(out), file, verification })
      })
    },
  })
  /** The keys of the window's person, who signs the archive; a wrong passphrase costs no work. */
  async function keysOf(passphrase: string, caller: Caller): Promise<Result<ProfileKeys>> {
    const person = personAt(caller.window)
    if (!person) return refuse({ code: 'profile.none' })
    const { folder, profile } = person.profile
    return jobs.run('unlockProfile', { root: dirname(folder), id: profile.id, passphrase })
  }
}
