import { type Fault, ok, type Result, refuse } from '../text/fault.ts'
import type { Act } from './act.ts'
import type { ReviewState } from './state.ts'

/**
 * Asked before an edit goes to the journal: may it take effect now?
 * Scoring is shut until the pledge is given and recusal answered, and for one who recused (workflow step 2).
 */
export function permits(state: ReviewState, act: Act): Result<Act> {
  const fault = objection(state, act)
  return fault === undefined ? ok(act) : refuse(fault)
}

function objection(state: ReviewState, act: Act): Fault | undefined {
  if (act.kind === 'sheet.reopened') {
    if (!state.locked) return { code: 'review.not-locked' }
    return state.locks.at(-1)?.resultSha256 === act.replaces ? undefined : { code: 'review.replaces', got: act.replaces }
  }
  if (state.locked) return { code: 'review.locked' }
  switch (act.kind) {
    case 'undone':
      return state.done.at(-1)?.seq === act.target ? undefined : { code: 'review.nothing-to-undo' }
    case 'redone':
      return state.undone.at(-1)?.seq === act.target ? undefined : { code: 'review.nothing-to-redo' }
    case 'sheet.locked':
      return act.revision === state.revision ? undefined : { code: 'review.revision', want: String(state.revision) }
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
