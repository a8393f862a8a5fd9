import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { readBegun, writeBegun } from './begun.ts'
import { type MergedList, mergeList, readList, writeList } from './documentList.ts'
import { draftIn } from './draft.ts'
import { folderFault, type ScanOptions, scanDocuments, twinsOf } from './scan.ts'
import { standardOf } from './standardOf.ts'

/** What taking the documents found and changed. */
export interface TakenDocuments extends MergedList {
  /** what cannot be carried, each with its cure; the rest is listed all the same */
  readonly faults: readonly Fault[]
  /** the same content under two names */
  readonly twins: readonly Fault[]
  readonly skipped: readonly string[]
}

/** Reads the folder of documents and writes the list anew, keeping what people said of each. Faults: `assembly.*`, `file.*`. */
export async function takeDocuments(
  folder: string,
  options: Pick<ScanOptions, 'signal' | 'onProgress' | 'count'> = {},
): Promise<Result<TakenDocuments>> {
  const draft = draftIn(folder)
  const begun = await readBegun(draft)
  if (!begun.ok) return begun
  const there = await folderFault(draft.documents)
  if (!there.ok) return there
  const standard = await standardOf(draft, begun.value)
  if (!standard.ok) return standard
  const list = await readList(draft)
  if (!list.ok) return list
  const known = new Map(list.value.documents.flatMap(({ sha256, pages }) => (pages === undefined ? [] : [[sha256, pages] as const])))
  const found = await scanDocuments(draft.documents, { ...options, known })
  if (!found.ok) return found
  const merged = mergeList(list.value.documents, found.value.documents, begun.value, standard.value?.standard)
  const numbers = { ...begun.value.numbers, ...Object.fromEntries(merged.documents.toReversed().map(({ sha256, id }) => [sha256, id])) }
  const kept = await writeBegun(draft, { ...begun.value, lastDocument: merged.lastDocument, numbers })
  if (!kept.ok) return kept
  const written = await writeList(draft, merged.documents)
  if (!written.ok) return written
  const { faults, skipped } = found.value
  return ok({ ...merged, faults, skipped, twins: twinsOf(merged.documents) })
}
