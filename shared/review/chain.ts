import { jsonDigest } from '../format/canonical.ts'
import { ok, type Result, refuse } from '../text/fault.ts'
import type { Edit, JournalHead } from './edit.ts'

/** Where a chain of edits stands: the digest of its last edit (of the head while there is none) and how many edits it has. */
export interface ChainEnd {
  readonly head: string
  readonly entries: number
}

/** Walks the chain from the journal's head; refuses with the first edit out of place (`journal.chain`, `at` its number). */
export async function verifyChain(journal: JournalHead, edits: readonly Edit[]): Promise<Result<ChainEnd>> {
  let head = await jsonDigest(journal)
  for (const [seq, edit] of edits.entries()) {
    if (edit.seq !== seq || edit.prev !== head) return refuse({ code: 'journal.chain', at: String(seq) })
    head = await jsonDigest(edit)
  }
  return ok({ head, entries: edits.length })
}
