import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Progress } from '#shared/ipc/jobs.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { MissionCard } from '#shared/ipc/reviews.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { Fault } from '#shared/text/fault.ts'
import { goTo } from '../../app/address.ts'
import { bridge, newJob } from '../../app/bridge.ts'
import { useOpenedFiles } from '../../app/openedFiles.ts'
import { usePerson } from '../../app/person.tsx'
import { useVisit } from '../../app/visit.tsx'
import { memberFor } from './memberFor.ts'

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly name: string; readonly job: string; readonly startedAt: number; readonly progress?: Progress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly file: Pick<PickedFile, 'name' | 'bytes'>; readonly faults: readonly Fault[] }
  /** accepted, but who of the panel the person is must be said */
  | { readonly kind: 'who'; readonly opened: OpenedPackage; readonly candidates: readonly PanelMember[] }
  /** accepted; a 秘书 or 监督 reads it without scoring */
  | { readonly kind: 'reading'; readonly member: PanelMember }
  /** the review could not be opened; `mission` where choosing the package's file again may help */
  | { readonly kind: 'failed'; readonly faults: readonly Fault[]; readonly mission?: MissionCard }
  | { readonly kind: 'already' }

/** Opening: a package picked, dropped or from outside, or a review of the list; checked by main, then on the table or refused whole. */
export function useOpenPackage(changed: () => void) {
  const { card } = usePerson()
  const { opened, review, show } = useVisit()
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })
  const job = useRef<string>(undefined)

  const onProgress = useEffectEvent((told: string, progress: Progress) => {
    setOpening((now) => (now.kind === 'checking' && now.job === told ? { ...now, progress } : now))
  })
  useEffect(() => bridge.on.jobs.progress(({ job: told, progress }) => onProgress(told, progress)), [])
  useOpenedFiles((files) => void openFirst(files))

  /** One check at a time; a second one asked meanwhile is not begun. */
  async function checking<T>(name: string, run: (job: string) => Promise<T>): Promise<T | undefined> {
    if (job.current !== undefined) return undefined
    goTo('tasks')
    job.current = newJob()
    setOpening({ kind: 'checking', name, job: job.current, startedAt: performance.now() })
    const answer = await run(job.current)
    job.current = undefined
    return answer
  }

  async function open(file: Pick<PickedFile, 'file' | 'name' | 'bytes'>): Promise<void> {
    const answer = await checking(file.name, (name) => bridge.packages.open({ file: file.file, job: name }))
    if (answer === undefined) return
    if (answer.ok) await take(answer.value)
    else if (isCancelled(answer.faults)) setOpening({ kind: 'cancelled' })
    else setOpening({ kind: 'refused', file, faults: answer.faults })
    changed()
  }

  async function openSample(): Promise<void> {
    const sample = await bridge.packages.sample()
    if (sample.ok) await open(sample.value)
  }

  async function take(next: OpenedPackage): Promise<void> {
    if (opened?.sha256 === next.sha256 && review !== undefined) {
      await bridge.packages.close({ package: next.package })
      return setOpening({ kind: 'already' })
    }
    const who = memberFor(next.task, card)
    if (who.kind === 'member') return begin(next, who.member.id)
    if (who.kind === 'ask') return setOpening({ kind: 'who', opened: next, candidates: who.candidates })
    await show(next)
    setOpening({ kind: 'reading', member: who.member })
  }

  async function begin(next: OpenedPackage, expert: string): Promise<void> {
    const begun = await bridge.reviews.begin({ package: next.package, expert })
    if (begun.ok) {
      await show(next, begun.value)
      setOpening({ kind: 'idle' })
    } else {
      await bridge.packages.close({ package: next.package })
      setOpening({ kind: 'failed', faults: begun.faults })
    }
    changed()
  }

  /** Opens a listed review again; with `file` where its package lies elsewhere now. Answers whether it is on the table. */
  async function resume(mission: MissionCard, file?: PickedFile): Promise<boolean> {
    if (review?.facts.review === mission.review) return true
    const answer = await checking(file?.name ?? mission.package.name, (name) =>
      bridge.reviews.resume({ review: mission.review, job: name, ...(file && { file: file.file }) }),
    )
    if (answer === undefined) return false
    if (answer.ok) {
      await show(answer.value.opened, answer.value.review)
      setOpening({ kind: 'idle' })
    } else if (isCancelled(answer.faults)) setOpening({ kind: 'cancelled' })
    else setOpening({ kind: 'failed', faults: answer.faults, mission })
    changed()
    return answer.ok
  }

  /** Asks where the package of a listed review lies now, and opens it. */
  async function resumeFrom(mission: MissionCard): Promise<boolean> {
    const picked = await bridge.files.pick({ purpose: 'package', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    return file ? resume(mission, file) : false
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

  async function dismiss(): Promise<void> {
    if (opening.kind === 'who') await bridge.packages.close({ package: opening.opened.package })
    setOpening({ kind: 'idle' })
  }

  return {
    opening,
    open,
    openSample,
    choose,
    drop,
    resume,
    resumeFrom,
    begin,
    cancel: () => void (opening.kind === 'checking' && bridge.jobs.cancel({ job: opening.job })),
    dismiss: () => void dismiss(),
  }
}

function isCancelled(faults: readonly Fault[]): boolean {
  return faults[0]?.code === 'job.cancelled'
}
