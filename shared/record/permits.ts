import type { Fault } from '../text/fault.ts'
import { isLifeAct, type RecordAct } from './act.ts'
import type { RecordState } from './state.ts'

/** Why an act of a record's life may not take effect now, or any other act on a locked record. */
export function lifeObjection(state: RecordState, act: RecordAct): Fault | undefined {
  if (!isLifeAct(act)) return state.locked ? { code: 'review.locked' } : undefined
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
  }
}
