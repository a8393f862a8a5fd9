import type { Citation } from '#shared/format/values.ts'
import { citationsOf } from '#shared/review/citations.ts'
import type { Sheet } from '#shared/review/sheet.ts'

/** One citation of a document: its place on the sheet and, for a criterion's, its index among that criterion's citations. */
export interface DocumentCitation {
  /** number within the document, from 1 */
  readonly n: number
  readonly citation: Citation
  readonly criterion?: string
  readonly index?: number
}

/** How many citations of the sheet point at each document. */
export function citedCounts(sheet: Sheet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { citation } of citationsOf(sheet)) counts.set(citation.document, (counts.get(citation.document) ?? 0) + 1)
  return counts
}

/** The citations of one document, in the order of the sheet. */
export function citationsTo(sheet: Sheet, document: string): readonly DocumentCitation[] {
  return citationsOf(sheet)
    .filter(({ citation }) => citation.document === document)
    .map(({ at, citation }, position) => {
      const mark = /^\/marks\/([^/]+)\/citations\/(\d+)$/.exec(at)
      return { n: position + 1, citation, ...(mark?.[1] && { criterion: mark[1], index: Number(mark[2]) }) }
    })
}
