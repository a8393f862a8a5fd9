import { z } from 'zod'
import { chars, expertId, id, integer, sha256, time } from '../format/values.ts'
import { actSchema } from './act.ts'

/** The first thing in a journal: which review it belongs to. The chain of edits begins at its digest. */
export const journalHeadSchema = z.strictObject({
  format: z.literal('tic-review/journal@1'),
  task: id,
  package: z.strictObject({ id, revision: integer(1, 9999), sha256 }),
  standard: z.strictObject({ id, version: chars(1, 40), sha256 }).optional(),
  expert: expertId,
})

/** One journalled edit. `prev` is the digest of the edit before it (of the journal's head for the first), `id` makes a retry harmless. */
export const editSchema = z.strictObject({
  seq: integer(0),
  id,
  at: time,
  by: expertId,
  prev: sha256,
  act: actSchema,
})

export type JournalHead = z.infer<typeof journalHeadSchema>
export type Edit = z.infer<typeof editSchema>
/** An edit before the journal has given it its place. */
export type Draft = Pick<Edit, 'id' | 'at' | 'by' | 'act'>
