import { z } from 'zod'
import { expertId, id, integer, sha256, time } from '../format/values.ts'
import type { RecordAct } from './act.ts'

/** The form of journals this software writes. */
export const journalFormat = 'tic-review/journal@2'

/** The part common to every journal's head; `kind` names the kind of record, which defines the rest. */
export interface RecordHead {
  readonly format: typeof journalFormat
  readonly kind: string
}

/** The first entry of a journal: the record it belongs to. The chain of edits begins with its digest. */
export function headSchemaOf<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ format: z.literal(journalFormat), kind: z.literal(kind), ...shape })
}

/** One journalled edit. `prev` is the digest of the edit before it (of the journal's head for the first), `id` makes a retry harmless. */
export interface Edit<Act extends RecordAct = RecordAct> {
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly by: string
  readonly prev: string
  readonly act: Act
}

/** An edit before the journal has given it its place. */
export type Draft<Act extends RecordAct = RecordAct> = Pick<Edit<Act>, 'id' | 'at' | 'by' | 'act'>

export function editSchemaOf<Act extends z.ZodType<RecordAct>>(act: Act) {
  return z.strictObject({ seq: integer(0), id, at: time, by: expertId, prev: sha256, act })
}
