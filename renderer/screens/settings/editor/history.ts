import type { Draft } from './draft.ts'

/** The draft now, and what undo and redo go to. */
export interface History {
  readonly past: readonly Draft[]
  readonly now: Draft
  readonly future: readonly Draft[]
  /** the field typed into last: going on there is the same step */
  readonly typing?: string | undefined
}

export type Step =
  | { readonly kind: 'change'; readonly to: Draft; readonly typing?: string | undefined }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** the field was left: typing there again is a step of its own */
  | { readonly kind: 'rest' }

const longest = 200

export function historyOf(now: Draft): History {
  return { past: [], now, future: [] }
}

/** Every change is one step; keys typed into one field, one after another, are one step together. */
export function stepped(history: History, step: Step): History {
  const { past, now, future } = history
  switch (step.kind) {
    case 'change':
      if (step.to === now) return history
      if (step.typing !== undefined && step.typing === history.typing) return { past, now: step.to, future: [], typing: step.typing }
      return { past: [...past.slice(1 - longest), now], now: step.to, future: [], typing: step.typing }
    case 'undo': {
      const before = past.at(-1)
      return before === undefined ? history : { past: past.slice(0, -1), now: before, future: [now, ...future] }
    }
    case 'redo': {
      const [next, ...rest] = future
      return next === undefined ? history : { past: [...past, now], now: next, future: rest }
    }
    case 'rest':
      return history.typing === undefined ? history : { past, now, future }
  }
}
