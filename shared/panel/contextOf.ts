import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { Standard } from '../standard/format.ts'
import type { PanelContext } from './build.ts'
import { firstSeenKeys } from './firstSeen.ts'
import type { PanelEdit, PanelState } from './record.ts'

/** What a panel's record needs of its package. */
export interface PanelPackage {
  readonly plan: Plan
  readonly task: Task
  readonly standard?: Standard
  readonly standardSha256?: string
  /** the package digest */
  readonly sha256: string
}

/** What the record of a panel is merged and built from, of the open package and of the edits so far. */
export function panelContextOf(opened: PanelPackage, { sheet }: Pick<PanelState, 'sheet'>, edits: readonly PanelEdit[]): PanelContext {
  return { ...packageContextOf(opened), firstSeen: firstSeenKeys(sheet, edits) }
}

/** The part that follows from the package alone. */
export function packageContextOf({ plan, task, standard, standardSha256, sha256 }: PanelPackage): PanelContext {
  const { id, revision } = task.package
  return {
    plan,
    task,
    package: { id, revision, sha256 },
    ...(standard && { standard }),
    ...(standardSha256 !== undefined && { standardSha256 }),
  }
}
