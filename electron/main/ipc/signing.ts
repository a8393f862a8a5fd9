import { dirname } from 'node:path'
import { shell } from 'electron'
import { forget } from '#services/profiles/enter.ts'
import { type AppendedTo, lend, lockFor } from '#services/signing/lent.ts'
import { workbookSheets } from '#services/signing/pagesAndSheets.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { localTime } from '#shared/format/time.ts'
import { signingCalls } from '#shared/ipc/signing.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pickFolder } from '../dialogs.ts'
import { pathOf } from '../fileTokens.ts'
import { folderFor, targetOf, usualFolder } from '../folderTokens.ts'
import { keepMade, releaseMade } from '../madeDocuments.ts'
import type { OpenPackages } from '../openPackages.ts'
import { signedOf } from '../signedFiles.ts'
import { reviewSource } from './reviewSource.ts'
import { serve } from './serve.ts'
import { asJob } from './work.ts'

/** Signing: the preview, the target folder and the signature. A thread signs with a copy of the keys; the journal stays in this process. */
export function serveSigning(packages: OpenPackages, jobs: Jobs): void {
  serve(signingCalls, {
    prepare: async (ask, caller) => {
      const at = reviewSource(packages, caller, ask)
      if (!at.ok) return at
      const lent = lend(at.value)
      const sheet = await jobs.run('prepareSheet', { lent, now: localTime(new Date()) })
      if (!sheet.ok) return sheet
      const { state, pdf, xlsx, json, pages } = sheet.value
      const made = keepMade(caller.window, { files: { pdf, xlsx, json } })
      const bytes = { pdf: pdf.length, xlsx: xlsx.length, json: json.length }
      return ok({ state, made, pages, sheets: workbookSheets, bytes, head: lent.end.head })
    },
    release: ({ made }, { window }) => {
      releaseMade(window, made)
      return ok(undefined)
    },
    usualFolder: (_ask, { window }) => folderFor(usualFolder(), window),
    pickFolder: async (_ask, { window }) => {
      const path = await pickFolder(window, 'signed')
      return path === undefined ? ok(undefined) : folderFor(path, window)
    },
    sign: async ({ passphrase, folder, replace, job, head: looked, ...ask }, caller) => {
      const at = reviewSource(packages, caller, ask)
      if (!at.ok) return at
      if (at.value.mission.journal.end().head !== looked) return refuse({ code: 'review.changed' })
      const out = await targetOf(folder)
      if (!out.ok) return out
      const { folder: home, profile } = at.value.profile
      const now = new Date()
      const keys = await jobs.run('unlockProfile', { root: dirname(home), id: profile.id, passphrase })
      if (!keys.ok) return keys
      const lock = lockFor(at.value.mission)
      const given = { lent: lend(at.value, keys.value), now: localTime(now), out: out.value, force: replace }
      const answer = await asJob(job, caller, ({ onProgress }) =>
        jobs.run('signMission', given, { answer: lock.answer, ...(onProgress && { onProgress }) }),
      )
      forget(keys.value)
      const locked = lock.locked()
      if (!answer.ok && locked === undefined) return answer
      // a thread that ended after the lock was written: the sheet is locked, and its files can be made again
      const { edit, head, done, notWritten } = answer.ok
        ? answer.value
        : { ...(locked as AppendedTo<'review'>), done: undefined, notWritten: answer.faults }
      return ok({
        edit,
        head,
        ...(done && { signed: await signedOf({ ...done, revision: done.result.revision }) }),
        ...(notWritten && { notWritten }),
      })
    },
    exportAgain: async ({ folder, replace, job, ...ask }, caller) => {
      const at = reviewSource(packages, caller, ask)
      if (!at.ok) return at
      const out = await targetOf(folder)
      if (!out.ok) return out
      const given = { lent: lend(at.value), now: localTime(new Date()), out: out.value, force: replace }
      const done = await asJob(job, caller, ({ onProgress }) => jobs.run('exportMission', given, onProgress ? { onProgress } : {}))
      return done.ok ? ok(await signedOf({ ...done.value, revision: done.value.result.revision })) : done
    },
    reveal: ({ file }) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      shell.showItemInFolder(path)
      return ok(undefined)
    },
  })
}
