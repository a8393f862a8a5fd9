import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { BrowserWindow } from 'electron'
import { forget } from '#services/profiles/enter.ts'
import type { RoundRead } from '#services/sealing/round.ts'
import { lend } from '#services/signing/lent.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { localTime } from '#shared/format/time.ts'
import { type OpenedHere, sealingCalls } from '#shared/ipc/sealing.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import { targetOf } from '../folderTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { personAt } from '../people.ts'
import { panelAt } from './panelAt.ts'
import { recordSource } from './recordSource.ts'
import { serve } from './serve.ts'

/** A sealed round: threads encrypt and open with copies of the keys; what was read is kept here until it is opened. */
export function serveSealing(packages: OpenPackages, jobs: Jobs): void {
  serve(sealingCalls, {
    seal: async ({ review, package: token, certificate, folder, replace }, caller) => {
      const at = recordSource(packages, caller, 'review', { record: review, package: token })
      if (!at.ok) return at
      const path = pathOf(certificate)
      if (path === undefined) return refuse({ code: 'file.token' })
      const out = await targetOf(folder)
      if (!out.ok) return out
      const how = { certificate: path, out: out.value, sealedAt: localTime(new Date()), force: replace }
      const sealed = await jobs.run('sealMission', { lent: lend(at.value), ...how })
      if (!sealed.ok) return sealed
      const { envelope, commitment, record } = sealed.value
      const [one, other] = [await tokenFor(envelope), await tokenFor(commitment)]
      return ok({ checkCode: record.checkCode, sealedAt: record.sealedAt, envelope: one, commitment: other })
    },
    read: async ({ files, ...ask }, caller) => {
      const at = panelAt(packages, caller, ask)
      if (!at.ok) return at
      const paths = files.map(pathOf)
      if (paths.includes(undefined)) return refuse({ code: 'file.token' })
      const read = await jobs.run('readRound', { paths: paths as string[] }, { shared: { key: ask.package, value: at.value.given } })
      if (!read.ok) return read
      const round = `round-${randomUUID()}`
      waiting.set(caller.window, { round, record: ask.record, read: read.value })
      const { commitments, absent, unreadable } = read.value
      const shown = commitments.map(({ file, state, commitment }) => ({ file: basename(file), state, commitment }))
      return ok({ round, commitments: shown, absent, unreadable: unreadable.map((file) => basename(file)) })
    },
    open: async ({ round, passphrase, folder, replace, ...ask }, caller) => {
      const at = panelAt(packages, caller, ask)
      if (!at.ok) return at
      const { member } = at.value.open
      if (member.role !== '组长') return refuse({ code: 'panel.role', got: member.role })
      const kept = waiting.get(caller.window)
      const person = personAt(caller.window)
      if (!person || kept?.round !== round || kept.record !== ask.record) return refuse({ code: 'mission.closed', name: ask.record })
      const out = await targetOf(folder)
      if (!out.ok) return out
      const { folder: home, profile } = person.profile
      const keys = await jobs.run('unlockProfile', { root: dirname(home), id: profile.id, passphrase })
      if (!keys.ok) return keys
      const opened = await jobs.run('openRound', { round: kept.read, key: keys.value.keyFile, out: out.value, force: replace })
      forget(keys.value)
      if (!opened.ok) return opened
      const shown = opened.value.map(async ({ listed: { commitment }, file, faults }): Promise<OpenedHere> => {
        const named = faults.map((fault) => ({ ...fault, ...(fault.name !== undefined && { name: basename(fault.name) }) }))
        return { commitment, faults: named, ...(file !== undefined && { file: await tokenFor(file) }) }
      })
      return ok(await Promise.all(shown))
    },
  })
}

interface Waiting {
  readonly round: string
  readonly record: string
  readonly read: RoundRead
}

/** The round read last for a page; it goes with its window. */
const waiting = new WeakMap<BrowserWindow, Waiting>()
