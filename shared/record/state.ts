import type { Place } from './place.ts'

/** One place of the sheet before and after an edit; `undefined` is empty. */
export interface Step<Where extends Place = Place> {
  readonly place: Where
  readonly before?: unknown
  readonly after?: unknown
}

/** One edit that can be undone, or redone after it was undone. */
export interface Change<ActKind extends string = string, Where extends Place = Place> {
  readonly seq: number
  readonly kind: ActKind
  readonly steps: readonly Step<Where>[]
}

/** A sheet as it was once locked. */
export interface Lock {
  readonly revision: number
  readonly resultSha256: string
  readonly at: string
}

/** One record: a pure function of its edits, plain data throughout. A kind adds the state beside the sheet. */
export interface RecordState<Sheet extends object = object, ActKind extends string = string, Where extends Place = Place> {
  /** all that undo can take back */
  readonly sheet: Sheet
  /** the revision being written, or the locked one when `locked` is set */
  readonly revision: number
  readonly locked: boolean
  /** every lock so far, the latest last */
  readonly locks: readonly Lock[]
  /** why locked sheets were reopened, each with the digest it is to replace */
  readonly reopened: readonly { readonly at: string; readonly reason: string; readonly replaces: string }[]
  /** how many edits there are; the next edit's `seq` */
  readonly length: number
  /** when the last edit was made */
  readonly at?: string
  /** the last one is undone next; at most `undoDepth` steps are kept */
  readonly done: readonly Change<ActKind, Where>[]
  readonly undone: readonly Change<ActKind, Where>[]
  /** numbers of edits that could not take effect (a locked sheet, an undo out of turn); `permits` keeps it empty */
  readonly ignored: readonly number[]
}

export const undoDepth = 200

/** The initial state around an empty sheet. */
export function untouched<Sheet extends object>(sheet: Sheet) {
  return { sheet, revision: 1, locked: false, locks: [], reopened: [], length: 0, done: [], undone: [], ignored: [] } as const
}
