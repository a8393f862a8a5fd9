import type { z } from 'zod'
import { cleanText } from '../text/clean.ts'
import { ok, type Result, refuse } from '../text/fault.ts'
import { isLifeAct, type RecordAct } from './act.ts'
import { effectOf } from './apply.ts'
import { type Edit, editSchemaOf, type RecordHead } from './edit.ts'
import type { KindFacts } from './facts.ts'
import { lifeObjection } from './permits.ts'
import { isSameValue } from './place.ts'
import type { RecordState } from './state.ts'

/** The shapes of a kind: all its journal asks of it. */
export interface KindShape<Head extends RecordHead, Act extends RecordAct> {
  readonly id: Head['kind']
  readonly head: z.ZodType<Head>
  readonly edit: z.ZodType<Edit<Act>>
}

/** A kind of record as the open record, the store and the screens use it. */
export interface Kind<Head extends RecordHead, Act extends RecordAct, State extends RecordState> extends KindShape<Head, Act> {
  readonly empty: State
  /**
   * The one reducer: what a record is after one more edit. Shares everything the edit did not touch. Total: an edit that cannot
   * take effect changes nothing but `length` and is listed in `ignored`; `permits` keeps such edits out.
   */
  apply(state: State, edit: Edit<Act>): State
  stateOf(edits: Iterable<Edit<Act>>): State
  /** Whether an edit may take effect now; called before it goes to the journal. */
  permits(state: State, act: Act): Result<Act>
  /** An act with cleaned texts (`cleanText`); the record included in a lock is not changed, since its digest is signed. */
  clean(act: Act): Act
  /** Whether an act would leave the sheet unchanged; such an act is no edit. Statements and undo always count as edits. */
  changesNothing(sheet: State['sheet'], act: Act): boolean
}

// methods are compared both ways, so that every kind of record is one of these
export type AnyKind = Kind<RecordHead, RecordAct, RecordState>
export type HeadOf<K extends AnyKind> = z.infer<K['head']>
export type EditOf<K extends AnyKind> = z.infer<K['edit']>
export type ActOf<K extends AnyKind> = EditOf<K>['act']
export type StateOf<K extends AnyKind> = K['empty']
export type DraftOf<K extends AnyKind> = Pick<EditOf<K>, 'id' | 'at' | 'by' | 'act'>

/** Makes a kind of record from its definition. */
export function recordKind<Head extends RecordHead, Act extends RecordAct, State extends RecordState>(
  facts: KindFacts<Head, Act, State>,
): Kind<Head, Act, State> {
  const { id, head, empty } = facts
  const apply = (state: State, edit: Edit<Act>): State => {
    const next = effectOf(facts, state, edit)
    const length = edit.seq + 1
    return next === undefined ? { ...state, length, at: edit.at, ignored: [...state.ignored, edit.seq] } : { ...next, length, at: edit.at }
  }
  return {
    id,
    head,
    edit: editSchemaOf(facts.act),
    empty,
    apply,
    stateOf(edits) {
      let state = empty
      for (const edit of edits) state = apply(state, edit)
      return state
    },
    permits(state, act) {
      const fault = isLifeAct(act) || state.locked ? lifeObjection(state, act) : facts.objection(state, act)
      return fault === undefined ? ok(act) : refuse(fault)
    },
    // only strings change, and none that a format fixes: those are clean already
    clean: (act) => (act.kind === 'sheet.locked' ? act : (cleaned(act) as Act)),
    changesNothing(sheet, act) {
      const own = facts.changesNothing?.(sheet, act)
      if (own !== undefined) return own
      const steps = facts.steps(sheet, act)
      return steps.length > 0 && steps.every(({ before, after }) => isSameValue(before, after))
    },
  }
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleaned(member)]))
}
