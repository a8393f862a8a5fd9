import type { z } from 'zod'
import type { Fault } from '../text/fault.ts'
import type { RecordAct } from './act.ts'
import type { RecordHead } from './edit.ts'
import type { Kind } from './kind.ts'
import type { RecordState } from './state.ts'

/** Whose signature a locked record asks for. */
export interface Seat {
  /** names the seat in the record, in the signature's field and in the anchor of its box (`signature:<id>`) */
  readonly id: string
  /** SHA-256 of the certificate that signs here, where the record names it */
  readonly fingerprint?: string
}

/** A kind of record that is locked and signed: what keeps it from that, and what the locked record says. */
export interface SignedKind<Head extends RecordHead, Act extends RecordAct, State extends RecordState, Context, Built>
  extends Kind<Head, Act, State> {
  /** what keeps the record from being locked, each with its place; nothing when it may be */
  blockers(state: State, context: Context): readonly Fault[]
  /** the record as it is locked; the same state and context give the same value */
  build(state: State, context: Context): Built
  /** the format of what is built; its RFC 8785 bytes are what is signed */
  readonly format: z.ZodType<Built>
  /** the seats of a locked record, in the order their boxes stand: one for an expert's result, up to 15 for a panel's */
  seats(record: Built): readonly Seat[]
  /** the moment of the lock, as the record says it */
  lockedAt(record: Built): string
}
