import { panelKind } from '../panel/kind.ts'
import { panelHeadOf } from '../panel/record.ts'
import { keepsPanel, panelRoleFault } from '../panel/roles.ts'
import type { AnyKind } from '../record/kind.ts'
import { reviewKind } from '../result/kind.ts'
import { scorer } from '../review/context.ts'
import { headOf } from '../review/edit.ts'
import type { KeptKind } from './kept.ts'
import { type KindId, reviewId } from './names.ts'

export type { AboutPackage, KeptKind } from './kept.ts'
export { type KindId, kindIds, reviewId } from './names.ts'

/** Every kind of record this software keeps, by the name in its journals' heads. What works for all kinds knows them by this list alone. */
export const kinds = { review: reviewKind, panel: panelKind } as const satisfies Record<KindId, AnyKind>
export type Kinds = typeof kinds

export function kindOf(id: KindId): AnyKind {
  return kinds[id]
}

const kept: { readonly [K in KindId]: KeptKind<Kinds[K]> } = {
  review: {
    kind: reviewKind,
    idOf: reviewId,
    keeper: scorer,
    headOf,
    objection: () => undefined,
    byMain: ({ kind }) => kind === 'sheet.locked' || kind === 'table.loaded',
  },
  panel: {
    kind: panelKind,
    idOf: (task, member, revision) => `${reviewId(task, member, revision)}.panel`,
    keeper: (task, member) => task.panel.find((one) => one.id === member && keepsPanel(one)),
    headOf: panelHeadOf,
    objection: panelRoleFault,
    // a confirmed table names the file it was signed as
    byMain: (act) =>
      act.kind === 'sheet.locked' || act.kind === 'files.taken' || (act.kind === 'values.confirmed' && act.table !== undefined),
  },
}

/** How records of a kind are named, begun and kept. */
export function keptKind<K extends KindId>(id: K): KeptKind<Kinds[K]> {
  return kept[id]
}
