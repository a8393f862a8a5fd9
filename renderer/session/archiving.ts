import { useCallback, useSyncExternalStore } from 'react'
import type { Surveyed, WrittenArchive } from '#shared/ipc/archives.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Progress } from '#shared/ipc/jobs.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { bridge, newJob } from './bridge.ts'

type Work = 'survey' | 'own' | 'write'

/** Where the archive of a panel stands in this page; the same when its tab is left and entered again. */
export interface Archiving {
  /** files and folders chosen, in the order they were */
  readonly sources: readonly PickedFile[]
  readonly surveyed?: Surveyed
  readonly written?: WrittenArchive
  /** what runs now, and how far it is */
  readonly running?: { readonly work: Work; readonly job: string; readonly progress?: Progress }
  readonly faults: readonly Fault[]
  readonly cancelled?: Work
}

interface About {
  readonly record: string
  readonly package: string
}

const none: Archiving = { sources: [], faults: [] }
const states = new Map<string, Archiving>()
const listeners = new Set<() => void>()

bridge.on.jobs.progress(({ job, progress }) => {
  for (const [record, { running }] of states) if (running?.job === job) change(record, { running: { ...running, progress } })
})

function change(record: string, part: Partial<Archiving>): void {
  states.set(record, { ...(states.get(record) ?? none), ...part })
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The archive of the open panel's record, for its tab. */
export function useArchiving(about: About) {
  const { record } = about
  const now = useSyncExternalStore(
    subscribe,
    useCallback(() => states.get(record) ?? none, [record]),
  )
  return {
    now,
    add: (files: readonly PickedFile[]) => choose(about, [...now.sources, ...files.filter(({ file }) => !isIn(now.sources, file))]),
    drop: (file: string) =>
      choose(
        about,
        now.sources.filter((source) => source.file !== file),
      ),
    write: (target: string, passphrase?: string) => write(about, target, passphrase),
    writeOwn: async (folder: string) => {
      const own = await run(record, 'own', (job) => bridge.archives.writeOwn({ ...about, folder, job }))
      const { sources } = states.get(record) ?? none
      if (own) await choose(about, isIn(sources, own.file) ? sources : [...sources, own])
    },
    cancel: () => {
      if (now.running) void bridge.jobs.cancel({ job: now.running.job })
    },
  }
}

function isIn(sources: readonly PickedFile[], file: string): boolean {
  return sources.some((source) => source.file === file)
}

/** Looks at all that is chosen again: whether a result counts depends on the others. */
async function choose(about: About, sources: readonly PickedFile[]): Promise<void> {
  const { record } = about
  if (states.get(record)?.running) return
  states.set(record, { sources, faults: [] })
  if (sources.length === 0) return change(record, {})
  const files = sources.map(({ file }) => file)
  const found = await run(record, 'survey', (job) => bridge.archives.survey({ ...about, files, job }))
  if (found) change(record, { surveyed: found })
}

async function write(about: About, target: string, passphrase: string | undefined): Promise<void> {
  const { record } = about
  const { running, surveyed } = states.get(record) ?? none
  if (running || !surveyed) return
  const written = await run(record, 'write', (job) =>
    bridge.archives.write({ ...about, survey: surveyed.survey, target, job, ...(passphrase && { passphrase }) }),
  )
  if (written) change(record, { written })
}

async function run<T>(record: string, work: Work, ask: (job: string) => Promise<Result<T>>): Promise<T | undefined> {
  const job = newJob()
  const { cancelled: _, ...before } = states.get(record) ?? none
  states.set(record, before)
  change(record, { running: { work, job }, faults: [] })
  const answer = await ask(job)
  const { running: __, ...after } = states.get(record) ?? none
  states.set(record, after)
  if (answer.ok) return answer.value
  const isCancelled = answer.faults.some(({ code }) => code === 'job.cancelled')
  change(record, isCancelled ? { cancelled: work } : { faults: answer.faults })
  return undefined
}
