import { basename, dirname } from 'node:path'
import { pairAmong } from '#services/panel/readPair.ts'
import { forget } from '#services/profiles/enter.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { type Given, givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { localTime } from '#shared/format/time.ts'
import { passingCalls } from '#shared/ipc/passing.ts'
import { isMergeAlone } from '#shared/panel/decided.ts'
import { seatFault } from '#shared/panel/signerStand.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import { targetOf } from '../folderTokens.ts'
import { keepMade } from '../madeDocuments.ts'
import type { OpenPackages } from '../openPackages.ts'
import { type Person, personAt } from '../people.ts'
import { type Caller, serve } from './serve.ts'
import { asJob } from './work.ts'

/** Signing a panel's record that was closed on another computer. Its files may be anybody's: guarded threads read and sign them. */
export function servePassing(packages: OpenPackages, jobs: Jobs): void {
  serve(passingCalls, {
    read: async ({ files, job, package: token }, caller) => {
      const at = personAndPackage(packages, token, caller)
      if (!at.ok) return at
      const paths = files.map(pathOf).filter((path) => path !== undefined)
      if (paths.length < files.length) return refuse({ code: 'file.token' })
      const pair = await pairAmong(paths)
      if (!pair.ok) return pair
      const { person, shared } = at.value
      const found = await asJob(job, caller, (options) => jobs.run('readPassed', { files: pair.value }, { ...options, shared }))
      if (!found.ok) return found
      const { record, sha256, files: bytes, pages, sheets, verifications } = found.value
      const { revision, closedAt, signers } = record
      const json = canonicalBytes(record)
      const made = keepMade(caller.window, { files: { ...bytes, json } })
      const sizes = { pdf: bytes.pdf.length, xlsx: bytes.xlsx.length, json: json.length }
      const [pdf, xlsx] = await Promise.all([tokenFor(pair.value.pdf), tokenFor(pair.value.xlsx)])
      const notAsked = seatFault(signers, person.profile.profile)
      return ok({
        ...{ pdf: pdf.file, xlsx: xlsx.file, folder: dirname(pair.value.pdf), decided: !isMergeAlone(record) },
        prepared: { state: 'signed', made, pages, sheets, bytes: sizes, head: sha256 },
        signatures: { sha256, revision, closedAt, signers, verifications },
        ...(notAsked && { notAsked }),
      })
    },
    sign: async ({ pdf, xlsx, record, passphrase, folder, job, package: token }, caller) => {
      const at = personAndPackage(packages, token, caller)
      if (!at.ok) return at
      const files = { pdf: pathOf(pdf), xlsx: pathOf(xlsx) }
      if (files.pdf === undefined || files.xlsx === undefined) return refuse({ code: 'file.token' })
      const pair = { pdf: files.pdf, xlsx: files.xlsx }
      const out = folder === undefined ? ok(undefined) : await targetOf(folder)
      if (!out.ok) return out
      const { person, shared } = at.value
      const { folder: home, profile } = person.profile
      const keys = await jobs.run('unlockProfile', { root: dirname(home), id: profile.id, passphrase })
      if (!keys.ok) return keys
      const given = { files: pair, key: keys.value.keyFile, at: localTime(new Date()), expected: record }
      const into = out.value === undefined ? given : { ...given, out: out.value }
      const signed = await asJob(job, caller, ({ onProgress }) => {
        onProgress?.({ phase: 'step.write', done: 0, total: 1 })
        return jobs.run('countersign', into, { shared })
      })
      forget(keys.value)
      if (!signed.ok) return signed
      return ok({ folder: dirname(signed.value.files.pdf), verifications: signed.value.verifications })
    },
  })
}

/** The person of the window, and what files are verified against: the open package. Faults: `profile.none`, `package.closed`. */
function personAndPackage(
  packages: OpenPackages,
  token: string,
  caller: Caller,
): Result<{ readonly person: Person; readonly shared: { readonly key: string; readonly value: Given } }> {
  const person = personAt(caller.window)
  if (!person) return refuse({ code: 'profile.none' })
  const known = packages.opened(token, caller.window)
  if (!known) return refuse({ code: 'package.closed' })
  const { file, value: opened } = known
  const value = givenBy(knownTask(reviewedPackage(file, opened)), opened.standardSha256)
  return ok({ person, shared: { key: `passed ${basename(file)} ${opened.sha256}`, value } })
}
