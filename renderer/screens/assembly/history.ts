import type { EditedSheet } from '#shared/assembly/edited.ts'
import type { ListedDocument } from '#shared/assembly/listed.ts'

/** What a person says of a document. */
export type Said = Partial<Pick<ListedDocument, 'title' | 'pages' | 'criteria' | 'date' | 'issuer'>>

/** The draft as edited: the cells of its workbook, and what is said of documents, by their number. */
export interface Edited {
  readonly sheets: readonly EditedSheet[]
  readonly said: Readonly<Record<string, Said>>
}

export interface History {
  readonly past: readonly Edited[]
  readonly now: Edited
  readonly future: readonly Edited[]
  /** the field typed into last: going on there is the same step */
  readonly typing?: string | undefined
}

export type Step =
  | { readonly kind: 'change'; readonly by: (now: Edited) => Edited; readonly typing?: string | undefined }
  | { readonly kind: 'undo' | 'redo' | 'rest' }

const longest = 200

/** Every change is one step of undo; keys typed into one field, one after another, are one step together. */
export function stepped(history: History, step: Step): History {
  const { past, now, future, typing } = history
  switch (step.kind) {
    case 'change': {
      const to = step.by(now)
      if (to === now) return history
      if (step.typing !== undefined && step.typing === typing) return { past, now: to, future: [], typing }
      return { past: [...past.slice(1 - longest), now], now: to, future: [], typing: step.typing }
    }
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
