import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import { verifiedFiles } from '#services/panel/takeFiles.ts'
import type { Appended, OpenKept } from '#services/record/index.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { localTime, notBefore } from '#shared/format/time.ts'
import { panelCalls } from '#shared/ipc/panels.ts'
import type { Kinds } from '#shared/kinds/index.ts'
import type { PanelAct, TakenFile } from '#shared/panel/act.ts'
import { mayInPanel } from '#shared/panel/roles.ts'
import { inBatch } from '#shared/record/batch.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pickFolder } from '../dialogs.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { openRecordOf, personAt } from '../people.ts'
import { serve } from './serve.ts'
import { asJob } from './work.ts'

type OpenPanel = OpenKept<Kinds['panel']>

/** What an act holds; the rest of a large folder goes into further acts of one batch, which undo takes back together. More would hold the main process for over 50 ms. */
const filesInAct = 5

/** What is of a panel's record alone: the files handed in, verified in threads before they are journalled. */
export function servePanels(packages: OpenPackages, jobs: Jobs): void {
  serve(panelCalls, {
    pickFolder: async (_ask, { window }) => {
      const path = await pickFolder(window, 'results')
      return ok(path === undefined ? undefined : await tokenFor(path))
    },
    verifyFiles: async ({ record, package: token, files, job }, caller) => {
      const open = openRecordOf(personAt(caller.window), 'panel', record)
      const opened = packages.opened(token, caller.window)
      if (!open) return refuse({ code: 'mission.closed', name: record })
      if (opened?.value.sha256 !== open.opened.sha256) return refuse({ code: 'package.closed' })
      if (open.state().locked) return refuse({ code: 'panel.locked' })
      if (!mayInPanel(open.member, 'files.taken')) return refuse({ code: 'panel.role', got: open.member.role })
      const paths = files.map(pathOf)
      if (paths.includes(undefined)) return refuse({ code: 'file.token' })
      const given = givenBy(knownTask(reviewedPackage(opened.file, opened.value)), opened.value.standardSha256)
      return asJob(job, caller, async ({ signal, onProgress }) => {
        const tell = (done: number, total: number) => onProgress?.({ phase: 'panelVerify', done, total })
        const found = await verifiedFiles(paths as string[], given, open.state().sheet, {
          jobs,
          onProgress: tell,
          ...(signal && { signal }),
        }).catch((error: unknown) => {
          if (signal?.aborted) return refuse({ code: 'job.cancelled' })
          throw error
        })
        if (!found.ok) return found
        const { fresh, ...counts } = found.value
        return ok({ verified: keepVerified(caller.window, { record, fresh }), ...counts })
      })
    },
    takeVerified: async ({ record, verified }, { window }) => {
      const open = openRecordOf(personAt(window), 'panel', record)
      const fresh = takeKept(window, verified, record)
      return open && fresh ? journalled(open, fresh) : refuse({ code: 'mission.closed', name: record })
    },
  })
}

interface Verified {
  readonly token: string
  readonly record: string
  readonly fresh: readonly TakenFile[]
}

/** What was verified last for a page and is not journalled yet; it goes with its window. */
const waiting = new WeakMap<BrowserWindow, Verified>()

function keepVerified(window: BrowserWindow, found: Omit<Verified, 'token'>): string {
  const token = `verified-${randomUUID()}`
  waiting.set(window, { token, ...found })
  return token
}

/** Given out once, for the record it was verified for. */
function takeKept(window: BrowserWindow, token: string, record: string): readonly TakenFile[] | undefined {
  const found = waiting.get(window)
  if (found?.token !== token) return undefined
  waiting.delete(window)
  return found.record === record ? found.fresh : undefined
}

async function journalled(open: OpenPanel, fresh: readonly TakenFile[]): Promise<Result<Appended<PanelAct>[]>> {
  const edits: Appended<PanelAct>[] = []
  const batch = randomUUID()
  for (let from = 0; from < fresh.length; from += filesInAct) {
    const act = { kind: 'files.taken', files: fresh.slice(from, from + filesInAct) } as const
    const id = fresh.length > filesInAct ? inBatch(batch, edits.length) : batch
    const draft = { id, at: notBefore(localTime(new Date()), open.state().at), by: open.member.id, act }
    const written = await open.append(draft)
    // what an earlier act took in is told by the record itself when it is opened again
    if (!written.ok) return written
    edits.push(written.value)
  }
  return ok(edits)
}
