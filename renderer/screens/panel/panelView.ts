import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelView as WholeView } from '../../session/panel.tsx'

/** What the tabs of 汇总 show and send; the same for every tab. */
export type PanelView = Pick<WholeView, 'state' | 'merged' | 'opened' | 'may' | 'act'>

/** An expert's name as the roster has it; a stranger is named by id. */
export function nameIn({ task }: Pick<OpenedPackage, 'task'>, expert: string): string {
  return task.panel.find(({ id }) => id === expert)?.name ?? expert
}
