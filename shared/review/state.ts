import type { RecordState } from '../record/state.ts'
import type { Act, ActKind } from './act.ts'
import type { Place, Sheet } from './sheet.ts'

/** One review: a pure function of its edits, plain data throughout. The statements 承诺 and 回避 are not part of the sheet. */
export interface ReviewState extends RecordState<Sheet, ActKind, Place> {
  readonly pledge?: { readonly textSha256: string; readonly acceptedAt: string }
  readonly recusal?: Omit<Extract<Act, { kind: 'recusal.declared' }>, 'kind'>
}

export type Change = ReviewState['done'][number]
