import type { Run } from '#shared/evidence/flow.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'

/** What every block of a document is drawn with. */
export interface FlowParts {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
  readonly pieceOf: ReadonlyMap<Run, number>
  readonly zoom: number
}
