import { z } from 'zod'
import { integer, note, sha256 } from '../format/values.ts'

/** One act of a person on a record, whatever the record's kind. */
export interface RecordAct {
  readonly kind: string
}

/** The shape of one act: its kind, in the past tense, and its fields. */
export function act<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), ...shape })
}

/** The acts every kind of record has: it is locked and reopened, and changes of its sheet are undone and redone. */
export const lifeActs = [
  // the record's RFC 8785 text is included, so that any later software can make the signed result again
  act('sheet.locked', { revision: integer(1, 9999), resultSha256: sha256, record: z.string().max(16_777_216).optional() }),
  act('sheet.reopened', { reason: note, replaces: sha256 }),
  act('undone', { target: integer(0) }),
  act('redone', { target: integer(0) }),
] as const

export type LifeAct = z.infer<(typeof lifeActs)[number]>
export type LockAct = Extract<LifeAct, { kind: 'sheet.locked' }>
export type ReopenAct = Extract<LifeAct, { kind: 'sheet.reopened' }>

const lifeKinds: ReadonlySet<string> = new Set(lifeActs.map(({ shape }) => shape.kind.value))

/** Whether an act is one of those every kind of record has; a kind's acts carry these fields under these names. */
export function isLifeAct(one: RecordAct): one is LifeAct {
  return lifeKinds.has(one.kind)
}
