import { stepsOf } from './change.ts'
import type { Edit } from './edit.ts'
import { emptySheet, putAt, type Sheet } from './sheet.ts'
import { type Change, type ReviewState, undoDepth } from './state.ts'

export const emptyReview: ReviewState = {
  sheet: emptySheet,
  revision: 1,
  locked: false,
  locks: [],
  reopened: [],
  length: 0,
  done: [],
  undone: [],
  ignored: [],
}

/**
 * The one reducer: what a review is after one more edit. Shares everything the edit did not touch.
 * Total: an edit that cannot take effect changes nothing but `length` and is listed in `ignored`; `permits` keeps such edits out.
 */
export function apply(state: ReviewState, edit: Edit): ReviewState {
  const next = effect(state, edit)
  const length = edit.seq + 1
  return next === undefined ? { ...state, length, at: edit.at, ignored: [...state.ignored, edit.seq] } : { ...next, length, at: edit.at }
}

export function stateOf(edits: Iterable<Edit>): ReviewState {
  let state = emptyReview
  for (const edit of edits) state = apply(state, edit)
  return state
}

function effect(state: ReviewState, edit: Edit): ReviewState | undefined {
  const { act } = edit
  if (act.kind === 'sheet.reopened') return reopened(state, edit.at, act)
  if (state.locked) return undefined
  switch (act.kind) {
    case 'pledge.accepted':
      return { ...state, pledge: { textSha256: act.textSha256, acceptedAt: edit.at } }
    case 'recusal.declared': {
      const { kind: _kind, ...recusal } = act
      return { ...state, recusal }
    }
    case 'sheet.locked':
      return locked(state, edit.at, act)
    case 'undone':
      return undone(state, act.target)
    case 'redone':
      return redone(state, act.target)
    default: {
      const change: Change = { seq: edit.seq, kind: act.kind, steps: stepsOf(state.sheet, act) }
      return { ...state, sheet: forward(state.sheet, change), done: [...state.done.slice(1 - undoDepth), change], undone: [] }
    }
  }
}

function undone(state: ReviewState, target: number): ReviewState | undefined {
  const change = state.done.at(-1)
  if (change?.seq !== target) return undefined
  const sheet = change.steps.toReversed().reduce((before, step) => putAt(before, step.place, step.before), state.sheet)
  return { ...state, sheet, done: state.done.slice(0, -1), undone: [...state.undone, change] }
}

function redone(state: ReviewState, target: number): ReviewState | undefined {
  const change = state.undone.at(-1)
  if (change?.seq !== target) return undefined
  return { ...state, sheet: forward(state.sheet, change), done: [...state.done, change], undone: state.undone.slice(0, -1) }
}

function locked(
  state: ReviewState,
  at: string,
  act: { readonly revision: number; readonly resultSha256: string },
): ReviewState | undefined {
  if (act.revision !== state.revision) return undefined
  const lock = { revision: act.revision, resultSha256: act.resultSha256, at }
  return { ...state, locked: true, locks: [...state.locks, lock], done: [], undone: [] }
}

function reopened(state: ReviewState, at: string, act: { readonly reason: string; readonly replaces: string }): ReviewState | undefined {
  if (!state.locked || state.locks.at(-1)?.resultSha256 !== act.replaces) return undefined
  const entry = { at, reason: act.reason, replaces: act.replaces }
  return { ...state, locked: false, revision: state.revision + 1, reopened: [...state.reopened, entry] }
}

function forward(sheet: Sheet, change: Change): Sheet {
  return change.steps.reduce((after, step) => putAt(after, step.place, step.after), sheet)
}
