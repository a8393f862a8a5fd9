import { useMemo, useSyncExternalStore } from 'react'
import type { OpenedRecord } from '#shared/ipc/records.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { RecordState } from '#shared/record/state.ts'
import type { Agreement } from '../store/agree.ts'
import type { RecordSession, Snapshot } from '../store/session.ts'
import { useAddressedStep } from './address.ts'
import { useVisit } from './visit.tsx'

/** An open record of whatever kind, for what is the same for all: saving, undo, history, damage. */
export interface AnyOpenRecord {
  readonly session: RecordSession<RecordAct, RecordState>
  readonly facts: Pick<OpenedRecord, 'kind' | 'record' | 'setAside' | 'unproven' | 'harm'>
  readonly agreement: Agreement
  readonly extraSaved: () => Promise<void>
}

/** Every record that is open on the package, the review first. */
export function useOpenRecords(): readonly AnyOpenRecord[] {
  const { review, panel } = useVisit()
  return useMemo(() => [review, panel].filter((record) => record !== undefined), [review, panel])
}

/** The record that the step on screen edits: the panel's on 汇总, everywhere else the review. Undo and history are of this one. */
export function useShownRecord(): AnyOpenRecord | undefined {
  const { review, panel } = useVisit()
  return useAddressedStep() === 'panel' ? panel : review
}

/** A record as it is shown, drawn again at every edit and when it is stored. */
export function useSnapshot(record: AnyOpenRecord | undefined): Snapshot | undefined {
  const session = record?.session
  return useSyncExternalStore(session?.subscribe ?? nothingChanges, session?.snapshot ?? nothing)
}

function nothingChanges(): () => void {
  return () => undefined
}

function nothing(): undefined {
  return undefined
}
