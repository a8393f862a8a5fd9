import type { PickedFile } from '#shared/ipc/files.ts'
import type { Progress } from '#shared/ipc/jobs.ts'
import type { MissionCard } from '#shared/ipc/missions.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { CheckedResult } from '#shared/ipc/results.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { Fault } from '#shared/text/fault.ts'

/** What opening is at, or what came of it last. */
export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly name: string; readonly job: string; readonly startedAt: number; readonly progress?: Progress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly file: Pick<PickedFile, 'name' | 'bytes'>; readonly faults: readonly Fault[] }
  /** accepted, but the person must choose who of the panel they are */
  | { readonly kind: 'who'; readonly opened: OpenedPackage; readonly candidates: readonly PanelMember[] }
  /** accepted; a 秘书 or 监督 reads it without scoring */
  | { readonly kind: 'reading'; readonly member: PanelMember }
  /** what was opened is no package, or its review could not be opened; `mission` where choosing the package's file again may help */
  | { readonly kind: 'failed'; readonly faults: readonly Fault[]; readonly mission?: MissionCard; readonly despiteLock?: () => void }
  | { readonly kind: 'already' }
  /** several packages at once: all are in the list, the last is on the table */
  | { readonly kind: 'several'; readonly count: number }
  /** signed results someone handed over, verified */
  | { readonly kind: 'verified'; readonly results: readonly CheckedResult[] }
