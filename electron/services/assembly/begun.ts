import { z } from 'zod'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { standardReference } from '#shared/format/parts.ts'
import { documentId, extensions, id, integer, sha256 } from '#shared/format/values.ts'
import { stage } from '#shared/format/vocabulary.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { writeFileSafely } from '../files/write.ts'
import type { Draft } from './draft.ts'

const begunSchema = z.strictObject({
  format: z.literal('tic-review/draft@1'),
  stage,
  standard: standardReference.optional(),
  /** the package that this one takes the place of */
  replaces: z.strictObject({ id, revision: integer(1, 9999), sha256 }).optional(),
  /** the highest document number given so far; no number is given twice */
  lastDocument: integer(0, 99999),
  /** content → number: a list that was deleted does not cost the documents their numbers */
  numbers: z.record(sha256, documentId).optional(),
  /** what the package before holds that the workbook has no place for; taken over as it is */
  carried: z.strictObject({ plan: extensions.optional(), task: extensions.optional(), office: taskSchema.shape.office }).optional(),
})

/** What a draft was begun with; kept by the program. */
export type Begun = z.infer<typeof begunSchema>

/** Reads what a draft was begun with. Faults: `file.*`, `assembly.notDraft`. */
export async function readBegun(draft: Draft): Promise<Result<Begun>> {
  const bytes = await readWhole(draft.begun)
  if (!bytes.ok) return refuse({ code: 'assembly.notDraft', name: draft.folder })
  const parsed = parseStrictJson(bytes.value, draft.begun)
  const read = parsed.ok ? begunSchema.safeParse(parsed.value) : undefined
  return read?.success ? { ok: true, value: read.data } : refuse({ code: 'assembly.notDraft', name: draft.folder })
}

export function writeBegun(draft: Draft, begun: Begun): Promise<Result<void>> {
  return writeFileSafely(draft.begun, canonicalBytes(begun), { force: true })
}
