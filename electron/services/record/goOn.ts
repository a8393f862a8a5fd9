import { isSameJson } from '#shared/format/same.ts'
import type { RecordAct } from '#shared/record/act.ts'
import type { Draft, Edit } from '#shared/record/edit.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Journal } from './journal.ts'
import type { Appended } from './openRecord.ts'

interface Continued<Act extends RecordAct> {
  readonly journal: Pick<Journal, 'end' | 'edits'>
  append(draft: Draft<Act>, after?: string): Promise<Result<Appended<Act>>>
}

/**
 * Writes edits the database holds and the journal lacks into the journal again, as far as they continue its chain exactly: each
 * passes `permits` like any other, and becomes the very edit that was acknowledged. Answers how many.
 * Fault: `journal.notMended` where the first of them does not follow, or the journal would not take it.
 */
export async function goOnWith<Act extends RecordAct>(
  { journal, append }: Continued<Act>,
  edits: readonly Edit<Act>[],
): Promise<Result<number>> {
  let restored = 0
  for (const edit of [...edits].sort((a, b) => a.seq - b.seq)) {
    const { seq, prev, id, at, by, act } = edit
    if (seq < journal.end().entries) continue
    if (seq !== journal.end().entries || prev !== journal.end().head || journal.edits.some((known) => known.id === id)) break
    const written = await append({ id, at, by, act }, prev)
    if (!written.ok || !isSameJson(written.value.edit, edit)) break
    restored++
  }
  return restored > 0 ? ok(restored) : refuse<Fault>({ code: 'journal.notMended' })
}
