import type { AnyKind } from '../record/kind.ts'
import { reviewKind } from '../result/kind.ts'

/** Every kind of record this software keeps, by the name in its journals' heads. What works for all kinds knows them by this list alone. */
export const kinds = { review: reviewKind } as const

export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as [KindId, ...KindId[]]

export function kindOf(id: KindId): AnyKind {
  return kinds[id]
}
