import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import { localIso } from '#services/journal/index.ts'
import { enterProfile } from '#services/profiles/enter.ts'
import type { ReviewDone } from '#services/review/index.ts'
import { prepareSheet } from '#services/signing/prepare.ts'
import { exportMission, signMission } from '#services/signing/signMission.ts'
import { makeTarget } from '#services/signing/target.ts'
import { pagesOf, workbookSheets } from '#services/signing/whatIsInside.ts'
import type { Jobs, RunOptions } from '#services/worker/createJobs.ts'
import { type Signed, signingCalls, type WrittenFile } from '#shared/ipc/signing.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pickFolder } from '../dialogs.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import { folderFor, folderOf, usualFolder } from '../folderTokens.ts'
import { keepMade, releaseMade } from '../madeDocuments.ts'
import type { OpenPackages } from '../openPackages.ts'
import { reviewAtHand } from './atHand.ts'
import { serve } from './serve.ts'
import { asJob } from './work.ts'

/** Signing: what would be signed, where to, and the signature itself. The key stays in this process; printing and verifying go to a thread. */
export function serveSigning(packages: OpenPackages, jobs: Jobs): void {
  serve(signingCalls, {
    prepare: async (ask, caller) => {
      const at = reviewAtHand(packages, caller, ask)
      if (!at.ok) return at
      const sheet = await prepareSheet(at.value, localIso(new Date()), (input) => jobs.run('renderResult', input))
      if (!sheet.ok) return sheet
      const { state, pdf, xlsx, json } = sheet.value
      const made = keepMade(caller.window, { files: { pdf, xlsx, json } })
      const bytes = { pdf: pdf.length, xlsx: xlsx.length, json: json.length }
      return ok({ state, made, pages: await pagesOf(pdf), sheets: workbookSheets, bytes })
    },
    release: ({ made }, { window }) => {
      releaseMade(window, made)
      return ok(undefined)
    },
    usualFolder: () => folderFor(usualFolder()),
    pickFolder: async (_ask, { window }) => {
      const path = await pickFolder(window, 'signed')
      return path === undefined ? ok(undefined) : folderFor(path)
    },
    sign: async ({ passphrase, folder, replace, job, ...ask }, caller) => {
      const at = reviewAtHand(packages, caller, ask)
      if (!at.ok) return at
      const out = await targetOf(folder)
      if (!out.ok) return out
      const { folder: home, profile } = at.value.profile
      const now = new Date()
      const keys = await jobs.run('unlockProfile', { root: dirname(home), id: profile.id, passphrase, now: now.toISOString() })
      if (!keys.ok) return keys
      const own = await enterProfile(keys.value, now)
      if (!own.ok) return own
      try {
        const answer = await asJob(job, caller, (options) =>
          signMission(at.value, own.value.signer, localIso(new Date()), { out: out.value, force: replace, ...working(options) }),
        )
        if (!answer.ok) return answer
        const { edit, head, done, notWritten } = answer.value
        return ok({ edit, head, ...(done && { signed: await signedOf(done) }), ...(notWritten && { notWritten }) })
      } finally {
        own.value.close()
      }
    },
    exportAgain: async ({ folder, replace, job, ...ask }, caller) => {
      const at = reviewAtHand(packages, caller, ask)
      if (!at.ok) return at
      const out = await targetOf(folder)
      if (!out.ok) return out
      const done = await asJob(job, caller, (options) =>
        exportMission(at.value, localIso(new Date()), { out: out.value, force: replace, ...working(options) }),
      )
      return done.ok ? ok(await signedOf(done.value)) : done
    },
    reveal: ({ file }) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      shell.showItemInFolder(path)
      return ok(undefined)
    },
  })

  function working({ onProgress }: RunOptions) {
    return {
      onStep: (step: 'write' | 'verify') => onProgress?.({ phase: `step.${step}`, done: step === 'write' ? 0 : 1, total: 2 }),
      thread: {
        print: (input: Parameters<typeof jobs.run<'renderResult'>>[1]) => jobs.run('renderResult', input),
        check: (about: Parameters<typeof jobs.run<'checkSigned'>>[1]) => jobs.run('checkSigned', about),
      },
    }
  }
}

async function targetOf(token: string): Promise<Result<string>> {
  const folder = folderOf(token)
  if (folder === undefined) return refuse({ code: 'file.token' })
  const made = await makeTarget(folder)
  return made.ok ? ok(folder) : made
}

async function signedOf({ sha256, checkCode, result, files, verifications, notices }: ReviewDone): Promise<Signed> {
  const kinds = ['pdf', 'xlsx', 'json'] as const
  const written = kinds.map(async (kind): Promise<WrittenFile> => {
    const path = files[kind]
    const { file } = await tokenFor(path)
    return { kind, name: basename(path), folder: dirname(path), bytes: (await stat(path)).size, file }
  })
  return { sha256, checkCode, revision: result.revision, files: await Promise.all(written), verifications, notices }
}
