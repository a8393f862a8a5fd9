import type { z } from 'zod'
import { packageReference, standardReference } from '../format/parts.ts'
import { expertId, id } from '../format/values.ts'
import type { Task } from '../plan/task.ts'
import { type Edit, headSchemaOf, journalFormat } from '../record/edit.ts'
import { type Kind, recordKind } from '../record/kind.ts'
import { type RecordState, untouched } from '../record/state.ts'
import type { Fault } from '../text/fault.ts'
import { type PanelAct, type PanelActKind, panelActSchema } from './act.ts'
import { stepsOfPanel } from './change.ts'
import { emptyPanelSheet, fileKey, type PanelPlace, type PanelSheet } from './sheet.ts'

/** The head of a panel's journal: the package and standard that every sheet must be scored on, and the one member who keeps this record. */
export const panelHeadSchema = headSchemaOf('panel', {
  task: id,
  package: packageReference,
  standard: standardReference.optional(),
  keptBy: expertId,
})

export type PanelHead = z.infer<typeof panelHeadSchema>
export type PanelState = RecordState<PanelSheet, PanelActKind, PanelPlace>
export type PanelEdit = Edit<PanelAct>

/** The head of the journal of the panel's record that `member` keeps; `sha256` is the package digest. */
export function panelHeadOf({ task, sha256 }: { readonly task: Task; readonly sha256: string }, member: string): PanelHead {
  return {
    format: journalFormat,
    kind: 'panel',
    task: task.id,
    package: { id: task.package.id, revision: task.package.revision, sha256 },
    ...(task.standard && { standard: task.standard }),
    keptBy: member,
  }
}

/** The panel's record as a kind of record (`shared/record`). */
export const panelRecord: Kind<PanelHead, PanelAct, PanelState> = recordKind<PanelHead, PanelAct, PanelState>({
  id: 'panel',
  head: panelHeadSchema,
  act: panelActSchema,
  empty: untouched(emptyPanelSheet),
  steps: stepsOfPanel,
  stated: () => undefined,
  objection,
})

/** A confirmed table can be reopened only where there is one; what was never taken in cannot be put aside. */
function objection({ sheet }: PanelState, act: PanelAct): Fault | undefined {
  if (act.kind === 'file.putAside' && sheet.files[fileKey(act)] === undefined) return { code: 'panel.unknownFile', got: act.file }
  if (act.kind === 'values.reopened' && sheet.table.confirmed === undefined) return { code: 'panel.noTable' }
  return undefined
}
