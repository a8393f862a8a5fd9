import type { LifeAct } from './act.ts'
import type { RecordState } from './state.ts'

/** What undo would take back now, for naming it (「撤销 评分理由」); none on a locked sheet. */
export function nextUndo<State extends RecordState>(state: State): State['done'][number] | undefined {
  return state.locked ? undefined : state.done.at(-1)
}

export function nextRedo<State extends RecordState>(state: State): State['undone'][number] | undefined {
  return state.locked ? undefined : state.undone.at(-1)
}

/** The act that undoes the last change; `undefined` when there is none. Undo is an edit like any other. */
export function undoAct(state: RecordState): Extract<LifeAct, { kind: 'undone' }> | undefined {
  const change = nextUndo(state)
  return change && { kind: 'undone', target: change.seq }
}

export function redoAct(state: RecordState): Extract<LifeAct, { kind: 'redone' }> | undefined {
  const change = nextRedo(state)
  return change && { kind: 'redone', target: change.seq }
}
