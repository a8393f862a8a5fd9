import type { Blocker, CheckContext } from '../review/blocker.ts'
import { blockers } from '../review/blockers.ts'
import type { ReviewState } from '../review/state.ts'
import { buildResult } from './buildResult.ts'
import type { ResultContext } from './context.ts'
import type { ResultRecord } from './format.ts'

/** What may still be open on a sheet that is printed as a draft: it then shows as 未评分 or as an empty part. */
const mayBeOpen = new Set([
  'review.mark',
  'review.range',
  'review.cap',
  'review.finding',
  'review.reason',
  'review.adjustment',
  'review.opinion',
  'review.conclusion',
  'review.character',
])

/**
 * The result of the present sheet, for display and for printed drafts; never signed, and its digest has no meaning.
 * `undefined` when pledge or recusal is missing, or a citation has no target: such a sheet cannot be laid out.
 */
export function draftResult(state: ReviewState, context: ResultContext & CheckContext): ResultRecord | undefined {
  if (state.locked || draftBlockers(state, context).length > 0) return undefined
  return buildResult(state, context)
}

/** What keeps a sheet from being laid out even as a draft. */
export function draftBlockers(state: ReviewState, context: CheckContext): readonly Blocker[] {
  return blockers(state, context).filter(({ code }) => !mayBeOpen.has(code))
}
