import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { writeFileSafely } from '#services/files/write.ts'
import type { ProfileOwner } from '#services/profiles/enter.ts'
import { draftFrom, unfinishedDraft } from '#services/standards/begin.ts'
import { dropDraft, keepDraft, readDraft, readDrafts, type StandardDraft } from '#services/standards/drafts.ts'
import { keepStandards } from '#services/standards/kept.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { type OpenedDraft, standardCalls } from '#shared/ipc/standards.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, targetOf } from '../fileTokens.ts'
import { keepMade } from '../madeDocuments.ts'
import type { OpenPackages } from '../openPackages.ts'
import { personAt } from '../people.ts'
import { listedStandards } from './listedStandards.ts'
import { type Caller, serve } from './serve.ts'

/** 编制标准: drafts of standards, their check as a whole, their paper form, and the files they leave as. */
export function serveStandards(packages: OpenPackages, jobs: Jobs): void {
  serve(standardCalls, {
    drafts: async (_ask, caller) => {
      const profile = profileOf(caller)
      if (!profile.ok) return profile
      const drafts = await readDrafts(profile.value)
      return drafts.ok ? ok(drafts.value.map(lineOf)) : drafts
    },
    begin: async ({ sha256, package: token }, caller) => {
      const profile = profileOf(caller)
      if (!profile.ok) return profile
      const known = await listedStandards(packages, token, caller)
      if (!known.ok) return known
      const base = known.value.find((one) => one.sha256 === sha256)
      if (base === undefined) return refuse<Fault>({ code: 'standard.not-built-in', name: sha256 })
      const draft = draftFrom(base, named(known.value), { draft: randomUUID(), now: new Date().toISOString() })
      const kept = await keepDraft(profile.value, draft)
      return kept.ok ? ok(openedOf(draft)) : kept
    },
    beginFrom: async ({ file }, caller) => {
      const profile = profileOf(caller)
      if (!profile.ok) return profile
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const read = await jobs.run('draftsInFile', { file: path, name: basename(path) })
      if (!read.ok) return read
      const begun = read.value.map((one) => unfinishedDraft(one, { draft: randomUUID(), now: new Date().toISOString() }))
      for (const draft of begun) {
        const kept = await keepDraft(profile.value, draft)
        if (!kept.ok) return kept
      }
      return ok(begun.map(openedOf))
    },
    open: async ({ draft }, caller) => {
      const profile = profileOf(caller)
      if (!profile.ok) return profile
      const read = await readDraft(profile.value, draft)
      return read.ok ? ok(openedOf(read.value)) : read
    },
    keep: async ({ draft, standard, texts }, caller) => {
      const profile = profileOf(caller)
      if (!profile.ok) return profile
      const before = await readDraft(profile.value, draft)
      if (!before.ok) return before
      const changed = new Date().toISOString()
      const kept = await keepDraft(profile.value, { ...before.value, standard, texts, changed })
      return kept.ok ? ok({ changed }) : kept
    },
    drop: async ({ draft }, caller) => {
      const profile = profileOf(caller)
      return profile.ok ? dropDraft(profile.value, draft) : profile
    },
    finish: async ({ draft, standard, package: token }, caller) => {
      const profile = profileOf(caller)
      if (!profile.ok) return profile
      const known = await listedStandards(packages, token, caller)
      if (!known.ok) return known
      const made = await jobs.run('finishStandard', { standard, known: named(known.value) })
      if (!made.ok) return made
      const kept = await keepStandards(profile.value, [made.value])
      if (!kept.ok) return kept
      const dropped = await dropDraft(profile.value, draft)
      return dropped.ok ? ok({ ...made.value, origin: 'imported' as const }) : dropped
    },
    preview: async ({ standard }, { window }) => {
      const pdf = await jobs.run('printStandard', { standard, now: new Date().toISOString() })
      return pdf.ok ? ok({ made: keepMade(window, { files: { pdf: pdf.value } }) }) : pdf
    },
    exportDraft: async ({ standard, target }) => {
      const path = targetOf(target)
      if (path === undefined) return refuse({ code: 'file.token' })
      const bytes = await jobs.run('draftFile', { standard, asWorkbook: extname(path).toLowerCase() === '.xlsx' })
      return bytes.ok ? writeFileSafely(path, bytes.value, { force: true }) : bytes
    },
  })
}

function profileOf(caller: Caller): Result<ProfileOwner> {
  const person = personAt(caller.window)
  return person ? ok(person.profile) : refuse({ code: 'profile.none' })
}

function named(listed: readonly { readonly standard: { readonly id: string; readonly version: string }; readonly sha256: string }[]) {
  return listed.map(({ standard: { id, version }, sha256 }) => ({ id, version, sha256 }))
}

function lineOf({ draft, standard, changed }: StandardDraft) {
  const text = (key: string) => (typeof standard[key] === 'string' ? standard[key] : '')
  return { draft, name: text('name'), version: text('version'), changed }
}

function openedOf({ format: _, base, ...draft }: StandardDraft): OpenedDraft {
  return { ...draft, ...(base && { base }) }
}
