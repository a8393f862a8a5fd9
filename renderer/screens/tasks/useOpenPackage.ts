import { useEffectEvent, useRef, useState } from 'react'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { MissionCard } from '#shared/ipc/missions.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { CheckedResult } from '#shared/ipc/results.ts'
import type { Fault } from '#shared/text/fault.ts'
import { memberFor } from '../../components/memberFor.ts'
import { goTo } from '../../session/address.ts'
import { bridge } from '../../session/bridge.ts'
import { leftAfterScreen } from '../../session/droppedFiles.ts'
import { handTable, isTableFile } from '../../session/handedTable.ts'
import { useOpenedFiles } from '../../session/openedFiles.ts'
import { beginRecord } from '../../session/openOnPage.ts'
import { usePerson } from '../../session/person.tsx'
import { useVisit } from '../../session/visit.tsx'
import { isResult, packagesFirst } from './fileOrder.ts'
import type { Opening } from './opening.ts'
import { useChecking } from './useChecking.ts'

type Given = Pick<PickedFile, 'file' | 'name' | 'bytes'>

/** What came of the files given together, so far. */
interface Came {
  packages: number
  results: readonly CheckedResult[]
  /** the person must answer first */
  asks: boolean
}

/**
 * Opening: packages picked, dropped or from outside, one after another, or a review of the list; checked by main, then on the
 * table or refused whole. A signed result is verified instead, and any other file called what it is.
 */
export function useOpenPackage(changed: () => void) {
  const { card, practice } = usePerson()
  const { opened, review, show } = useVisit()
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })
  const { checking, cancel } = useChecking(setOpening)
  const waiting = useRef<Given[]>([])
  const opens = useRef(false)
  const came = useRef<Came>({ packages: 0, results: [], asks: false })
  useOpenedFiles((files) => void openAll(files))

  // each with what is on the table by then
  const openOne = useEffectEvent((file: Given) => {
    if (isTableFile(file.name)) return showTable(file)
    return isResult(file.name) ? verify(file) : openPackage(file)
  })

  /** Opens what waits; stops where the person is asked something, and goes on once that is answered. */
  async function goOn(): Promise<void> {
    if (opens.current) return
    opens.current = true
    came.current.asks = false
    for (let file = waiting.current.shift(); file; file = came.current.asks ? undefined : waiting.current.shift()) await openOne(file)
    opens.current = false
    if (came.current.asks) return
    const { packages } = came.current
    if (packages > 1) setOpening((now) => (now.kind === 'idle' ? { kind: 'several', count: packages } : now))
    came.current = { packages: 0, results: [], asks: false }
  }

  function ask(next: Extract<Opening, { kind: 'refused' | 'who' }>): void {
    came.current.asks = true
    setOpening(next)
  }

  async function openPackage(file: Given): Promise<void> {
    const answer = await checking(file.name, (job) => bridge.packages.open({ file: file.file, job }))
    if (answer === undefined) return
    if (answer.ok) await take(answer.value)
    else refused(file, answer.faults)
    changed()
  }

  function refused(file: Given, faults: readonly Fault[]): void {
    if (isCancelled(faults)) setOpening({ kind: 'cancelled' })
    else if (faults[0]?.code.startsWith('package.is')) setOpening({ kind: 'failed', faults })
    else ask({ kind: 'refused', file, faults })
  }

  /** The panel's 核定 table is loaded into the sheet on the table, after the expert has seen it. */
  async function showTable(file: Given): Promise<void> {
    if (review === undefined) return setOpening({ kind: 'failed', faults: [{ code: 'values.noReview', name: file.name }] })
    handTable(file)
    goTo('scoring')
  }

  async function verify(file: Given): Promise<void> {
    const answer = await checking(file.name, (job) =>
      bridge.results.verify({ file: file.file, job, ...(opened && { package: opened.package }) }),
    )
    if (answer === undefined) return
    if (!answer.ok) return setOpening(isCancelled(answer.faults) ? { kind: 'cancelled' } : { kind: 'failed', faults: answer.faults })
    const { verification } = answer.value
    // neither a record nor a signature inside: no result of ours, and no package either
    if (!verification.result && !verification.panel && verification.signatures.length === 0) return openPackage(file)
    came.current.results = [...came.current.results, answer.value]
    setOpening({ kind: 'verified', results: came.current.results })
  }

  async function openSample(): Promise<void> {
    const sample = await bridge.packages.sample()
    if (sample.ok) await openAll([sample.value])
  }

  async function take(next: OpenedPackage): Promise<void> {
    if (opened?.sha256 === next.sha256 && review !== undefined) {
      await bridge.packages.close({ package: next.package })
      return setOpening({ kind: 'already' })
    }
    const who = memberFor(next.task, card)
    if (who.kind === 'member') return begin(next, who.member.id)
    // 练习: the sample's panel are invented people, and the first of them lends the name
    const [lent] = who.kind === 'ask' && practice ? who.candidates : []
    if (lent) return begin(next, lent.id)
    if (who.kind === 'ask') return ask({ kind: 'who', opened: next, candidates: who.candidates })
    const kept = await bridge.missions.read({ package: next.package, member: who.member.id })
    await show(next, who.member)
    setOpening(kept.ok ? { kind: 'reading', member: who.member } : { kind: 'failed', faults: kept.faults })
  }

  async function begin(next: OpenedPackage, expert: string, despiteLock = false): Promise<void> {
    const begun = await beginRecord('review', { package: next.package, member: expert, despiteLock })
    if (begun.ok) {
      await show(next, begun.value)
      came.current.packages++
      setOpening({ kind: 'idle' })
    } else if (isLockUnsure(begun.faults)) {
      // the package stays open until the person has answered
      setOpening({ kind: 'failed', faults: begun.faults, despiteLock: () => void begin(next, expert, true) })
    } else {
      await bridge.packages.close({ package: next.package })
      setOpening({ kind: 'failed', faults: begun.faults })
    }
    changed()
  }

  /** Opens a listed review again; with `file` where its package lies elsewhere now. Answers whether it is on the table. */
  async function resume(mission: MissionCard, file?: PickedFile, despiteLock = false): Promise<boolean> {
    if (review?.facts.record === mission.review) return true
    const answer = await checking(file?.name ?? mission.package.name, (job) =>
      bridge.missions.resume({ review: mission.review, job, despiteLock, ...(file && { file: file.file }) }),
    )
    if (answer === undefined) return false
    if (answer.ok) {
      const { opened: package_, review: begun } = answer.value
      const reader = package_.task.panel.find(({ id }) => id === mission.expert)
      const as = begun ?? reader
      if (as) await show(package_, as)
      setOpening(begun || !reader ? { kind: 'idle' } : { kind: 'reading', member: reader })
    } else if (isCancelled(answer.faults)) setOpening({ kind: 'cancelled' })
    else if (isLockUnsure(answer.faults))
      setOpening({ kind: 'failed', faults: answer.faults, despiteLock: () => void resume(mission, file, true) })
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

  function openAll(files: readonly Given[]): Promise<void> {
    waiting.current.push(...packagesFirst(files))
    return goOn()
  }

  async function choose(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'package', several: true })
    if (picked.ok) await openAll(picked.value)
  }

  async function drop(files: readonly File[]): Promise<void> {
    const given = await bridge.dropped(files)
    if (!given.ok) return
    const left = leftAfterScreen(given.value)
    if (left.length > 0) await openAll(left)
  }

  async function chosen(next: OpenedPackage, expert: string): Promise<void> {
    await begin(next, expert)
    await goOn()
  }

  async function dismiss(): Promise<void> {
    if (opening.kind === 'who') await bridge.packages.close({ package: opening.opened.package })
    setOpening({ kind: 'idle' })
    await goOn()
  }

  return {
    opening,
    open: (file: Given) => openAll([file]),
    openSample,
    choose,
    drop,
    resume,
    resumeFrom,
    begin: chosen,
    cancel: () => cancel(opening),
    dismiss: () => void dismiss(),
  }
}

function isCancelled(faults: readonly Fault[]): boolean {
  return faults[0]?.code === 'job.cancelled'
}

/** Whether another program is still at work on the review only the person can say. */
function isLockUnsure(faults: readonly Fault[]): boolean {
  return faults.some(({ words }) => words === 'journal.busyUnsure')
}
