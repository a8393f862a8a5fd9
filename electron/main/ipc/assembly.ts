import { randomUUID } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { shell } from 'electron'
import { draftIn } from '#services/assembly/draft.ts'
import { folderOfDraft, forgetDraft, listDrafts, rememberDraft } from '#services/assembly/knownDrafts.ts'
import { readWhole } from '#services/files/read.ts'
import { writeFileSafely } from '#services/files/write.ts'
import { forget, type ProfileOwner } from '#services/profiles/enter.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { AskPages, BeginAsk, BringAsk } from '#services/worker/jobs/assembly.ts'
import { localTime } from '#shared/format/time.ts'
import { type AssemblyContent, assemblyCalls, type OpenedAssembly } from '#shared/ipc/assembly.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { pickFolder } from '../dialogs.ts'
import { pathOf, targetOf, tokenFor } from '../fileTokens.ts'
import { targetOf as folderTarget } from '../folderTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { personAt } from '../people.ts'
import { listedStandards } from './listedStandards.ts'
import { type Caller, serve } from './serve.ts'
import { asJob } from './work.ts'

/** 组卷: drafts of packages in folders that the command works on, too. Files are read, written and copied in threads. */
export function serveAssembly(packages: OpenPackages, jobs: Jobs): void {
  serve(assemblyCalls, {
    list: (_ask, caller) => as(caller, listDrafts),
    begin: ({ name, folder, stage, standard: sha256, lastYear }, caller) =>
      as(caller, async (profile) => {
        const known = await listedStandards(packages, undefined, caller)
        if (!known.ok) return known
        const standard = known.value.find((one) => one.sha256 === sha256)
        if (sha256 !== undefined && !standard) return refuse<Fault>({ code: 'standard.not-built-in', name: sha256 })
        const digested = standard && { standard: standard.standard, sha256: standard.sha256 }
        return begin(profile, { name, folder }, { stage, lastYear, ...(digested && { standard: digested }) })
      }),
    beginFrom: ({ name, folder, file, job }, caller) =>
      as(caller, async (profile) => {
        const from = pathOf(file)
        if (from === undefined) return refuse({ code: 'file.token' })
        return asJob(job, caller, ({ signal }) => begin(profile, { name, folder }, { from }, signal))
      }),
    pick: (_ask, caller) =>
      as(caller, async (profile): Promise<Result<OpenedAssembly | undefined>> => {
        const folder = await pickFolder(caller.window, 'assembly')
        return folder === undefined ? ok(undefined) : open(profile, folder)
      }),
    open: ({ draft }, caller) => at(caller, draft, open),
    forget: ({ draft }, caller) => as(caller, (profile) => forgetDraft(profile, draft)),
    keep: ({ draft, ...edited }, caller) => at(caller, draft, (_profile, folder) => jobs.run('keepAssembly', { folder, ...edited })),
    bring: ({ draft, files, job }, caller) =>
      at(caller, draft, (_profile, folder) => {
        const paths = files.map(pathOf)
        return paths.includes(undefined) ? refuse({ code: 'file.token' }) : bring(caller, job, { folder, paths: paths as string[] })
      }),
    setAside: ({ draft, of, file, job }, caller) =>
      at(caller, draft, (_profile, folder) => bring(caller, job, { folder, paths: [], aside: { of, file } })),
    readWorkbook: ({ draft, file }, caller) =>
      at(caller, draft, (_profile, folder) => {
        const path = pathOf(file)
        return path === undefined ? refuse({ code: 'file.token' }) : jobs.run('readFilled', { folder, file: path })
      }),
    saveWorkbook: ({ draft, target }, caller) =>
      at(caller, draft, async (_profile, folder) => {
        const path = targetOf(target)
        if (path === undefined) return refuse({ code: 'file.token' })
        const bytes = await readWhole(draftIn(folder).workbook)
        return bytes.ok ? writeFileSafely(path, bytes.value, { force: true }) : bytes
      }),
    reveal: ({ draft }, caller) =>
      at(caller, draft, (_profile, folder) => {
        shell.showItemInFolder(draftIn(folder).workbook)
        return ok(undefined)
      }),
    check: ({ draft, job }, caller) =>
      at(caller, draft, (_profile, folder) =>
        asJob(job, caller, (options) => jobs.run('checkAssembly', { folder, clock: localTime(new Date()) }, options)),
      ),
    compare: ({ draft, file, job }, caller) =>
      at(caller, draft, (_profile, folder) => {
        const earlier = pathOf(file)
        if (earlier === undefined) return refuse({ code: 'file.token' })
        return asJob(job, caller, (options) => jobs.run('compareAssembly', { folder, earlier, clock: localTime(new Date()) }, options))
      }),
    pack: ({ draft, target, passphrase, identity: file, encrypted, job }, caller) =>
      at(caller, draft, async (profile, folder) => {
        const out = targetOf(target)
        if (out === undefined) return refuse({ code: 'file.token' })
        const { folder: home, profile: own } = profile
        const p12 = file === undefined ? undefined : pathOf(file)
        if (file !== undefined && p12 === undefined) return refuse({ code: 'file.token' })
        const identity = p12 !== undefined && passphrase !== undefined ? { file: p12, passphrase } : undefined
        const keys =
          passphrase === undefined || identity
            ? ok(undefined)
            : await jobs.run('unlockProfile', { root: dirname(home), id: own.id, passphrase })
        if (!keys.ok) return keys
        const key = keys.value?.keyFile
        const packed = await asJob(job, caller, (options) =>
          jobs.run(
            'packAssembly',
            { folder, out, encrypted, clock: localTime(new Date()), ...(key && { key }), ...(identity && { identity }) },
            options,
          ),
        )
        if (keys.value) forget(keys.value)
        return packed.ok ? ok({ ...packed.value, file: await tokenFor(out) }) : packed
      }),
  })

  /** Makes the folder of a new draft within the one chosen, under the first free name. */
  async function begin(profile: ProfileOwner, place: Place, ask: BeginAsk, signal?: AbortSignal): Promise<Result<OpenedAssembly>> {
    const home = await folderTarget(place.folder)
    if (!home.ok) return home
    const folder = await freeFolder(home.value, place.name)
    const content = await jobs.run('beginAssembly', { folder, ...ask }, signal ? { signal } : {})
    return content.ok ? remember(profile, folder, content.value) : content
  }

  async function open(profile: ProfileOwner, folder: string): Promise<Result<OpenedAssembly>> {
    const content = await jobs.run('readAssembly', { folder })
    return content.ok ? remember(profile, folder, content.value) : content
  }

  function bring(
    caller: Caller,
    job: string,
    ask: { readonly folder: string; readonly paths: readonly string[]; readonly aside?: BringAsk['aside'] },
  ) {
    return asJob(job, caller, (options) => {
      const { signal } = options
      const answer = ({ count }: AskPages) => jobs.run('countPages', count, signal && { signal })
      return jobs.run('bringAssembly', ask, { ...options, answer: (about) => answer(about as AskPages) })
    })
  }
}

interface Place {
  readonly name: string
  /** token of the folder in which the draft's own is made */
  readonly folder: string
}

async function remember(profile: ProfileOwner, folder: string, content: AssemblyContent): Promise<Result<OpenedAssembly>> {
  const line = await rememberDraft(profile, folder, `draft-${randomUUID()}`)
  return line.ok ? ok({ ...line.value, ...content }) : line
}

async function as<T>(caller: Caller, run: (profile: ProfileOwner) => Promise<Result<T>>): Promise<Result<T>> {
  const person = personAt(caller.window)
  return person ? run(person.profile) : refuse({ code: 'profile.none' })
}

function at<T>(
  caller: Caller,
  draft: string,
  run: (profile: ProfileOwner, folder: string) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  return as(caller, async (profile) => {
    const folder = await folderOfDraft(profile, draft)
    return folder.ok ? run(profile, folder.value) : folder
  })
}

/** What no system takes in a name becomes a space; a name that is taken gets a number. */
async function freeFolder(home: string, name: string): Promise<string> {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/[. ]+$/, '')
    .trim()
  for (let number = 1; ; number++) {
    const folder = join(home, number === 1 ? plain || 'draft' : `${plain} (${number})`)
    const there = await lstat(folder).catch(() => undefined)
    if (there === undefined) return folder
  }
}
