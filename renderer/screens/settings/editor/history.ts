import { type DraftHistory, type DraftStep, draftStepped } from '../../../store/draftHistory.ts'
import type { Draft } from './draft.ts'

export type History = DraftHistory<Draft>

export function historyOf(now: Draft): History {
  return { past: [], now, future: [] }
}

export function stepped(history: History, step: DraftStep<Draft>): History {
  return draftStepped(history, step)
}
