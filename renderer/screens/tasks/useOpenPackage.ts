import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Progress } from '#shared/ipc/jobs.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge, newJob } from '../../app/bridge.ts'
import { useVisit } from '../../app/visit.tsx'

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly file: PickedFile; readonly job: string; readonly startedAt: number; readonly progress?: Progress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly file: PickedFile; readonly faults: readonly Fault[] }

/** Opening a package: picked, dropped or from outside; checked by main, then on the table or refused whole. */
export function useOpenPackage() {
  const { opened, show } = useVisit()
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })
  const job = useRef<string>(undefined)

  const onProgress = useEffectEvent((told: string, progress: Progress) => {
    setOpening((now) => (now.kind === 'checking' && now.job === told ? { ...now, progress } : now))
  })
  const onOpened = useEffectEvent((files: readonly PickedFile[]) => void openFirst(files))
  useEffect(() => bridge.on.jobs.progress(({ job: told, progress }) => onProgress(told, progress)), [])
  useEffect(() => bridge.on.files.opened(({ files }) => onOpened(files)), [])

  async function open(file: PickedFile): Promise<void> {
    if (job.current !== undefined) return
    const name = newJob()
    job.current = name
    setOpening({ kind: 'checking', file, job: name, startedAt: performance.now() })
    const answer = await bridge.packages.open({ file: file.file, job: name })
    job.current = undefined
    if (answer.ok) await take(answer.value)
    else if (answer.faults[0]?.code === 'job.cancelled') setOpening({ kind: 'cancelled' })
    else setOpening({ kind: 'refused', file, faults: answer.faults })
  }

  async function take(next: OpenedPackage): Promise<void> {
    await show(next)
    setOpening({ kind: 'idle' })
  }

  function openFirst(files: readonly PickedFile[]): Promise<void> | undefined {
    const file = files.find(({ name }) => name.toLowerCase().endsWith('.ticplan')) ?? files[0]
    return file && open(file)
  }

  async function choose(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'package', several: false })
    if (picked.ok) await openFirst(picked.value)
  }

  async function drop(files: readonly File[]): Promise<void> {
    const given = await bridge.dropped(files)
    if (given.ok) await openFirst(given.value)
  }

  return {
    opened,
    opening,
    choose,
    drop,
    cancel: () => void (opening.kind === 'checking' && bridge.jobs.cancel({ job: opening.job })),
    dismiss: () => setOpening({ kind: 'idle' }),
  }
}
