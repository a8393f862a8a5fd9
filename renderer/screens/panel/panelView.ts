import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelAct, PanelActKind } from '#shared/panel/act.ts'
import type { Merged } from '#shared/panel/merge.ts'
import type { PanelState } from '#shared/panel/record.ts'
import type { Result } from '#shared/text/fault.ts'

/** What the tabs of 汇总 show and send; the same for every tab. */
export interface PanelView {
  readonly state: PanelState
  /** the merge of the sheets taken in, under what the panel has decided */
  readonly merged: Merged
  readonly opened: OpenedPackage
  /** whether the member may do this to the record as it is now */
  readonly may: (kind: PanelActKind) => boolean
  readonly act: (act: PanelAct) => Promise<Result<void>>
}

/** An expert's name as the roster has it; a stranger is named by id. */
export function nameIn({ task }: Pick<OpenedPackage, 'task'>, expert: string): string {
  return task.panel.find(({ id }) => id === expert)?.name ?? expert
}
