import type { ListedDocument } from '#shared/assembly/listed.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { sha256Of } from '../files/digest.ts'
import { readWhole } from '../files/read.ts'
import { readList, writeList } from './documentList.ts'
import type { Draft } from './draft.ts'

/**
 * Writes what people say of the documents (title, criteria, pages, date, issuer); which documents there are only a scan decides.
 * Answers the list's new stamp. Faults: `assembly.elsewhere` where another program has changed the list since `stamp`, `file.*`.
 */
export async function keepDocuments(
  draft: Draft,
  { documents, stamp }: { readonly documents: readonly ListedDocument[]; readonly stamp: string },
): Promise<Result<string>> {
  const now = await readList(draft)
  if (!now.ok) return now
  if (now.value.stamp !== stamp) return refuse({ code: 'assembly.elsewhere', name: draft.list })
  const said = new Map(documents.map((one) => [one.id, one]))
  const written = await writeList(
    draft,
    now.value.documents.map((one) => ({ ...one, ...said.get(one.id), file: one.file, kind: one.kind, sha256: one.sha256 })),
  )
  if (!written.ok) return written
  const bytes = await readWhole(draft.list)
  return bytes.ok ? ok(sha256Of(bytes.value)) : bytes
}
