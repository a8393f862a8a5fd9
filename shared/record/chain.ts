import { jsonDigest } from '../format/canonical.ts'
import { ok, type Result, refuse } from '../text/fault.ts'
import type { Edit, RecordHead } from './edit.ts'

/** The end of a chain of edits: the digest of its last edit (of the head when there is none) and the number of edits. */
export interface ChainEnd {
  readonly head: string
  readonly entries: number
}

/**
 * Walks the chain from the journal's head; refuses with the first edit out of place (`journal.chain`, `at` its number).
 * `digest` is `jsonDigest`, or the same from a system that answers at once.
 */
export async function verifyChain(
  journal: RecordHead,
  edits: readonly Edit[],
  digest: (value: unknown) => string | Promise<string> = jsonDigest,
): Promise<Result<ChainEnd>> {
  // each digest covers the edit alone, so they are computed in parallel: a long journal opens several times faster
  const digests = await Promise.all([journal, ...edits].map((value) => digest(value)))
  const at = edits.findIndex((edit, seq) => edit.seq !== seq || edit.prev !== digests[seq])
  if (at !== -1) return refuse({ code: 'journal.chain', at: String(at) })
  return ok({ head: digests.at(-1) ?? '', entries: edits.length })
}
