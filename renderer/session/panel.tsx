import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelAct, PanelActKind } from '#shared/panel/act.ts'
import { panelBlockers } from '#shared/panel/blockers.ts'
import { mergedPanel } from '#shared/panel/build.ts'
import { packageContextOf } from '#shared/panel/contextOf.ts'
import { firstSeenKeys } from '#shared/panel/firstSeen.ts'
import type { Merged } from '#shared/panel/merge.ts'
import { type PanelState, panelRecord } from '#shared/panel/record.ts'
import { mayInPanel } from '#shared/panel/roles.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import type { RecordSession } from '../store/session.ts'
import { tellPanelLeft } from './panelLeft.ts'
import { usePerson } from './person.tsx'
import { type Taking, useTaking } from './taking.ts'
import { useVisit, type VisitRecord } from './visit.tsx'

export type PanelSession = RecordSession<PanelAct, PanelState>

/** The open panel's record for screens: the state, and everything derived from it. The same object until the state changes. */
export interface PanelView {
  /** plain data (`shared/panel/sheet.ts`); locked also where a damaged journal may only be read */
  readonly state: PanelState
  /** the merge of the files taken in under the panel's decisions: list, matrix, table, flags, what is open, the parts of panel.json */
  readonly merged: Merged
  /** everything that keeps the record from being closed, in the order of the meeting; `at` is the place on the panel's sheet */
  readonly blockers: readonly Fault[]
  readonly task: Task
  readonly opened: OpenedPackage
  /** whether this member may do an act of this kind now: the role allows it, and the record is open. Main asks the same again */
  readonly may: (act: PanelActKind) => boolean
  /**
   * Sends one act; it shows at once and is then stored. Answers when it is on disk. Every act but `files.taken` and `sheet.locked`,
   * which main journals itself (`taking`, signing). Faults: `panel.*`, `review.*`, `journal.*`, `store.database`.
   */
  readonly act: (act: PanelAct) => Promise<Result<void>>
  /** taking files in: `taking.take(files)` verifies and journals them, `taking.now` says how far it is or what came of it */
  readonly taking: Taking
}

const Context = createContext<PanelView | undefined>(undefined)

interface ProviderProps {
  /** what is shown when the record cannot be opened; `again` tries once more, `true`: nobody else is at work on it */
  readonly failed: (faults: readonly Fault[], again: (despiteLock?: boolean) => void) => ReactNode
  readonly children: ReactNode
}

/** Opens the panel's record of the open package at its first use in a visit, and derives it for the screens below. */
export function PanelProvider({ failed, children }: ProviderProps) {
  const { opened, panel, keepPanel } = useVisit()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const open = useCallback(
    (despiteLock?: boolean) => {
      setFaults([])
      void keepPanel(panelRecord, despiteLock).then((answer) => setFaults(answer.ok ? [] : answer.faults))
    },
    [keepPanel],
  )
  useEffect(() => open(), [open])
  if (opened !== undefined && panel !== undefined) {
    return (
      <Derived key={panel.facts.record} opened={opened} panel={panel}>
        {children}
      </Derived>
    )
  }
  return faults.length > 0 ? failed(faults, open) : null
}

interface DerivedProps {
  readonly opened: OpenedPackage
  readonly panel: VisitRecord<'panel'>
  readonly children: ReactNode
}

function Derived({ opened, panel, children }: DerivedProps) {
  const { session, facts } = panel
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const readOnly = facts.harm !== undefined
  const state = useMemo(() => (readOnly ? { ...snapshot.state, locked: true } : snapshot.state), [readOnly, snapshot.state])
  const merged = useMerged(state, opened, session)
  const taking = useTaking(facts.record, opened.package, session)
  const { member } = facts
  const { card } = usePerson()
  const view = useMemo<PanelView>(() => {
    const { task } = opened
    const may = (act: PanelActKind) => mayInPanel(member, act) && (!state.locked || (act === 'sheet.reopened' && !readOnly))
    const act = (one: PanelAct) => session.send(one)
    const blockers = panelBlockers(state, merged, task, member.role === '组长' ? card.fingerprint : undefined)
    return { state, merged, blockers, task, opened, may, act, taking }
  }, [state, merged, opened, member, card, readOnly, taking, session])
  const left = state.locked ? 0 : view.blockers.length
  useEffect(() => tellPanelLeft(facts.record, left), [facts.record, left])
  return <Context value={view}>{children}</Context>
}

/** The merge, computed once for what it depends on: texts, votes and names of the meeting leave it as it is. */
function useMerged({ sheet }: PanelState, opened: OpenedPackage, session: PanelSession): Merged {
  const { files, table, adjustments, redLines, missing } = sheet
  const firstSeen = useMemo(() => firstSeenKeys({ files }, session.snapshot().edits), [files, session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the sheet the merge reads the five parts named here
  return useMemo(
    () => mergedPanel({ sheet }, { ...packageContextOf(opened), firstSeen }),
    [files, table, adjustments, redLines, missing, opened, firstSeen],
  )
}

/** The open panel's record, for the tabs of 汇总. */
export function usePanel(): PanelView {
  const view = use(Context)
  if (view === undefined) throw new Error('usePanel outside PanelProvider')
  return view
}
