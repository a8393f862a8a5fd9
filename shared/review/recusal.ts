import type { ReviewState } from './state.ts'

/** Whether a declaration (回避) is whole: without a relation there is nothing to recuse for and nothing to explain. */
export function recusalStands({ declared, relations, reason }: NonNullable<ReviewState['recusal']>): boolean {
  return relations.length > 0 || (!declared && reason === undefined)
}
