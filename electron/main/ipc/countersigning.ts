import { dirname } from 'node:path'
import type { SignatureAdded } from '#services/panel/addSignature.ts'
import { pairAmong } from '#services/panel/readPair.ts'
import { type SecretaryKey, secretaryKey } from '#services/panel/secretaryKey.ts'
import type { PanelWritten } from '#services/panel/signPanel.ts'
import { forget } from '#services/profiles/enter.ts'
import { listProfiles } from '#services/profiles/store.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { type AppendedTo, lend, lockFor, type OpenSource } from '#services/signing/lent.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { localTime } from '#shared/format/time.ts'
import { countersigningCalls, type PanelSignatures, type SignatureJoined, type SignerHere } from '#shared/ipc/countersigning.ts'
import type { Signed } from '#shared/ipc/signing.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { mayInPanel } from '#shared/panel/roles.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf } from '../fileTokens.ts'
import { targetOf } from '../folderTokens.ts'
import { keepMade } from '../madeDocuments.ts'
import type { OpenPackages } from '../openPackages.ts'
import { places } from '../places.ts'
import { signedOf } from '../signedFiles.ts'
import { recordSource } from './recordSource.ts'
import { serve } from './serve.ts'
import { asJob } from './work.ts'

export type PanelSource = OpenSource<'panel'>

/** Closing a panel's record and the signatures of its members. Threads sign with copies of keys; the journal stays in this process. */
export function serveCountersigning(packages: OpenPackages, jobs: Jobs): void {
  serve(countersigningCalls, {
    prepare: async (ask, caller) => {
      const at = recordSource(packages, caller, 'panel', ask)
      if (!at.ok) return at
      const lent = lend(at.value)
      const made = await jobs.run('preparePanel', { lent, people: await peopleHere(ask.record), now: localTime(new Date()) })
      if (!made.ok) return made
      const { state, files, pages, sheets } = made.value
      const bytes = { pdf: files.pdf.length, xlsx: files.xlsx.length, json: files.json.length }
      const prepared = { state, made: keepMade(caller.window, { files: { ...files } }), pages, sheets, bytes, head: lent.end.head }
      return ok({ prepared, signatures: signaturesOf(made.value) })
    },
    close: async ({ passphrase, folder, replace, job, head: looked, ...ask }, caller) => {
      const at = leaders(recordSource(packages, caller, 'panel', ask))
      if (!at.ok) return at
      if (at.value.mission.journal.end().head !== looked) return refuse({ code: 'review.changed' })
      const out = await targetOf(folder)
      if (!out.ok) return out
      const { folder: home, profile } = at.value.profile
      const now = localTime(new Date())
      const keys = await jobs.run('unlockProfile', { root: dirname(home), id: profile.id, passphrase })
      if (!keys.ok) return keys
      const lock = lockFor<AppendedTo<'panel'>['edit']['act']>(at.value.mission)
      const given = { lent: lend(at.value, keys.value), people: await peopleHere(ask.record), now, out: out.value, force: replace }
      const answer = await asJob(job, caller, ({ onProgress }) =>
        jobs.run('closePanel', given, { answer: lock.answer, ...(onProgress && { onProgress }) }),
      )
      forget(keys.value)
      const locked = lock.locked()
      if (!answer.ok && locked === undefined) return answer
      // a thread that ended after the lock was written: the record is closed, and its files can be made again
      const { edit, head, done, notWritten } = answer.ok
        ? answer.value
        : { ...(locked as AppendedTo<'panel'>), done: undefined, notWritten: answer.faults }
      return ok({ edit, head, ...(done && { signed: await written(done) }), ...(notWritten && { notWritten }) })
    },
    addCertificate: async ({ file, ...ask }, caller) => {
      const at = leaders(recordSource(packages, caller, 'panel', ask))
      if (!at.ok) return at
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const key = await secretaryKey(path, at.value.opened.task)
      if (!key.ok) return key
      const others = (learnt.get(ask.record) ?? []).filter(({ expert }) => expert !== key.value.expert)
      learnt.set(ask.record, [...others, key.value])
      return ok({ name: key.value.name, fingerprint: key.value.fingerprint })
    },
    add: async ({ by, folder, job, ...ask }, caller) => {
      const at = closed(recordSource(packages, caller, 'panel', ask))
      if (!at.ok) return at
      const out = await targetOf(folder)
      if (!out.ok) return out
      return inTurn(ask.record, async () => {
        const key = await keyOf(by)
        if (!key.ok) return key
        const given = { lent: lend(at.value), key: key.value.key, now: localTime(new Date()), out: out.value }
        const answer = await asJob(job, caller, ({ onProgress }) => jobs.run('addSignature', given, onProgress ? { onProgress } : {}))
        key.value.forget()
        return answer.ok ? ok(await joined(answer.value)) : answer
      })
    },
    takeIn: async ({ files, folder, job, ...ask }, caller) => {
      const at = closed(recordSource(packages, caller, 'panel', ask))
      if (!at.ok) return at
      const out = await targetOf(folder)
      if (!out.ok) return out
      const paths = files.map(pathOf).filter((path) => path !== undefined)
      if (paths.length < files.length) return refuse({ code: 'file.token' })
      const pair = await pairAmong(paths)
      if (!pair.ok) return pair
      const expected = at.value.mission.state().locks.at(-1)?.resultSha256
      return inTurn(ask.record, () =>
        asJob(job, caller, async ({ onProgress }) => {
          const told = onProgress ? { onProgress } : {}
          onProgress?.({ phase: 'step.verify', done: 0, total: 2 })
          const found = await jobs.run(
            'readBrought',
            { files: pair.value, ...(expected && { expected }) },
            { ...told, shared: givenOf(at.value) },
          )
          if (!found.ok) return found
          const taken = await jobs.run(
            'takeSigned',
            { lent: lend(at.value), found: found.value, now: localTime(new Date()), out: out.value },
            told,
          )
          return taken.ok ? ok(await joined(taken.value)) : taken
        }),
      )
    },
    write: async ({ folder, job, ...ask }, caller) => {
      const at = closed(recordSource(packages, caller, 'panel', ask))
      if (!at.ok) return at
      const out = await targetOf(folder)
      if (!out.ok) return out
      return inTurn(ask.record, async () => {
        const given = { lent: lend(at.value), now: localTime(new Date()), out: out.value }
        const done = await asJob(job, caller, ({ onProgress }) => jobs.run('writePanel', given, onProgress ? { onProgress } : {}))
        return done.ok ? ok(await written(done.value)) : done
      })
    },
  })

  /** What signs for a further member: the key of a profile here, taken out in a thread, or a file that the signing thread opens. */
  async function keyOf(by: SignerHere) {
    if (by.kind === 'file') {
      const file = pathOf(by.file)
      return file === undefined ? refuse({ code: 'file.token' }) : ok({ key: { file, passphrase: by.passphrase }, forget: () => {} })
    }
    const keys = await jobs.run('unlockProfile', { root: places.profiles(), id: by.profile, passphrase: by.passphrase })
    return keys.ok ? ok({ key: keys.value.keyFile, forget: () => forget(keys.value) }) : keys
  }
}

/** What files that others brought are verified against, for the threads. */
function givenOf({ file, opened }: Pick<PanelSource, 'file' | 'opened'>) {
  return { key: `brought ${opened.sha256}`, value: givenBy(knownTask(reviewedPackage(file, opened)), opened.standardSha256) }
}

/** Closing is the leader's. Fault: `panel.role`. */
function leaders(at: Result<PanelSource>): Result<PanelSource> {
  if (!at.ok || mayInPanel(at.value.mission.member, 'sheet.locked')) return at
  return refuse({ code: 'panel.role', got: at.value.mission.member.role })
}

/** Only a closed record is signed. Fault: `countersign.notClosed`. */
function closed(at: Result<PanelSource>): Result<PanelSource> {
  return !at.ok || at.value.mission.state().locked ? at : refuse({ code: 'countersign.notClosed' })
}

/** Secretaries' keys that were read from certificates, by record. */
const learnt = new Map<string, readonly SecretaryKey[]>()

/** Whose keys are known here: a certificate that was read for a person stands before a profile of the same name. */
async function peopleHere(record: string) {
  const { cards } = await listProfiles(places.profiles())
  const read = learnt.get(record) ?? []
  const here = cards.filter((card) => !read.some(({ name, unit }) => name === card.name && unit === card.unit))
  return [...read, ...here].map(({ name, unit, fingerprint }) => ({ name, unit, fingerprint }))
}

interface Found {
  readonly record: PanelRecord
  readonly sha256: string
  readonly verifications: readonly Verification[]
}

function signaturesOf({ record: { revision, closedAt, signers }, sha256, verifications }: Found): PanelSignatures {
  return { sha256, revision, closedAt, signers, verifications }
}

function written({ record, ...done }: PanelWritten): Promise<Signed> {
  return signedOf({ ...done, revision: record.revision, notices: [] })
}

async function joined(added: SignatureAdded): Promise<SignatureJoined> {
  const { members, done, notWritten } = added
  const names = members.map(({ name }) => name)
  return {
    ...{ names, signatures: signaturesOf(added) },
    ...(done && { signed: await written(done) }),
    ...(notWritten && { notWritten }),
  }
}

const turns = new Map<string, Promise<unknown>>()

/** The signatures on one record are added one after another: each continues the files of the one before. */
function inTurn<T>(record: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(record) ?? Promise.resolve()).then(work)
  turns.set(
    record,
    turn.catch(() => undefined),
  )
  return turn
}
