/** A draft now, and what undo and redo go to. */
export interface DraftHistory<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
  /** the field typed into last: going on there is the same step */
  readonly typing?: string | undefined
}

export type DraftStep<T> =
  | { readonly kind: 'change'; readonly to: T; readonly typing?: string | undefined }
  /** `rest`: the field was left; typing there again is a step of its own */
  | { readonly kind: 'undo' | 'redo' | 'rest' }

const longest = 200

/** Every change is one step of undo; keys typed into one field, one after another, are one step together. */
export function draftStepped<T>(history: DraftHistory<T>, step: DraftStep<T>): DraftHistory<T> {
  const { past, now, future, typing } = history
  switch (step.kind) {
    case 'change':
      if (step.to === now) return history
      if (step.typing !== undefined && step.typing === typing) return { past, now: step.to, future: [], typing }
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
      return typing === undefined ? history : { past, now, future }
  }
}
