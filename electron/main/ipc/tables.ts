import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { NewValues, SignedValues } from '#services/panel/valuesFiles.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { localTime, notBefore } from '#shared/format/time.ts'
import { tableCalls } from '#shared/ipc/tables.ts'
import type { PanelEdit } from '#shared/panel/record.ts'
import { mayInPanel } from '#shared/panel/roles.ts'
import { loadTable } from '#shared/panel/valuesFile.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pathOf, targetOf, tokenFor } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { openRecordOf, personAt } from '../people.ts'
import { panelAt } from './panelAt.ts'
import { reviewSource } from './reviewSource.ts'
import { serve } from './serve.ts'

/** The panel's 核定 table as a file: verified in a bounded thread before it is loaded, signed in a thread with the keys. */
export function serveTables(packages: OpenPackages, jobs: Jobs): void {
  serve(tableCalls, {
    read: async ({ review, package: token, file }, caller) => {
      const at = reviewSource(packages, caller, { review, package: token })
      if (!at.ok) return at
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const { file: packageFile, opened } = at.value
      const given = givenBy(knownTask(reviewedPackage(packageFile, opened)), opened.standardSha256)
      const read = await jobs.run('readValues', { file: path }, { shared: { key: token, value: given } })
      if (!read.ok) return read
      const table = `table-${randomUUID()}`
      waiting.set(caller.window, { table, review, values: read.value })
      return ok({ table, ...read.value })
    },
    load: async ({ review, table }, { window }) => {
      const open = openRecordOf(personAt(window), 'review', review)
      const kept = waiting.get(window)
      waiting.delete(window)
      if (!open || kept?.table !== table || kept.review !== review) return refuse({ code: 'mission.closed', name: review })
      const act = loadTable(kept.values.record, kept.values.sha256)
      const at = notBefore(localTime(new Date()), open.state().at)
      const written = await open.append({ id: randomUUID(), at, by: open.member.id, act })
      return written.ok ? ok([written.value]) : written
    },
    sign: async ({ passphrase, target, ...ask }, caller) => {
      const at = panelAt(packages, caller, ask)
      if (!at.ok) return at
      const { open, given } = at.value
      if (!mayInPanel(open.member, 'values.confirmed')) return refuse({ code: 'panel.role', got: open.member.role })
      const confirmed = open.state().sheet.table.confirmed
      if (open.state().locked) return refuse({ code: 'panel.locked' })
      if (confirmed === undefined) return refuse({ code: 'panel.noTable' })
      const out = targetOf(target)
      const person = personAt(caller.window)
      if (out === undefined || person === undefined) return refuse({ code: out === undefined ? 'file.token' : 'profile.none' })
      const { folder, profile } = person.profile
      const keys = await jobs.run('unlockProfile', { root: dirname(folder), id: profile.id, passphrase })
      if (!keys.ok) return keys
      const now = localTime(new Date())
      const { values } = confirmed
      const replaces = signedBefore(open.journal.edits)
      const signing = { keys: keys.value, values, out, confirmedAt: now, ...(replaces && { replaces }) }
      const signed = await jobs.run('signValues', signing, { shared: { key: ask.package, value: given } })
      if (!signed.ok) return signed
      const { sha256, record } = signed.value
      // the file stands; the record names it, so that a sheet scored under another table is told apart
      const act = { kind: 'values.confirmed', values, table: sha256 } as const
      const written = await open.append({ id: randomUUID(), at: notBefore(now, open.state().at), by: open.member.id, act })
      if (!written.ok) return written
      const { file } = await tokenFor(out)
      return ok({ sha256, revision: record.revision, name: basename(out), file, edits: [written.value] })
    },
  })
}

interface Waiting {
  readonly table: string
  readonly review: string
  readonly values: SignedValues
}

/** The table verified last for a page and not loaded yet; it goes with its window. */
const waiting = new WeakMap<BrowserWindow, Waiting>()

/** The table signed last, and its revision: one more with every table that was signed. */
function signedBefore(edits: readonly PanelEdit[]): NewValues['replaces'] {
  const tables = edits.flatMap(({ act }) => (act.kind === 'values.confirmed' && act.table !== undefined ? [act.table] : []))
  const sha256 = tables.at(-1)
  return sha256 === undefined ? undefined : { sha256, record: { revision: new Set(tables).size } }
}
