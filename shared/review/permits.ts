import type { Fault } from '../text/fault.ts'
import type { Act } from './act.ts'
import type { ReviewState } from './state.ts'

/**
 * Why an act may not take effect on an open sheet: scoring is shut until the pledge is given and recusal answered, and for
 * one who recused (workflow step 2).
 */
export function objection(state: ReviewState, act: Act): Fault | undefined {
  switch (act.kind) {
    case 'recusal.declared':
      return act.declared && hasMarks(state) ? { code: 'review.recused', at: '/recusal' } : undefined
    case 'score.set':
    case 'verification.set':
    case 'marks.carriedOver':
    case 'adjustment.set':
      return shut(state)
    default:
      return undefined
  }
}

function shut(state: ReviewState): Fault | undefined {
  if (state.pledge === undefined) return { code: 'review.pledge', at: '/pledge' }
  if (state.recusal === undefined) return { code: 'review.recusal', at: '/recusal' }
  return state.recusal.declared ? { code: 'review.recused', at: '/recusal' } : undefined
}

function hasMarks(state: ReviewState): boolean {
  return Object.values(state.sheet.marks).some((entry) => entry?.mark !== undefined)
}
