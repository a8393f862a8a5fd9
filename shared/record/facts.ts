import type { z } from 'zod'
import type { Fault } from '../text/fault.ts'
import type { RecordAct } from './act.ts'
import type { Edit, RecordHead } from './edit.ts'
import type { RecordState, Step } from './state.ts'

/** What a kind of record defines; everything else about edits, undo, history and lock is the same for all kinds. */
export interface KindFacts<Head extends RecordHead, Act extends RecordAct, State extends RecordState> {
  /** names the kind in the heads of its journals */
  readonly id: Head['kind']
  readonly head: z.ZodType<Head>
  /** every act of the kind, `lifeActs` among them */
  readonly act: z.ZodType<Act>
  /** the initial record: `untouched(sheet)` and the kind's state beside the sheet */
  readonly empty: State
  /** the changes of the sheet that an act makes, place by place; none for acts that do not change the sheet */
  steps(sheet: State['sheet'], act: Act): readonly Step[]
  /** the state after a statement outside the sheet, which cannot be undone; `undefined` where the act is none */
  stated(state: State, edit: Edit<Act>): State | undefined
  /** why an act may not take effect now, on a record that is open; `undefined` when it may */
  objection(state: State, act: Act): Fault | undefined
  /** an act that is journalled though it leaves the sheet as it is, or the other way round; `undefined` leaves it to the steps */
  changesNothing?(sheet: State['sheet'], act: Act): boolean | undefined
}
