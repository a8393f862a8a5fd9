import type { Act } from './act.ts'
import type { Change, ReviewState } from './state.ts'

/** What undo would take back now, for naming it (「撤销 评分理由」); none on a locked sheet. */
export function nextUndo(state: ReviewState): Change | undefined {
  return state.locked ? undefined : state.done.at(-1)
}

export function nextRedo(state: ReviewState): Change | undefined {
  return state.locked ? undefined : state.undone.at(-1)
}

/** The act that takes the last change back, or nothing to do. Undo is an edit like any other. */
export function undoAct(state: ReviewState): Act | undefined {
  const change = nextUndo(state)
  return change && { kind: 'undone', target: change.seq }
}

export function redoAct(state: ReviewState): Act | undefined {
  const change = nextRedo(state)
  return change && { kind: 'redone', target: change.seq }
}
