import { useEffect, useState, useSyncExternalStore } from 'react'
import { type PanelState, panelRecord } from '#shared/panel/record.ts'
import { keepsPanel } from '#shared/panel/roles.ts'
import type { Fault } from '#shared/text/fault.ts'
import { bridge } from './bridge.ts'
import { useVisit } from './visit.tsx'

/** The panel's record for a screen that only reads it. */
export interface KeptPanel {
  /** the person keeps such a record: 组长, 秘书 */
  readonly keeps: boolean
  /** nothing where no record was begun */
  readonly panel?: { readonly record: string; readonly state: PanelState }
  /** why a record that was begun cannot be opened now */
  readonly faults: readonly Fault[]
}

const never = () => () => {}

/** Opens the panel's record where this person has begun one on the open package; begins none. */
export function usePanelIfKept(): KeptPanel {
  const { opened, review, reader, panel, keepPanel } = useVisit()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const member = review?.facts.member ?? reader
  const keeps = member !== undefined && keepsPanel(member)
  const token = opened?.package
  const by = member?.id
  const isOpen = panel !== undefined
  useEffect(() => {
    if (!keeps || isOpen || token === undefined || by === undefined) return
    let gone = false
    const open = async () => {
      const kept = await bridge.records.isKept({ kind: 'panel', package: token, member: by })
      if (gone || !kept.ok || !kept.value) return
      const done = await keepPanel(panelRecord)
      if (!gone) setFaults(done.ok ? [] : done.faults)
    }
    void open()
    return () => {
      gone = true
    }
  }, [keeps, isOpen, token, by, keepPanel])
  const snapshot = useSyncExternalStore(panel?.session.subscribe ?? never, panel?.session.snapshot ?? nothing)
  if (panel === undefined || snapshot === undefined || snapshot.edits.length === 0) return { keeps, faults }
  return { keeps, faults, panel: { record: panel.facts.record, state: snapshot.state } }
}

function nothing(): undefined {
  return undefined
}
