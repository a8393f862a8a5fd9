import type { ListedDocument } from '#shared/assembly/listed.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { sha256Of } from '../files/digest.ts'
import { readWhole } from '../files/read.ts'
import { writeList } from './documentList.ts'
import type { Draft } from './draft.ts'

/**
 * Writes the list that was read under `stamp` with what people say of each document now (title, criteria, pages, date, issuer), finished
 * or not. Answers the list's new stamp. Faults: `assembly.elsewhere` where another program has changed the list since, `file.*`.
 */
export async function keepDocuments(
  draft: Draft,
  { documents, stamp }: { readonly documents: readonly ListedDocument[]; readonly stamp: string },
): Promise<Result<string>> {
  const before = await readWhole(draft.list)
  if (!before.ok) return before
  if (sha256Of(before.value) !== stamp) return refuse({ code: 'assembly.elsewhere', name: draft.list })
  const written = await writeList(draft, documents)
  if (!written.ok) return written
  const after = await readWhole(draft.list)
  return after.ok ? ok(sha256Of(after.value)) : after
}
