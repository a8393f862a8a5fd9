import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { VerifiedFiles } from '#shared/ipc/panels.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import type { PanelState } from '#shared/panel/record.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import type { RecordSession } from '../store/session.ts'
import { bridge, newJob } from './bridge.ts'

/** Where the taking in of files stands. */
export type TakingNow =
  | { readonly kind: 'idle' }
  /** `total` is 0 until the folders have been searched */
  | { readonly kind: 'verifying'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly files: number; readonly known: number }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }

export interface Taking {
  readonly now: TakingNow
  /** verifies picked or dropped files and folders and takes them in; one call at a time, another is ignored meanwhile */
  readonly take: (files: readonly Pick<PickedFile, 'file'>[]) => Promise<void>
  readonly cancel: () => void
}

/** Takes files into the open panel's record through main, which verifies and journals them. */
export function useTaking(record: string, token: string, session: RecordSession<PanelAct, PanelState>): Taking {
  const [now, setNow] = useState<TakingNow>({ kind: 'idle' })
  const job = useRef<string>(undefined)
  useEffect(
    () =>
      bridge.on.jobs.progress(({ job: told, progress: { done, total } }) => {
        if (told === job.current) setNow({ kind: 'verifying', done, total })
      }),
    [],
  )
  const take = useCallback(
    async (files: readonly Pick<PickedFile, 'file'>[]) => {
      if (job.current !== undefined || files.length === 0) return
      const own = newJob()
      job.current = own
      setNow({ kind: 'verifying', done: 0, total: 0 })
      const about = { record, package: token, files: files.map(({ file }) => file), job: own }
      const answer = await verifiedAndTaken(session, record, () => bridge.panels.verifyFiles(about))
      job.current = undefined
      setNow(answer.ok ? { kind: 'done', files: answer.value.files, known: answer.value.known } : outcomeOf(answer.faults))
    },
    [record, token, session],
  )
  const cancel = useCallback(() => {
    if (job.current !== undefined) void bridge.jobs.cancel({ job: job.current })
  }, [])
  return useMemo(() => ({ now, take, cancel }), [now, take, cancel])
}

async function verifiedAndTaken(
  session: RecordSession<PanelAct, PanelState>,
  record: string,
  verify: () => Promise<Result<VerifiedFiles>>,
): Promise<Result<VerifiedFiles>> {
  const found = await verify()
  if (!found.ok) return found
  const taken = await session.adoptFrom(() => bridge.panels.takeVerified({ record, verified: found.value.verified }))
  return taken.ok ? found : taken
}

function outcomeOf(faults: readonly Fault[]): TakingNow {
  return faults.some(({ code }) => code === 'job.cancelled') ? { kind: 'cancelled' } : { kind: 'failed', faults }
}
