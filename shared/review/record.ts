import { type Kind, recordKind } from '../record/kind.ts'
import { untouched } from '../record/state.ts'
import { type Act, actSchema } from './act.ts'
import { stepsOf } from './change.ts'
import { sameCitation } from './citations.ts'
import { type Edit, type ReviewHead, reviewHeadSchema } from './edit.ts'
import { objection } from './permits.ts'
import { emptySheet, type Sheet } from './sheet.ts'
import type { ReviewState } from './state.ts'

/** One expert's sheet as a kind of record (`shared/record`). */
export const reviewRecord: Kind<ReviewHead, Act, ReviewState> = recordKind<ReviewHead, Act, ReviewState>({
  id: 'review',
  head: reviewHeadSchema,
  act: actSchema,
  empty: untouched(emptySheet),
  steps: stepsOf,
  stated,
  objection,
  changesNothing,
})

/** 承诺 and 回避 are not part of the sheet. */
function stated(state: ReviewState, { act, at }: Edit): ReviewState | undefined {
  if (act.kind === 'pledge.accepted') return { ...state, pledge: { textSha256: act.textSha256, acceptedAt: at } }
  if (act.kind !== 'recusal.declared') return undefined
  const { kind: _kind, ...recusal } = act
  return { ...state, recusal }
}

/** A place cited twice is no second citation; carrying marks over from an earlier package always counts as an edit. */
function changesNothing(sheet: Sheet, act: Act): boolean | undefined {
  if (act.kind === 'marks.carriedOver') return false
  if (act.kind !== 'evidence.cited') return undefined
  return (sheet.marks[act.criterion]?.citations ?? []).some((citation) => sameCitation(citation, act.citation))
}
