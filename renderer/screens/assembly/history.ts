import type { EditedSheet } from '#shared/assembly/edited.ts'
import type { ListedDocument } from '#shared/assembly/listed.ts'
import { type DraftHistory, draftStepped } from '../../store/draftHistory.ts'

/** What a person says of a document. */
export type Said = Partial<Pick<ListedDocument, 'title' | 'pages' | 'criteria' | 'date' | 'issuer'>>

/** The draft as edited: the cells of its workbook, and what is said of documents, by their number. */
export interface Edited {
  readonly sheets: readonly EditedSheet[]
  readonly said: Readonly<Record<string, Said>>
}

export type History = DraftHistory<Edited>

export type Step =
  | { readonly kind: 'change'; readonly by: (now: Edited) => Edited; readonly typing?: string | undefined }
  | { readonly kind: 'undo' | 'redo' | 'rest' }

/** One step of the draft's history; a change is made of the draft as it is by then. */
export function stepped(history: History, step: Step): History {
  return draftStepped(history, step.kind === 'change' ? { kind: 'change', to: step.by(history.now), typing: step.typing } : step)
}
