import type { AnyKind } from '../record/kind.ts'
import { reviewRecord } from '../review/record.ts'

/** Every kind of record this software keeps, by the name in its journals' heads. What works for all kinds knows them by this list alone. */
export const kinds = { review: reviewRecord } as const

export type KindId = keyof typeof kinds
export const kindIds = Object.keys(kinds) as [KindId, ...KindId[]]

export function kindOf(id: KindId): AnyKind {
  return kinds[id]
}
