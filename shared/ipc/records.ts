import { z } from 'zod'
import { expertId, id, time } from '../format/values.ts'
import type { Kinds } from '../kinds/index.ts'
import { type KindId, kindIds } from '../kinds/names.ts'
import type { PanelMember } from '../plan/task.ts'
import type { Edit } from '../record/edit.ts'
import type { EditOf, HeadOf } from '../record/kind.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { packageToken } from './packages.ts'

/** Names a record on this computer (`KeptKind.idOf`). */
export const recordKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/)
export const kindId = z.enum(kindIds)
/** the person was asked and says that no other window, program or computer is at work on the record */
export const despiteLock = z.boolean().optional()

/** An act before the journal has it. Its fields are held against the kind of the record it is for, before anything is done with it. */
const draft = z.strictObject({ id, at: time, by: expertId, act: z.looseObject({ kind: z.string().max(60) }) })
const edit = z.strictObject({ ...draft.shape, seq: z.int().min(0), prev: z.string().max(64) })

/** A record of a kind as it is opened: its journal as main verified it, and what was found about it. */
export interface OpenedRecord<K extends KindId = KindId> {
  readonly kind: K
  readonly record: string
  /** the member of the panel who keeps it */
  readonly member: PanelMember
  readonly head: HeadOf<Kinds[K]>
  readonly edits: readonly EditOf<Kinds[K]>[]
  /** digest of the last edit */
  readonly chainHead: string
  /** it came with a copy and is opened on this computer for the first time: there is no database of it here yet */
  readonly brought?: boolean
  /** bytes of an interrupted entry that were set aside at opening */
  readonly setAside?: number
  /** nothing said how far the journal was acknowledged, so that nobody can say whether its end is missing */
  readonly unproven?: boolean
  /** the journal is damaged or incomplete and may only be read; `later` are edits that can be read behind the damage */
  readonly harm?: { readonly fault: Fault; readonly later: readonly EditOf<Kinds[K]>[] }
  /** so many edits that only the database held were written into the journal again */
  readonly restored?: number
  /** an earlier revision of the same package for which this member's record of this kind holds edits */
  readonly earlier?: { readonly record: string; readonly revision: number }
}

export const recordFaults = ['mission.*', 'record.*', 'review.*', 'panel.*', 'journal.*', 'profile.*', 'file.*'] as const

/** What is the same for every kind of record: it is opened on an open package, edited, repaired and closed. */
export const recordCalls = calls('records', {
  /** begins or goes on with the record of this kind that `member` keeps on an open package */
  begin: {
    ask: z.strictObject({ kind: kindId, package: packageToken, member: expertId, despiteLock }),
    answer: typed<OpenedRecord>(),
    faults: ['package.*', ...recordFaults],
  },
  /** whether this person has begun a record of this kind as `member` on an open package; begins none */
  isKept: {
    ask: z.strictObject({ kind: kindId, package: packageToken, member: expertId }),
    answer: z.boolean(),
    faults: ['package.*', 'profile.*'],
  },
  /**
   * offers the database's copy of an open record's edits to its journal, which lacks some: what continues the journal's chain exactly
   * is written into it again. Answers the record as it then is; `journal.notMended` when nothing was changed.
   */
  mend: {
    ask: z.strictObject({ record: recordKey, package: packageToken, edits: z.array(edit).max(200_000) }),
    answer: typed<OpenedRecord>(),
    faults: ['package.*', ...recordFaults],
  },
  /** answers when the edit is on disk. `journal.shape`: no act of the record's kind; `record.byMain`: only main may journal such an act */
  append: {
    ask: z.strictObject({ record: recordKey, draft }),
    answer: typed<{ readonly edit: Edit; readonly head: string }>(),
    faults: recordFaults,
  },
  close: { ask: z.strictObject({ record: recordKey }), answer: z.void(), faults: [] },
})
