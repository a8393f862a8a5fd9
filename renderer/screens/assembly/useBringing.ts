import { useCallback, useEffect, useRef, useState } from 'react'
import type { Brought } from '#shared/ipc/assembly.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Progress } from '#shared/ipc/jobs.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { bridge, newJob } from '../../session/bridge.ts'
import { useDroppedFiles } from '../../session/droppedFiles.ts'
import type { Assembly } from './useAssembly.ts'

/** Long work of the desk that runs now. */
export interface Running {
  readonly job: string
  readonly progress?: Progress
}

/** What came of the files brought last. */
export type BroughtNews =
  | { readonly kind: 'done'; readonly brought: Brought }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'cancelled' }

/** Brings files into the draft, whichever step is shown; those dropped on the window too, packages excepted. */
export function useBringing(assembly: Assembly, step: string) {
  const { draft } = assembly.opened
  const [running, setRunning] = useState<Running>()
  const [news, setNews] = useState<BroughtNews>()
  useEffect(
    () => bridge.on.jobs.progress(({ job, progress }) => setRunning((before) => (before?.job === job ? { job, progress } : before))),
    [],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came of files is told in the step they were brought in
  useEffect(() => setNews(undefined), [step])
  async function run(work: (job: string) => Promise<Result<Brought>>): Promise<void> {
    if (running) return
    const job = newJob()
    setRunning({ job })
    setNews(undefined)
    const brought = await assembly.bring(() => work(job))
    setRunning(undefined)
    if (brought === undefined) return
    if (brought.ok) setNews({ kind: 'done', brought: brought.value })
    else
      setNews(
        brought.faults.some(({ code }) => code === 'job.cancelled') ? { kind: 'cancelled' } : { kind: 'failed', faults: brought.faults },
      )
  }
  // rows of the list keep one callback while the desk is drawn anew
  const latest = useRef(run)
  latest.current = run
  const add = (files: readonly PickedFile[]) => run((job) => bridge.assembly.bring({ draft, files: files.map(({ file }) => file), job }))
  useDroppedFiles((files) => void add(files))
  return {
    running,
    news,
    add,
    chooseFiles: async () => {
      const picked = await bridge.files.pick({ purpose: 'archived', several: true })
      if (picked.ok && picked.value.length > 0) await add(picked.value)
    },
    chooseFolder: async () => {
      const picked = await bridge.panels.pickFolder()
      if (picked.ok && picked.value) await add([picked.value])
    },
    readAgain: () => add([]),
    setAside: useCallback(
      (file: string, of: 'documents' | 'cards' = 'documents') =>
        latest.current((job) => bridge.assembly.setAside({ draft, of, file, job })),
      [draft],
    ),
    cancel: () => {
      if (running) void bridge.jobs.cancel({ job: running.job })
    },
  }
}

export type Bringing = ReturnType<typeof useBringing>
