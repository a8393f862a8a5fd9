import { isLifeAct, type LifeAct, type LockAct, type RecordAct, type ReopenAct } from './act.ts'
import type { Edit, RecordHead } from './edit.ts'
import type { KindFacts } from './facts.ts'
import { putAt } from './place.ts'
import { type Change, type RecordState, undoDepth } from './state.ts'

/** The state after an edit; `undefined` when the edit cannot take effect: a locked sheet, an undo out of turn. */
export function effectOf<Head extends RecordHead, Act extends RecordAct, State extends RecordState>(
  facts: KindFacts<Head, Act, State>,
  state: State,
  edit: Edit<Act>,
): State | undefined {
  const { act } = edit
  if (isLifeAct(act)) return life(state, edit.at, act)
  if (state.locked) return undefined
  const stated = facts.stated(state, edit)
  if (stated !== undefined) return stated
  const change: Change = { seq: edit.seq, kind: act.kind, steps: facts.steps(state.sheet, act) }
  return { ...state, sheet: forward(state.sheet, change), done: [...state.done.slice(1 - undoDepth), change], undone: [] }
}

function life<State extends RecordState>(state: State, at: string, act: LifeAct): State | undefined {
  if (act.kind === 'sheet.reopened') return reopened(state, at, act)
  if (state.locked) return undefined
  if (act.kind === 'sheet.locked') return locked(state, at, act)
  return act.kind === 'undone' ? undone(state, act.target) : redone(state, act.target)
}

function undone<State extends RecordState>(state: State, target: number): State | undefined {
  const change = state.done.at(-1)
  if (change?.seq !== target) return undefined
  const sheet = change.steps.toReversed().reduce((before, step) => putAt(before, step.place, step.before), state.sheet)
  return { ...state, sheet, done: state.done.slice(0, -1), undone: [...state.undone, change] }
}

function redone<State extends RecordState>(state: State, target: number): State | undefined {
  const change = state.undone.at(-1)
  if (change?.seq !== target) return undefined
  return { ...state, sheet: forward(state.sheet, change), done: [...state.done, change], undone: state.undone.slice(0, -1) }
}

function locked<State extends RecordState>(state: State, at: string, act: LockAct): State | undefined {
  if (act.revision !== state.revision) return undefined
  const lock = { revision: act.revision, resultSha256: act.resultSha256, at }
  return { ...state, locked: true, locks: [...state.locks, lock], done: [], undone: [] }
}

function reopened<State extends RecordState>(state: State, at: string, act: ReopenAct): State | undefined {
  if (!state.locked || state.locks.at(-1)?.resultSha256 !== act.replaces) return undefined
  const entry = { at, reason: act.reason, replaces: act.replaces }
  return { ...state, locked: false, revision: state.revision + 1, reopened: [...state.reopened, entry] }
}

function forward<Sheet extends object>(sheet: Sheet, change: Change): Sheet {
  return change.steps.reduce((after, step) => putAt(after, step.place, step.after), sheet)
}
