import type { CheckContext } from '../review/blocker.ts'
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
])

/**
 * The result as the sheet stands now, for looking and for printed drafts; never signed, its digest means nothing.
 * Nothing when pledge or recusal is missing, or a citation leads nowhere: such a sheet cannot be laid out.
 */
export function draftResult(state: ReviewState, context: ResultContext & CheckContext): ResultRecord | undefined {
  if (state.locked || blockers(state, context).some(({ code }) => !mayBeOpen.has(code))) return undefined
  return buildResult(state, context)
}
