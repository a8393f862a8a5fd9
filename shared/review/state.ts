import type { Act, ActKind } from './act.ts'
import type { Step } from './change.ts'
import type { Sheet } from './sheet.ts'

/** One edit that can be taken back, or put back after it was. */
export interface Change {
  readonly seq: number
  readonly kind: ActKind
  readonly steps: readonly Step[]
}

/** A sheet as it was once locked. */
export interface Lock {
  readonly revision: number
  readonly resultSha256: string
  readonly at: string
}

/** One review: a pure function of its edits, plain data throughout. */
export interface ReviewState {
  readonly sheet: Sheet
  readonly pledge?: { readonly textSha256: string; readonly acceptedAt: string }
  readonly recusal?: Omit<Extract<Act, { kind: 'recusal.declared' }>, 'kind'>
  /** the revision being written, or locked when `locked` says so */
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
  /** what undo takes back next is last; at most `undoDepth` steps are kept */
  readonly done: readonly Change[]
  readonly undone: readonly Change[]
  /** numbers of edits that could not take effect (a locked sheet, an undo out of turn); the journal's door keeps it empty */
  readonly ignored: readonly number[]
}

export const undoDepth = 200
