import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { Act } from '#shared/review/act.ts'
import type { Blocker, CheckContext } from '#shared/review/blocker.ts'
import { blockers, hints } from '#shared/review/blockers.ts'
import { type Progress, progressOf } from '#shared/review/progress.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { type Facts, type FormulaScore, factsOf, scoreFormulas, type VerifiedValue } from '#shared/scoring/index.ts'
import type { Agreement } from '../store/agree.ts'
import type { RecordSession, Snapshot } from '../store/session.ts'
import { useVisit } from './visit.tsx'

export type ReviewSession = RecordSession<Act, ReviewState>
export type ReviewAgreement = Agreement<Act>

/**
 * The open review for screens: the state, and everything derived from it. Nothing is stored here.
 * The same object until the state changes: that an edit is stored draws no screen again.
 */
export interface ReviewView {
  /** locked also where a damaged journal may only be read */
  readonly state: ReviewState
  /** the journal says that the sheet is signed */
  readonly signed: boolean
  /** the journal is damaged or incomplete: no changes are possible */
  readonly readOnly: boolean
  readonly review: string
  readonly session: ReviewSession
  readonly opened: OpenedPackage
  readonly member: PanelMember
  readonly agreement: ReviewAgreement
  readonly context: CheckContext
  /** figures with 核定值 over 申报值 */
  readonly facts: Facts
  readonly formula: ReadonlyMap<string, FormulaScore>
  readonly progress: Progress
  /** what keeps the sheet from being signed, in the order of the visit */
  readonly blockers: readonly Blocker[]
  readonly hints: readonly Blocker[]
}

/** The edits that are in the journal, and whether all that is on screen is stored. */
export type StoredView = Pick<Snapshot<Act>, 'edits' | 'saved'>

const Context = createContext<ReviewView | undefined>(undefined)
const StoredContext = createContext<StoredView | undefined>(undefined)

/** Derives the open review for the screens below; without one, `none` is rendered. */
export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const { opened, review } = useVisit()
  if (opened === undefined || review === undefined) return <Context value={undefined}>{children}</Context>
  return (
    <Derived key={review.facts.record} opened={opened} review={review}>
      {children}
    </Derived>
  )
}

interface DerivedProps {
  readonly opened: OpenedPackage
  readonly review: NonNullable<ReturnType<typeof useVisit>['review']>
  readonly children: ReactNode
}

function Derived({ opened, review, children }: DerivedProps) {
  const { session, agreement, facts: about } = review
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)
  const { edits, saved } = snapshot
  const signed = snapshot.state.locked
  const readOnly = about.harm !== undefined
  const state = useMemo(() => (readOnly ? { ...snapshot.state, locked: true } : snapshot.state), [readOnly, snapshot.state])
  const stored = useMemo(() => ({ edits, saved }), [edits, saved])
  const { values } = state.sheet
  const facts = useMemo(() => factsOf(opened.plan, verifiedOf(values), opened.standard), [opened, values])
  const formula = useMemo(
    () => (opened.standard ? scoreFormulas(opened.standard, facts) : new Map<string, FormulaScore>()),
    [opened, facts],
  )
  const context = useMemo<CheckContext>(
    () => ({
      plan: opened.plan,
      task: opened.task,
      expert: about.member.id,
      ...(opened.self && { self: opened.self }),
      ...(opened.standard && { standard: opened.standard }),
      formula,
      findings: opened.findings,
      onScreen: true,
    }),
    [opened, about, formula],
  )
  const view = useMemo<ReviewView>(
    () => ({
      state,
      signed,
      readOnly,
      review: about.record,
      session,
      opened,
      member: about.member,
      agreement,
      context,
      facts,
      formula,
      progress: progressOf(state, context),
      blockers: blockers(state, context),
      hints: hints(state, context),
    }),
    [state, signed, readOnly, session, opened, about, agreement, context, facts, formula],
  )
  return (
    <Context value={view}>
      <StoredContext value={stored}>{children}</StoredContext>
    </Context>
  )
}

function verifiedOf(values: Sheet['values']): readonly VerifiedValue[] {
  return Object.values(values).filter((value) => value !== undefined)
}

/** The open review, for screens that need one; the router shows them only when there is one. */
export function useReview(): ReviewView {
  const view = use(Context)
  if (view === undefined) throw new Error('useReview without an open review')
  return view
}

/** For the frame: there may be none. */
export function useReviewIfOpen(): ReviewView | undefined {
  return use(Context)
}

/** For what shows whether an edit is stored, or lists edits: drawn at every edit and again when it is stored. */
export function useStored(): StoredView {
  const stored = use(StoredContext)
  if (stored === undefined) throw new Error('useStored without an open review')
  return stored
}

/** For the frame: there may be none. */
export function useStoredIfOpen(): StoredView | undefined {
  return use(StoredContext)
}
