import type { CitedDocument } from '../../format/values.ts'

/** Whether a document has one title and one digest wherever a record cites it. Which these are, only its package tells. */
export function citedAlike(citations: readonly CitedDocument[]): boolean {
  const known = new Map<string, CitedDocument>()
  return citations.every((cited) => {
    const first = known.get(cited.document) ?? cited
    known.set(cited.document, first)
    return first.title === cited.title && first.sha256 === cited.sha256
  })
}
