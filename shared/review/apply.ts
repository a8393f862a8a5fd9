import { reviewRecord } from './record.ts'

/** What every kind of record does with its acts (`shared/record/kind.ts`), for a review: the one reducer, what may happen when, and which act is no edit. */
export const { apply, stateOf, permits, changesNothing, clean: cleanAct, empty: emptyReview } = reviewRecord
